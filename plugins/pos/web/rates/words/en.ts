const words = {
  title: 'Foreign currencies',
  lead: 'Cash that tills take in other currencies, and at which rate. A new rate replaces the one before; what was sold keeps its own. Change is given in the currency of the company.',
  add: 'Set a rate',
  again: (currency: string) => `Set a new rate for ${currency}`,
  newRate: 'New rate',
  stop: 'Take no more',
  stopOne: (currency: string) => `Take no more ${currency}`,
  stopHelp: (currency: string) =>
    `Tills take no cash in ${currency} from now on. What is in a drawer is counted as before. A new rate takes it again.`,
  stopped: (currency: string) => `No more ${currency} is taken.`,
  currency: 'Currency',
  rate: 'Rate',
  rateHelp: (currency: string, own: string) =>
    `How much ${own} one ${currency} is worth at the till, up to 8 decimals.`,
  rateWrong: 'Write a decimal above zero, such as 0.85.',
  smallest: 'Taken in multiples of',
  smallestHelp: 'The smallest note that is taken, e.g. 5.00. Empty: coins too.',
  from: 'Valid from',
  fromHelp: 'The business day it begins with. Empty: from now on.',
  save: 'Set the rate',
  saved: (currency: string) => `The rate of ${currency} is set.`,
  state: 'State',
  states: { 'in-force': 'In force', 'to-come': 'To come', past: 'Past' },
  off: 'Not taken',
  emptyTitle: 'Tills take one currency only',
  emptyHelp: 'Set a rate for another one, and the till offers it where cash is paid.'
}
export { words }
export type RateWords = typeof words
