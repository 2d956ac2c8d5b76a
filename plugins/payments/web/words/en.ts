/** What the menu and the titles of pages say; the rest is in money/words. */
const words = {
  title: 'Payments',
  payment: 'Payment',
  views: {
    payments: 'Payments',
    refunds: 'Refunds',
    disputes: 'Disputes',
    payouts: 'Payouts',
    comparisons: 'Reconciliations',
    log: 'Provider log'
  },
  accounts: {
    title: 'Payment accounts',
    create: 'Add account'
  }
}
export { words }
export type PaymentsWords = typeof words
