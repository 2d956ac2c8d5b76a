const words = {
  sessions: 'Till sessions',
  days: 'Days',
  session: (serial: number) => `Session ${serial}`,
  all: 'All sessions',
  columns: {
    serial: 'Session',
    register: 'Register',
    shop: 'Shop',
    opened: 'Opened',
    by: 'Cashier',
    expected: 'Expected',
    counted: 'Counted',
    difference: 'Difference',
    state: 'State',
    day: 'Business day',
    opening: 'Float',
    taken: 'Cash taken',
    returned: 'Given back',
    moved: 'In and out',
    closing: 'Counted last'
  },
  states: { open: 'Open', closed: 'Closed' },
  approvals: { awaited: 'Awaits approval', given: 'Approved' },
  stillOpen: (count: number) => (count === 1 ? '1 still open' : `${count} still open`),
  filters: {
    state: 'State',
    approval: 'Difference',
    shop: 'Shop',
    register: 'Register',
    by: 'Per',
    byShop: 'shop'
  },
  nothing: 'No session fits',
  nothingHelp: 'Take a filter away.',
  clear: 'Clear filters',
  emptyTitle: 'No till was opened yet',
  emptyHelp:
    'A till is opened with its float and closed by counting. What came in between, and whether it agrees, stands here.',
  emptyDays: 'What went through the drawers stands here, day by day.',
  report: 'Report',
  hidden: 'The X report shows what should be in the drawer. You see it once the till is closed.',
  cash: 'Cash in and out',
  noCash: 'Nothing was put in or taken out.',
  cashHelp: 'At the till, with the button of the drawer.',
  kinds: { in: 'In', out: 'Out', drop: 'To the safe', tips: 'Tips' },
  reason: 'Reason',
  amount: 'Amount',
  when: 'When',
  shifts: 'Who held the drawer',
  withoutCount: 'not counted',
  note: 'Note',
  documents: 'Its sales',
  print: 'Print',
  approve: 'Approve the difference',
  approveHelp: (amount: string) => `${amount} between what was counted and the books.`,
  approveReason: 'Why it is all right',
  approved: 'The difference is approved.',
  waiting: (count: number) =>
    count === 1
      ? '1 difference awaits approval'
      : `${count < 100 ? count : '100+'} differences await approval`,
  needsPerson: 'Tills'
}
export { words }
export type SessionWords = typeof words
