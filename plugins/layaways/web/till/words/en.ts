export const words = {
  title: 'Layaways',
  choose: 'Choose the customer first (F2).',
  notPlain:
    'Only goods can be set aside: no parked ticket, no goods given back, no label of a scale.',
  setAsideHelp: 'The goods are kept for the customer, who pays a deposit now.',
  total: 'Price',
  leastDeposit: 'Deposit at least',
  dueOn: 'Pick up by',
  deposit: 'Deposit',
  note: 'Note',
  setAside: 'Set aside',
  madeOf: (number: string) => `Set aside as ${number}.`,
  none: 'Nothing is set aside here.',
  noneOfCustomer: 'Nothing is set aside for this customer.',
  overdue: 'Overdue',
  left: 'Still to pay',
  paid: 'Paid',
  amount: 'Amount',
  by: 'Paid by',
  methods: { cash: 'Cash', card: 'Card' },
  take: (amount: string) => `Take ${amount}`,
  taken: 'The payment is booked.',
  handOver: 'Hand over',
  handOverHelp: 'Handing over rings it up as a sale; cash beyond what is left is changed.',
  back: 'Back to the list',
  close: 'Close'
}
export type TillWords = typeof words
