import { defineRows } from 'stoa/plugin'

/** As the rules of roles see an invoice or credit note. */
export const InvoiceRows = defineRows({
  name: 'invoice',
  from: 'pos_invoice i',
  alias: 'i',
  fields: {
    shopId: { column: 'i.shop_id', type: 'uuid', description: 'The shop it was issued in' },
    registerId: { column: 'i.register_id', type: 'uuid', description: 'The register' },
    userId: {
      column: 'i.user_id',
      type: 'uuid',
      description: 'Who issued it; null: not a member of staff'
    },
    customerId: {
      column: 'i.customer_id',
      type: 'uuid',
      description: 'The customer, where one was named'
    },
    kind: { column: 'i.kind', type: 'text', description: 'invoice or credit-note' },
    currency: { column: 'i.currency', type: 'text', description: 'ISO 4217' },
    issuedAt: { column: 'i.issued_at', type: 'instant', description: 'When it was issued' },
    issuedOn: { column: 'i.issued_on', type: 'day', description: "The day on the shop's clock" },
    totalMinor: {
      column: 'i.total_minor',
      type: 'integer',
      description: 'Minor units of its currency, taxes included'
    }
  }
})
