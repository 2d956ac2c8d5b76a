import { defineUseCase, Id, Input } from 'stoa/plugin'
import { paymentHere } from '../store.ts'
import { proofsOf } from './store.ts'

export const listProofs = defineUseCase({
  name: 'payments.list-proofs',
  summary: 'The proofs of transfer sent by the payer',
  permission: 'payment.read',
  reads: true,
  input: Input({ paymentId: Id }),
  async run(ctx, { paymentId }) {
    const row = await paymentHere(ctx, paymentId)
    return {
      items: (await proofsOf([ctx.tenantId, row.company_id, row.id])).map(proof => ({
        id: proof.id,
        createdAt: proof.created_at.toISOString()
      }))
    }
  }
})
