import { defineUseCase, Id, Input } from 'stoa/plugin'
import { readableDocument } from '../../documents/readable-document.ts'
import { revokeLinks } from './store.ts'

/** @throws stoa.not-found */
export const revokeReceiptLink = defineUseCase({
  name: 'pos.revoke-receipt-link',
  summary: 'Ends the public address of a receipt, whoever has it',
  permission: 'receipt.revoke',
  heldFor: 'shop',
  input: Input({ saleId: Id }),
  async run(ctx, { saleId }) {
    const { row } = await readableDocument(ctx, saleId)
    await revokeLinks(ctx, saleId, row.shop_id)
    ctx.audited(saleId)
    return { address: null }
  }
})
