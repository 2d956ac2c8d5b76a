const words = {
  title: 'Parked tickets',
  search: 'Table, name or #number',
  nothing: 'No ticket fits',
  nothingHelp: 'Try fewer letters, or another state.',
  clear: 'Clear search and filters',
  emptyTitle: 'Nothing is parked',
  emptyHelp: 'What a till puts aside with F8 stands here until it is sold or discarded.',
  toTill: 'Open the till',
  state: 'State',
  states: { open: 'Parked', sold: 'Sold', discarded: 'Discarded' },
  held: (register: string) => `At ${register}`,
  merged: 'Merged',
  orderType: 'Order type',
  orderTypes: { 'dine-in': 'Dine-in', 'take-away': 'Take-away', delivery: 'Delivery' },
  shop: 'Shop',
  name: 'Ticket',
  by: 'Parked by',
  since: 'Since',
  lines: 'Lines',
  total: 'Total',
  ticketName: 'Table or name',
  discard: 'Discard',
  discardOne: (name: string) => `Discard ${name}`,
  discardTitle: (name: string) => `Discard ${name}?`,
  discardHelp: 'It is not rung up, and no till can take it up any more.',
  discardHeld: (register: string) =>
    `It is being worked on at ${register}, and is taken from there.`,
  reason: 'Reason',
  discarded: (name: string) => `${name} is discarded.`
}
export { words }
export type ParkedWords = typeof words
