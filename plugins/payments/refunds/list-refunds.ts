import { defineUseCase, Id, Input } from 'stoa/plugin'
import { paymentHere } from '../payments/store.ts'
import { refundsOf } from './store.ts'
import { refundView } from './view.ts'

export const listRefunds = defineUseCase({
  name: 'payments.list-refunds',
  summary: 'The refunds of a payment and their status',
  permission: 'payment.read',
  reads: true,
  input: Input({ paymentId: Id }),
  async run(ctx, { paymentId }) {
    const row = await paymentHere(ctx, paymentId)
    return { items: (await refundsOf([ctx.tenantId, row.company_id, row.id])).map(refundView) }
  }
})
