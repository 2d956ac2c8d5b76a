export const words = {
  pay: 'Settle account',
  choose: 'Choose the customer first (F2).',
  none: 'This customer has no account. Whoever runs the shop can open one in the console.',
  owed: 'Owed',
  available: 'Still available',
  overdue: 'Overdue',
  blocked: 'This account is blocked.',
  amount: 'Amount',
  taken: 'The payment is booked.',
  close: 'Close',
  take: (amount: string) => `Take ${amount}`,
  methods: { cash: 'Cash', card: 'Card' }
}
export type TillWords = typeof words
