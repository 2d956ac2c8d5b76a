const words = {
  title: 'Approvals',
  help: 'What staff may not do by themselves, and you may. An approval is good for exactly this, once, within ten minutes.',
  asks: (name: string) => `${name} asks for this`,
  approve: 'Approve',
  decline: 'Decline',
  approved: 'Approved.',
  declined: 'Declined.',
  emptyTitle: 'Nothing waits for an approval',
  emptyHelp: 'When someone at a till needs you, it stands here at once.',
  details: 'What exactly',
  shop: 'Shop',
  since: 'Asked',
  waiting: (count: number) =>
    count === 1
      ? 'One request waits for your approval'
      : `${count} requests wait for your approval`,
  of: {
    'sale.discount-beyond': 'A discount beyond the limit',
    'sale.override-price': 'Another price or name than in the catalogue',
    'sale.void': 'A sale is to be voided',
    'refund.other-tender': 'Money goes back another way than it came'
  } as Record<string, string>
}
export { words }
export type ApprovalWords = typeof words
