const words = {
  titles: {
    'sale.discount-beyond': 'A manager has to approve this discount',
    'sale.override-price': 'A manager has to approve this price',
    'sale.exempt': 'A manager has to approve leaving tax off',
    'sale.void': 'A manager has to approve this void',
    'refund.other-tender': 'A manager has to approve this refund'
  } as Record<string, string>,
  title: 'A manager has to approve this',
  waiting: 'Waiting for a manager at another device…',
  waitingHelp: 'It goes on by itself as soon as it is approved.',
  declined: 'It was declined.',
  expired: 'Its time is over.',
  again: 'Ask again',
  byPin: 'Or approve here, by PIN',
  pinOf: (name: string) => `PIN of ${name}`,
  approve: 'Approve',
  back: 'Back to the ticket'
}
export { words }
export type ApprovalWords = typeof words
