import { defineUseCase, Id, Type } from 'stoa/plugin'
import { intentHere } from '../store.ts'
import { proofsOf } from './store.ts'

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
