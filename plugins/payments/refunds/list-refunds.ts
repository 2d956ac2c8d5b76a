import { defineUseCase, Id, Type } from 'stoa/plugin'
import { intentHere } from '../payments/store.ts'
import { refundsOf } from './store.ts'
import { refundView } from './view.ts'

export const listRefunds = defineUseCase({
  name: 'payments.list-refunds',
  summary: 'The refunds of a payment and how far they are',
  permission: 'payment.read',
  reads: true,
  input: Type.Object({ intentId: Id }, { additionalProperties: false }),
  async run(ctx, { intentId }) {
    const row = await intentHere(ctx, intentId)
    return { items: (await refundsOf([ctx.tenantId, row.company_id, row.id])).map(refundView) }
  }
})
