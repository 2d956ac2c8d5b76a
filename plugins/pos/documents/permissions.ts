import { RefundRows, SaleRows } from './rows.ts'

export const salePermissions = {
  'sale.read': { description: 'See sales and receipts', rows: SaleRows },
  'sale.post': { description: 'Ring up a sale', rows: SaleRows },
  'sale.discount': 'Give discounts',
  'sale.discount-beyond': "Give discounts beyond the shop's limit",
  'sale.override-price': "Override the catalogue's price or name",
  'sale.exempt': 'Exempt a sale from tax whose customer is not exempt',
  'sale.waive-service-charge': 'Take the service charge off',
  'sale.backdate': 'Backdate documents',
  'sale.unlinked-payment': 'Book an online payment that Stoa did not take',
  'sale.note': { description: 'Write custom fields of sales', rows: SaleRows },
  'sale.void': { description: 'Void a sale of the same day', rows: SaleRows }
}

export const refundPermissions = {
  'refund.read': { description: 'See refunds and voids', rows: RefundRows },
  'refund.post': { description: 'Refund lines of a sale', rows: RefundRows },
  'refund.blind': 'Refund without a sale',
  'refund.other-tender': 'Refund by another tender than the sale was paid with'
}
