import { defineUseCase, Id, Input, type Static } from 'stoa/plugin'
import { readableDocument } from '../documents/readable-document.ts'
import { posErrors } from '../errors.ts'
import { lockReturns } from '../refunds/store.ts'
import { BuyerInput, type Buyer } from './content.ts'
import { postCreditNote } from './credit-note.ts'
import { figuresOf } from './figures-of.ts'
import { postInvoice } from './post-invoice.ts'
import { creditNotesOf, issuedFor, openInvoice, returnsOf } from './store.ts'
import { viewOf } from './view.ts'

/**
 * The full invoice of a sale, in the place of its receipt (Directive 2006/112/EC, art. 226; Spain:
 * RD 1619/2012, art. 6, and art. 15.6 for one that takes the place of simplified ones). What came
 * back of the sale before gets its credit notes with it.
 * @throws stoa.not-found, pos.already-voided, pos.invoice-exists, pos.fiscal-refused, pos.fiscal-failed
 */
export const issueInvoice = defineUseCase({
  name: 'pos.issue-invoice',
  summary: 'Issues the invoice of a sale',
  permission: 'invoice.issue',
  heldFor: 'shop',
  audit: 'document',
  input: Input({ saleId: Id, buyer: BuyerInput }),
  async run(ctx, { saleId, buyer }) {
    const sale = await readableDocument(ctx, saleId, ['sale'])
    // Refunds, voids and invoices of one sale come one after the other.
    await lockReturns(ctx, sale)
    const issued = await issuedFor(ctx, saleId)
    const open = openInvoice(issued)
    if (open !== null) throw posErrors['invoice-exists']({ number: open.number, id: open.id })
    const invoice = await postInvoice(ctx, {
      document: sale.row,
      shop: ctx.shop(sale.row.shop_id),
      registerId: sale.row.register_id,
      edition: issued.filter(({ kind }) => kind === 'invoice').length + 1,
      buyer: frozenBuyer(buyer),
      figures: await figuresOf(ctx, sale),
      suppliedAt: sale.row.occurred_at,
      corrects: null
    })
    for (const returnId of await returnsOf(ctx, saleId)) {
      await postCreditNote(ctx, invoice, returnId)
    }
    return viewOf(invoice, await creditNotesOf(ctx, invoice.id))
  }
})

const frozenBuyer = ({ name, taxId, country, address }: Static<typeof BuyerInput>): Buyer => ({
  name: name.trim(),
  taxId: taxId?.trim() || null,
  country: country ?? null,
  address: address?.trim() || null
})
