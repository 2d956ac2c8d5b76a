import { businessDay, newId, type Shop, type UnitContext } from 'stoa/plugin'
import { InvoiceIssued } from '../contract.ts'
import type { StoredDocument } from '../documents/stored-document.ts'
import { PosSettings } from '../settings.ts'
import { hashOf } from './series/chain.ts'
import type { Buyer, InvoiceContent } from './content.ts'
import { fiscalMarks } from './fiscal.ts'
import type { InvoiceFigures } from './rules/figures.ts'
import { numberIn } from './rules/series.ts'
import { taxKeyOf } from './rules/tax-key.ts'
import { sellerOf } from './seller.ts'
import { takeSeries } from './series/store.ts'
import { numbersOf } from './series/view.ts'
import { insertInvoice, type InvoiceRow } from './store.ts'

/** An invoice or credit note about to be posted. */
export interface NewInvoice {
  /** The sale, refund or void it is for. */
  document: StoredDocument['row']
  /** Whose register numbers it. */
  shop: Shop
  registerId: string
  edition: number
  buyer: Buyer
  figures: InvoiceFigures
  /** When the sale was. */
  suppliedAt: Date
  /** Of a credit note: the invoice it takes back, and why. */
  corrects: { invoice: InvoiceRow; reason: string | null } | null
}

/**
 * Numbers it, asks the fiscal plugin, and writes it, in the transaction it is called in and last of
 * all: its series is locked from here to the commit.
 * @throws pos.fiscal-refused, pos.fiscal-failed
 */
export async function postInvoice(ctx: UnitContext, invoice: NewInvoice): Promise<InvoiceRow> {
  const { document, shop, registerId, corrects } = invoice
  const kind = corrects === null ? 'invoice' : 'credit-note'
  const day = businessDay(ctx.now, shop.timeZone, '00:00')
  const series = await takeSeries(ctx, kind, { shop, registerId, day })
  const numbered = numberIn(numbersOf(series), day)
  const frozen = frozenContent(ctx, invoice)
  const id = newId()
  const fiscal = await fiscalMarks(ctx, {
    ...frozen,
    id,
    kind,
    number: numbered.number,
    companyId: shop.companyId,
    shopId: shop.id,
    registerId,
    issuedAt: ctx.now,
    issuedOn: day,
    previousHash: series.last_hash
  })
  const row: InvoiceRow = {
    id,
    company_id: shop.companyId,
    shop_id: shop.id,
    register_id: registerId,
    kind,
    series_id: series.id,
    position: series.issued + 1,
    ...numbered,
    document_id: document.id,
    edition: invoice.edition,
    original_id: corrects?.invoice.id ?? null,
    customer_id: document.customer_id,
    user_id: ctx.userId,
    issued_at: ctx.now,
    issued_on: day,
    buyer_tax_key: frozen.buyer.taxId === null ? null : taxKeyOf(frozen.buyer.taxId),
    currency: frozen.currency,
    net_minor: frozen.netMinor,
    tax_minor: frozen.taxMinor,
    total_minor: frozen.totalMinor,
    content: { ...frozen, fiscal },
    previous_hash: series.last_hash,
    hash: null
  }
  // A chain that has begun goes on, whatever the setting says by then.
  const isChained = series.last_hash !== null || ctx.settings(PosSettings, shop.id).invoiceChain
  if (isChained) row.hash = hashOf(row)
  await insertInvoice(ctx, row)
  await ctx.emit(InvoiceIssued, {
    invoiceId: id,
    kind,
    number: row.number,
    companyId: shop.companyId,
    shopId: shop.id,
    registerId,
    documentId: document.id,
    originalId: row.original_id,
    customerId: row.customer_id,
    userId: ctx.userId,
    issuedOn: day,
    currency: row.currency,
    taxMinor: row.tax_minor,
    totalMinor: row.total_minor
  })
  return row
}

function frozenContent(
  ctx: UnitContext,
  { document, shop, buyer, figures, suppliedAt, corrects }: NewInvoice
): Omit<InvoiceContent, 'fiscal'> {
  return {
    locale: ctx.company().locale,
    timeZone: shop.timeZone,
    seller: sellerOf(ctx, shop),
    buyer,
    document: { kind: document.kind, number: document.number },
    suppliedOn: businessDay(suppliedAt, shop.timeZone, '00:00'),
    corrects: corrects && {
      number: corrects.invoice.number,
      issuedOn: corrects.invoice.issued_on
    },
    reason: corrects?.reason ?? null,
    currency: document.currency,
    taxMode: document.tax_mode,
    ...figures,
    ...(document.tax_exemption && {
      taxExemption: {
        kind: document.tax_exemption.kind,
        certificate: document.tax_exemption.certificate
      }
    }),
    legalText: ctx.settings(PosSettings, shop.id).invoiceLegalText
  }
}
