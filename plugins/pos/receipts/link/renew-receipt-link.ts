import { defineUseCase, Id, Input } from 'stoa/plugin'
import { readableDocument } from '../../documents/readable-document.ts'
import { receiptAddress } from './address.ts'
import { renewLink } from './store.ts'

/** @throws stoa.not-found */
export const renewReceiptLink = defineUseCase({
  name: 'pos.renew-receipt-link',
  summary: 'Gives a receipt a new public address after the old one was revoked',
  permission: 'receipt.revoke',
  heldFor: 'shop',
  humanOnly: 'whoever has the address reads the receipt',
  input: Input({ saleId: Id }),
  async run(ctx, { saleId }) {
    await readableDocument(ctx, saleId)
    await renewLink(ctx, saleId)
    ctx.audited(saleId)
    return { address: await receiptAddress(ctx, saleId) }
  }
})
