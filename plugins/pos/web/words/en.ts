const words = {
  till: 'Till',
  title: 'Sales',
  search: 'Number of the receipt',
  shop: 'Shop',
  columns: {
    number: 'Number',
    at: 'When',
    shop: 'Shop',
    register: 'Register',
    state: 'State',
    total: 'Total'
  },
  states: {
    posted: 'Paid',
    'part-refunded': 'Refunded in part',
    refunded: 'Refunded',
    voided: 'Void'
  } as Record<string, string>,
  nothing: 'No sale fits',
  nothingHelp: 'Write the whole number as it stands on the receipt.',
  clear: 'Clear search and filters',
  emptyTitle: 'Nothing sold yet',
  emptyHelp: 'Each sale of the till and of the web shop stands here, newest first.',
  back: 'All sales',
  receipt: 'Receipt',
  lines: 'Lines',
  product: 'Product',
  quantity: 'Qty',
  price: 'Price',
  amount: 'Amount',
  net: 'Net',
  rounding: 'Rounding',
  total: 'Total',
  change: 'Change',
  refundedOf: (count: string) => `${count} refunded`,
  paid: 'Paid with',
  tenders: {
    cash: 'Cash',
    card: 'Card',
    bank_transfer: 'Bank transfer',
    voucher: 'Voucher',
    online: 'Online',
    other: 'Other'
  } as Record<string, string>,
  about: 'Sale',
  day: 'Business day',
  reference: 'Reference',
  note: 'Note',
  seenIn: (shop: string) => `at ${shop}`,
  latest: 'Latest sales',
  all: 'All'
}
export { words }
export type PosWords = typeof words
