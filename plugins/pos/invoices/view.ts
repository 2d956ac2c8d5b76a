import { Amount, Currency, Day, Id, Instant, Nullable, Page, type Static, Type } from 'stoa/plugin'
import { Buyer, InvoiceContent } from './content.ts'
import type { InvoiceRow } from './store.ts'

export const InvoiceKind = Type.Union([Type.Literal('invoice'), Type.Literal('credit-note')])
export type InvoiceKind = Static<typeof InvoiceKind>

const head = {
  id: Id,
  kind: InvoiceKind,
  number: Type.String(),
  seriesId: Id,
  shopId: Id,
  registerId: Id,
  documentId: Type.String({
    ...Id,
    description:
      'The sale, refund or void it is for; of a credit note that corrects an invoice, the sale.'
  }),
  originalId: Nullable(Id, 'Of a credit note: the invoice it takes back, wholly or in part.'),
  customerId: Nullable(Id),
  userId: Nullable(Id),
  issuedAt: Instant,
  issuedOn: Type.String({ ...Day, description: "On the shop's clock." }),
  currency: Currency,
  netMinor: Amount,
  taxMinor: Amount,
  totalMinor: Amount
}

/** What stands in a list. */
export const InvoiceSummary = Type.Object({
  ...head,
  buyer: Type.Pick(Buyer, ['name', 'taxId'])
})
export type InvoiceSummary = Static<typeof InvoiceSummary>

export const InvoiceView = Type.Object({
  ...head,
  content: InvoiceContent,
  hash: Nullable(Type.String(), 'SHA-256 over it and the hash before; null: it is not chained.'),
  previousHash: Nullable(Type.String()),
  creditNotes: Type.Array(Type.Object({ id: Id, number: Type.String(), totalMinor: Amount }), {
    description: 'Those that take it back, oldest first.'
  })
})
export type InvoiceView = Static<typeof InvoiceView>

export const InvoicePage = Page(InvoiceSummary)

/** What became of a sale's invoice, and whom the next would be made out to. */
export const InvoicesOfSale = Type.Object({
  items: Type.Array(InvoiceSummary, { description: 'Oldest first.' }),
  open: Nullable(Id, 'The invoice in force; null: one may be issued.'),
  buyer: Nullable(
    Buyer,
    "What the customer's last invoice said, else the customer's name; null: the sale names none."
  )
})

const headOf = (row: InvoiceRow) => ({
  id: row.id,
  kind: row.kind,
  number: row.number,
  seriesId: row.series_id,
  shopId: row.shop_id,
  registerId: row.register_id,
  documentId: row.document_id,
  originalId: row.original_id,
  customerId: row.customer_id,
  userId: row.user_id,
  issuedAt: row.issued_at.toISOString(),
  issuedOn: row.issued_on,
  currency: row.currency,
  netMinor: row.net_minor,
  taxMinor: row.tax_minor,
  totalMinor: row.total_minor
})

export const summaryOf = (row: InvoiceRow): InvoiceSummary => ({
  ...headOf(row),
  buyer: { name: row.content.buyer.name, taxId: row.content.buyer.taxId }
})

/** @param creditNotes those that take it back, oldest first */
export const viewOf = (row: InvoiceRow, creditNotes: readonly InvoiceRow[]): InvoiceView => ({
  ...headOf(row),
  content: row.content,
  hash: row.hash,
  previousHash: row.previous_hash,
  creditNotes: creditNotes.map(({ id, number, total_minor: totalMinor }) => ({
    id,
    number,
    totalMinor
  }))
})
