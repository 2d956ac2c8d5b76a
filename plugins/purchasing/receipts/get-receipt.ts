import { defineUseCase, Id, Input } from 'stoa/plugin'
import { shownReceipt } from './shown.ts'

/** @throws stoa.not-found */
export const getReceipt = defineUseCase({
  name: 'purchasing.get-receipt',
  summary: 'One goods receipt: what came, and what it cost',
  permission: 'goods-receipt.read',
  reads: true,
  input: Input({ receiptId: Id }),
  run: (ctx, { receiptId }) => shownReceipt(ctx, receiptId)
})
