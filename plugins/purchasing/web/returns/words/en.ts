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
  done: (number: string) => `Returned as ${number}. A credit note is awaited.`
}
export type ReturnWords = typeof words
