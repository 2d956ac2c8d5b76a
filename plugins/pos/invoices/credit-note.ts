import type { UnitContext } from 'stoa/plugin'
import { storedDocument } from '../documents/stored-document.ts'
import { figuresOf } from './figures-of.ts'
import { postInvoice } from './post-invoice.ts'
import { issuedFor, openInvoice, type InvoiceRow } from './store.ts'

/** The invoice in force of a sale, which is locked: no other is issued meanwhile. */
export const invoiceInForce = async (
  ctx: UnitContext,
  saleId: string
): Promise<InvoiceRow | null> => openInvoice(await issuedFor(ctx, saleId))

/**
 * The credit note of a refund or void of an invoiced sale, in the transaction that posts it, and
 * referring to its invoice (Directive 2006/112/EC, art. 219; Spain: RD 1619/2012, art. 15).
 * @param documentId the refund or void
 * @throws pos.fiscal-refused, pos.fiscal-failed
 */
export async function postCreditNote(
  ctx: UnitContext,
  invoice: InvoiceRow,
  documentId: string
): Promise<void> {
  const [document, before] = await Promise.all([
    storedDocument(ctx, documentId, ['refund', 'void']),
    issuedFor(ctx, documentId)
  ])
  await postInvoice(ctx, {
    document: document.row,
    // Whoever sees the invoice sees what takes it back.
    shop: ctx.shop(invoice.shop_id),
    registerId: document.row.register_id,
    edition: before.length + 1,
    buyer: invoice.content.buyer,
    figures: await figuresOf(ctx, document),
    suppliedAt: document.row.occurred_at,
    corrects: { invoice, reason: document.row.note }
  })
}
