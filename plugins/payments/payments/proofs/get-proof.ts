import { coreErrors, defineUseCase, Id, Input } from 'stoa/plugin'
import { paymentHere } from '../store.ts'
import { proofImage } from './store.ts'

export const getProof = defineUseCase({
  name: 'payments.get-proof',
  summary: 'A proof of transfer as a picture (WebP)',
  permission: 'payment.read',
  reads: true,
  input: Input({ paymentId: Id, proofId: Id }),
  async run(ctx, { paymentId, proofId }) {
    const row = await paymentHere(ctx, paymentId)
    const [proof] = await proofImage([ctx.tenantId, row.company_id, row.id, proofId])
    if (!proof) throw coreErrors['not-found']({ what: 'proof' })
    return proof.image
  }
})
