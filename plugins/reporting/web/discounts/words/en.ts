const words = {
  groups: { reason: 'Reason', user: 'Given by', approver: 'Approved by' },
  columns: { sales: 'Receipts', given: 'Given', undone: 'Undone', discount: 'Discounts' },
  given: 'Discounts given',
  undone: 'Undone by refunds and voids',
  left: 'What stays given',
  noReason: 'Without a reason',
  notNeeded: 'Nobody had to approve',
  noStaff: 'Web shop',
  emptyTitle: 'No discount in this period',
  emptyHelp: 'Choose another period above. Reasons are set under Settings → Till.'
}
export { words }
export type DiscountWords = typeof words
