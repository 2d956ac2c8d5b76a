const words = {
  button: 'Drawer',
  open: {
    title: (register: string) => `Open ${register}`,
    help: 'Count the cash in the drawer before the first sale.',
    left: (amount: string) => `The last session left ${amount} in it.`,
    go: (amount: string) => `Open with ${amount}`,
    mayNot: 'This till is not open',
    mayNotHelp: 'Ask someone who may open it.'
  },
  count: {
    of: (currency: string) => `Cash in ${currency}`,
    others: 'Cash in other currencies',
    amount: 'Cash in the drawer',
    byPieces: 'Count coins and notes',
    byAmount: 'Type the amount instead',
    pieces: (value: string) => `How many of ${value}`
  },
  menu: {
    title: (serial: number) => `Drawer, session ${serial}`,
    none: 'No session is open on this till.',
    since: 'Open since',
    held: 'Held by',
    expected: 'Should hold',
    in: 'Cash in',
    out: 'Cash out',
    tips: 'Pay tips out',
    drop: 'To the safe',
    x: 'X report',
    takeOver: 'Take over',
    close: 'Close the till',
    openNow: 'Open a session'
  },
  move: {
    currency: 'Currency',
    amount: 'Amount',
    reason: 'What for',
    reasons: {
      in: 'Change from the bank',
      out: 'Paid to a supplier',
      tips: 'Tips of today',
      drop: 'To the safe'
    },
    go: { in: 'Put in', out: 'Take out', drop: 'Take to the safe', tips: 'Pay tips out' },
    done: 'Booked.',
    needed: 'Say what it is for.'
  },
  takeOver: {
    title: 'Take over the drawer',
    help: (name: string) => `${name} holds it now. Count it together, or take it over as it is.`,
    go: 'Take over with this count',
    without: 'Take over without a count'
  },
  close: {
    leftOf: (currency: string) => `Stays in the drawer, ${currency}`,
    unsent: (count: number) =>
      count === 1
        ? '1 sale of this till has not been sent yet. It belongs to this count: wait until it is there.'
        : `${count} sales of this till have not been sent yet. They belong to this count: wait until they are there.`,
    title: 'Close the till',
    blind: 'Count what is there. What should be there is shown once it is closed.',
    others: 'Other ways of paying',
    othersHelp: 'By the slips and the terminal; leave empty what you do not count.',
    left: 'Stays in the drawer',
    leftHelp: 'For the next session; the rest goes to the safe or the bank.',
    note: 'Note',
    go: 'Close',
    differs: 'The count does not agree',
    differsHelp: (tenders: string) =>
      `It differs from the books: ${tenders}. Count again, or close with the difference and say why.`,
    again: 'Count again',
    goOn: 'Close with the difference'
  },
  report: {
    worth: (currency: string) => `Worth in ${currency}`,
    x: 'X report',
    z: (serial: number) => `Z report ${serial}`,
    opened: 'Opened',
    closed: 'Closed',
    asOf: 'As of',
    by: 'by',
    sales: 'Sales',
    refunds: 'Refunds',
    voids: 'Voids',
    goods: 'Goods',
    serviceCharge: 'Service charge',
    net: 'Net sales',
    discount: 'Discounts',
    tax: 'Tax in it',
    rounding: 'Rounding',
    tips: 'Tips',
    tipsOut: 'Tips paid out',
    float: 'Float',
    cashIn: 'Put in',
    cashOut: 'Taken out',
    drop: 'To the safe',
    taken: 'Taken',
    returned: 'Given back',
    expected: 'Expected',
    counted: 'Counted',
    difference: 'Difference',
    left: 'Stays in the drawer',
    cashiers: 'Cashiers',
    awaited: 'The difference awaits approval.',
    given: 'The difference is approved.',
    agrees: 'All agrees.',
    print: 'Print',
    done: 'Done',
    drawer: 'Cash',
    exchange: 'Exchange',
    hidden: 'You may not see the whole report; whoever runs the shop can.'
  }
}
export { words }
export type DrawerWords = typeof words
