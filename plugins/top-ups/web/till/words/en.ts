export const words = {
  title: 'Top-up',
  phone: 'Phone number',
  country: 'Country, if it is another one',
  find: 'Find the operator',
  offLine:
    'Top-ups are sold on line only: the operator has to be asked. Try again once the network is back.',
  operator: 'Operator',
  amount: 'Amount',
  between: (least: string, most: string) => `From ${least} to ${most}.`,
  fee: 'On top of it there is a fee of',
  take: 'Onto the ticket',
  another: 'Another number',
  remove: 'Take off',
  unmatched: 'The line of a top-up was taken off. Take the top-up off, too.',
  underWay: 'Top-up under way:',
  failed: 'Top-up failed:',
  failedHelp: 'Give the money back from the receipt, or have it tried again under Top-ups.',
  seen: 'Seen'
}
export type TillWords = typeof words
