import { defineUseCase, demandRow, Id, Input, Line } from 'stoa/plugin'
import { storedDocument } from '../documents/stored-document.ts'
import { posErrors } from '../errors.ts'
import { lockReturns } from '../refunds/store.ts'
import { postInvoice } from './post-invoice.ts'
import { restOf } from './rules/figures.ts'
import { creditNotesOf, invoiceOf, issuedFor } from './store.ts'
import { viewOf } from './view.ts'

/**
 * Takes all that is left of a wrong invoice back by a credit note that refers to it; nothing that
 * was issued is changed (Directive 2006/112/EC, art. 219; Spain: RD 1619/2012, art. 15). The goods
 * stay sold: a new invoice of the sale can be issued.
 * @returns the credit note
 * @throws stoa.not-found, pos.not-an-invoice, pos.invoice-credited, pos.already-voided, pos.fiscal-refused, pos.fiscal-failed
 */
export const correctInvoice = defineUseCase({
  name: 'pos.correct-invoice',
  summary: 'Takes a wrong invoice back by a credit note, so that a new one can be issued',
  permission: 'invoice.correct',
  heldFor: 'shop',
  audit: 'document',
  input: Input({ invoiceId: Id, reason: Line(500, 'Printed on the credit note.') }),
  async run(ctx, { invoiceId, reason }) {
    const [invoice] = await Promise.all([
      invoiceOf(ctx, invoiceId),
      demandRow(ctx, 'invoice.read', invoiceId)
    ])
    const { number } = invoice
    if (invoice.kind !== 'invoice') throw posErrors['not-an-invoice']({ number })
    const sale = await storedDocument(ctx, invoice.document_id, ['sale'])
    await lockReturns(ctx, sale)
    const [notes, issued] = await Promise.all([
      creditNotesOf(ctx, invoiceId),
      issuedFor(ctx, sale.row.id)
    ])
    const rest = restOf(
      invoice.content,
      notes.map(({ content }) => content)
    )
    if (rest === null) throw posErrors['invoice-credited']({ number })
    const note = await postInvoice(ctx, {
      document: sale.row,
      shop: ctx.shop(invoice.shop_id),
      registerId: invoice.register_id,
      edition: issued.filter(({ kind }) => kind === 'credit-note').length + 1,
      buyer: invoice.content.buyer,
      figures: rest,
      suppliedAt: sale.row.occurred_at,
      corrects: { invoice, reason }
    })
    return viewOf(note, [])
  }
})
