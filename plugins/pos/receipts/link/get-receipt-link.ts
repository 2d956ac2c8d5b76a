import { defineUseCase, Id, Input } from 'stoa/plugin'
import { readableDocument } from '../../documents/readable-document.ts'
import { receiptAddress } from './address.ts'

/** @throws stoa.not-found */
export const getReceiptLink = defineUseCase({
  name: 'pos.get-receipt-link',
  summary: 'The public address of a receipt',
  permission: 'receipt.send',
  reads: true,
  humanOnly: 'whoever has the address reads the receipt',
  input: Input({ saleId: Id }),
  async run(ctx, { saleId }) {
    await readableDocument(ctx, saleId)
    return { address: await receiptAddress(ctx, saleId) }
  }
})
