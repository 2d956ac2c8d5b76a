import { defineUseCase, Input, Type } from 'stoa/plugin'
import { Lettering, PaperWidth } from '../../../contracts/slips.ts'
import { forPrinter } from './for-printer.ts'
import { ReceiptInput } from './input.ts'
import { receiptOf } from './receipt-of.ts'

/** @throws stoa.not-found */
export const getEscposReceipt = defineUseCase({
  name: 'pos.get-escpos-receipt',
  summary: 'The receipt of a sale, refund or void as the bytes a receipt printer takes',
  permission: 'sale.read',
  reads: true,
  input: Input({
    ...ReceiptInput,
    width: Type.Optional(PaperWidth),
    lettering: Type.Optional(Lettering)
  }),
  run: async (ctx, { saleId, width, lettering, ...asked }) =>
    forPrinter(ctx, await receiptOf(ctx, saleId, asked), {
      width: width ?? 80,
      lettering: lettering ?? 'text'
    })
})
