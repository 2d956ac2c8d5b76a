const words = {
  title: 'Kitchen',
  pick: 'Which station is this?',
  pickHelp: 'This device shows its orders from now on.',
  none: 'No station yet',
  noneHelp: 'Add stations in the console, with the categories whose goods are made there.',
  toStations: 'To the stations',
  mayNot: 'You may not see orders here',
  mayNotHelp: 'Ask whoever gives out roles for the role kitchen.',
  console: 'Console',
  change: 'Another station',
  empty: 'Nothing to make',
  emptyHelp: 'What is sold stands here at once.',
  undo: 'Undo',
  undone: (number: number) => `Order ${number} is back`,
  order: (number: number) => `Order ${number}`,
  count: (n: number) => (n === 1 ? '1 order' : `${n} orders`),
  more: 'There are more; these are the oldest.',
  minutes: (n: number) => `${n} min`,
  late: 'Late',
  notPrinted: 'Not printed',
  away: 'Taken away',
  lost: 'No connection. This is what was known last.',
  states: {
    new: 'New',
    preparing: 'Being made',
    ready: 'Ready',
    served: 'Served',
    cancelled: 'Cancelled'
  },
  next: { new: 'Start', preparing: 'Ready', ready: 'Served', cancelled: 'Seen' },
  types: { 'dine-in': 'Dine-in', 'take-away': 'Take-away', delivery: 'Delivery' }
}
export { words }
export type ScreenWords = typeof words
