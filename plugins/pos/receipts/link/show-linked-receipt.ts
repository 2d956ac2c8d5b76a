import { defineUseCase, Input, Type } from 'stoa/plugin'
import { storedDocument } from '../../documents/stored-document.ts'
import { storedView } from '../../documents/view.ts'
import { posErrors } from '../../errors.ts'
import { receiptOfDocument } from '../receipt-of.ts'
import { receiptLinkAuth } from './auth.ts'

/** @throws pos.receipt-link-ended */
export const showLinkedReceipt = defineUseCase({
  name: 'pos.show-linked-receipt',
  summary: 'A receipt for whoever holds its public address',
  authStrategy: receiptLinkAuth,
  reads: true,
  input: Input({ link: Type.String({ maxLength: 400 }) }),
  async run(ctx) {
    if (ctx.visitor === null) throw posErrors['receipt-link-ended']()
    const document = await storedDocument(ctx, ctx.visitor.id, ['sale', 'refund', 'void'])
    const receipt = await receiptOfDocument(ctx, storedView(ctx, document))
    // Whoever reads it is there already.
    return { ...receipt, printed: { ...receipt.printed, qr: null } }
  }
})
