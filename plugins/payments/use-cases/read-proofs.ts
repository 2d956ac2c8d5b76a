import { coreErrors, defineUseCase, Id, Type } from 'stoa/plugin'
import { proofImage, proofsOf } from '../proof-book.ts'
import { intentHere } from './read-intents.ts'

export const ProofView = Type.Object({ id: Id, createdAt: Type.String() })

export const listProofs = defineUseCase({
  name: 'payments.list-proofs',
  summary: 'The proofs of transfer the payer has sent',
  permission: 'payment.read',
  reads: true,
  input: Type.Object({ intentId: Id }, { additionalProperties: false }),
  async run(ctx, { intentId }) {
    const row = await intentHere(ctx, intentId)
    return {
      items: (await proofsOf([ctx.tenantId, row.company_id, row.id])).map(proof => ({
        id: proof.id,
        createdAt: proof.created_at.toISOString()
      }))
    }
  }
})

export const getProof = defineUseCase({
  name: 'payments.get-proof',
  summary: 'A proof of transfer as a picture (WebP)',
  permission: 'payment.read',
  reads: true,
  input: Type.Object({ intentId: Id, proofId: Id }, { additionalProperties: false }),
  async run(ctx, { intentId, proofId }) {
    const row = await intentHere(ctx, intentId)
    const [proof] = await proofImage([ctx.tenantId, row.company_id, row.id, proofId])
    if (!proof) throw coreErrors['not-found']({ what: 'proof' })
    return proof.image
  }
})
