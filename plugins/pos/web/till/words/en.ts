const words = {
  title: 'Till',
  console: 'To the console',
  mayNot: 'You may not ring up sales',
  mayNotHelp: 'Ask whoever runs the shop for a role that may.',
  online: 'Online',
  offline: 'No network',
  changeRegister: 'Change the till',
  drawer: 'Drawer',
  lock: 'Lock, or change the cashier (F7)',
  needsApproval: 'This takes the approval of a manager.',
  device: 'Device',
  enrolDevice: 'Enrol this device',
  printer: 'Printer',
  cancel: 'Cancel',
  back: 'Back',
  search: 'Search or scan',
  categories: 'Categories',
  all: 'All',
  goods: 'Goods',
  found: (count: number) => (count === 1 ? '1 product' : `${count} products`),
  nothing: (text: string) => `No product matches “${text}”`,
  nothingHelp: 'Scan the barcode, or try fewer letters.',
  notScanned: (code: string) => `Scanned ${code}: not taken while this is open.`,
  unknown: (code: string) => `No product has the barcode ${code}.`,
  twice: (code: string) => `${code} is on the ticket already.`,
  empty: 'No lines yet',
  emptyHelp: 'Scan a piece or tap one. F3 searches.',
  ticket: 'Ticket',
  pieces: (count: number) => (count === 1 ? '1 piece' : `${count} pieces`),
  less: 'One less',
  more: 'One more',
  remove: 'Remove',
  subtotal: 'Subtotal',
  discount: 'Discount',
  taxIn: (tax: string) => `${tax} included`,
  tax: 'Tax',
  notKept:
    'This browser could not keep the sale, so nothing was rung up. Free some space on the device, then take the money.',
  total: 'Total',
  pay: 'Pay',
  askAgain: 'Ask again',
  tickets: 'Tickets',
  ticketDetails: 'Table or name, note',
  orderTypes: { 'dine-in': 'Dine-in', 'take-away': 'Take-away', delivery: 'Delivery' },
  takenUp: (name: string) => `${name} was taken up at another till.`,
  takenUpKept: (name: string) =>
    `${name} was taken up at another till. What you changed stands here as a ticket of its own.`,
  shares: {
    split: 'Split the bill',
    guests: 'Guests',
    less: 'One guest less',
    more: 'One guest more',
    of: (n: number, of: number) => `Guest ${n} of ${of}`,
    pays: (amount: string) => `This guest pays ${amount}`,
    stop: 'Don’t split',
    change: (amount: string) => `${amount} change`
  },
  returns: {
    title: 'Return',
    needsNetwork: 'Return: needs the network',
    toGiveBack: 'To give back',
    giveBack: 'Give back',
    emptyHelp: 'Scan what is taken instead, or give the money back with F9.'
  },
  customer: {
    title: 'Customer',
    search: 'Name, phone or e-mail',
    help: 'Ask for the phone number: that is quickest.',
    none: (text: string) => `No customer fits “${text}”.`,
    without: 'Without a customer',
    exempt: 'Exempt the sale from tax…',
    isExempt: 'Exempt from tax'
  },
  payScreen: {
    title: 'To pay',
    rest: 'Still to pay',
    how: 'How it is paid',
    taken: 'Taken so far',
    kinds: {
      cash: 'Cash',
      card: 'Card',
      voucher: 'Voucher',
      bank_transfer: 'Transfer',
      online: 'Online',
      other: 'Other'
    },
    given: 'Given',
    change: 'Change',
    exact: 'Exact',
    short: (amount: string) => `${amount} still missing`,
    cardHelp: 'Type the amount on the card terminal, then take it here.',
    take: (amount: string) => `Take ${amount}`,
    erase: 'Erase'
  },
  alone: {
    selling: 'No network. Selling goes on.',
    notEnrolled:
      'No network. This browser cannot sell until it is back: it is not enrolled as a till.',
    sending: 'The network is back.',
    waiting: (count: number) =>
      count === 1 ? '1 sale waits to be sent.' : `${count} sales wait to be sent.`,
    show: 'Show'
  },
  done: {
    numberFollows: 'The receipt’s number follows when the network is back.',
    change: 'Change',
    noChange: 'Paid exactly',
    paid: 'Paid',
    number: 'Receipt',
    document: 'Show the sale',
    next: 'Next sale',
    nextHelp: 'Or just scan the next piece.'
  }
}
export { words }
export type TillWords = typeof words
