import { defineUseCase, Input } from 'stoa/plugin'
import { ReceiptInput } from './input.ts'
import { receiptOf } from './receipt-of.ts'

/** @throws stoa.not-found */
export const getReceipt = defineUseCase({
  name: 'pos.get-receipt',
  summary: 'The receipt of a sale, refund or void',
  permission: 'sale.read',
  reads: true,
  input: Input(ReceiptInput),
  run: (ctx, { saleId, ...asked }) => receiptOf(ctx, saleId, asked)
})
