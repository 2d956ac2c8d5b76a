import { createHash } from 'node:crypto'
import type { InvoiceRow } from '../store.ts'

/** Of a row, what its hash is made over: all that stands in it, and the hash of the one before. */
export type Chained = Omit<InvoiceRow, 'hash'>

/**
 * SHA-256 (hex) over an invoice and the hash of the one before in its series: whoever changes,
 * removes or inserts one has to change all after it (Spain: RD 1007/2023, «VeriFactu», art. 12).
 */
export const hashOf = (row: Chained): string =>
  createHash('sha256')
    .update(
      canonical({
        id: row.id,
        companyId: row.company_id,
        shopId: row.shop_id,
        registerId: row.register_id,
        kind: row.kind,
        seriesId: row.series_id,
        position: row.position,
        year: row.year,
        serial: row.serial,
        number: row.number,
        documentId: row.document_id,
        edition: row.edition,
        originalId: row.original_id,
        customerId: row.customer_id,
        userId: row.user_id,
        issuedAt: row.issued_at.toISOString(),
        issuedOn: row.issued_on,
        buyerTaxKey: row.buyer_tax_key,
        currency: row.currency,
        netMinor: row.net_minor,
        taxMinor: row.tax_minor,
        totalMinor: row.total_minor,
        content: row.content,
        previousHash: row.previous_hash
      })
    )
    .digest('hex')

/** JSON without white space, the keys of each object in the order of their code units (RFC 8785). */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`)
  return `{${fields.join(',')}}`
}
