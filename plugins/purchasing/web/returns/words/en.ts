export const words = {
  back: 'All returns',
  reason: 'Reason',
  credit: 'Expected credit',
  creditNote: 'Credit note',
  awaited: 'Awaited',
  came: 'Received',
  wentBack: 'Returned',
  state: 'Credit note',
  empty: 'Nothing went back yet',
  emptyHelp: 'Open a goods receipt to send goods of it back to the supplier.',
  giveBack: 'Return goods',
  title: 'What goes back to the supplier?',
  help: 'It leaves the stock; the supplier owes a credit note.',
  of: (name: string) => `Returned of ${name}`,
  done: (number: string) => `Returned as ${number}. A credit note is awaited.`,
  withoutReceipt: 'Return without a receipt',
  linesHelp: 'Find what goes back. It leaves the stock at what it costs by now.',
  wrongLines: 'Check the quantities and amounts that are marked.',
  whyNeeded: 'Say why it goes back.'
}
export type ReturnWords = typeof words
