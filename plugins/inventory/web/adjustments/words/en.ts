export const words = {
  titles: {
    receipt: 'Receive goods',
    count: 'Count stock',
    'write-off': 'Write off',
    opening: 'Opening stock'
  },
  what: 'What happened',
  reference: 'Reference',
  referenceHelp: 'Delivery note or order number. Each number once.',
  note: 'Note',
  why: 'Why',
  whyHelp: 'Broken, expired, stolen, used in the shop…',
  whyNeeded: 'Write why these goods are gone.',
  find: 'Scan or search',
  findHelp: 'A scan adds one at once. Words find products to choose from.',
  unknown: (code: string) => `No goods match “${code}”.`,
  offSale: (name: string) => `${name} is off sale; put it on sale first.`,
  found: 'Products found',
  lines: 'Products of this adjustment',
  empty: 'No products yet',
  emptyHelp: {
    receipt: 'Scan what was delivered, or search for it.',
    count: 'Scan the shelf piece by piece, or search and type what you counted.',
    'write-off': 'Scan what is gone, or search for it.',
    opening: 'Scan or search for what was there when you began.'
  },
  books: 'On hand',
  quantities: {
    receipt: 'Received',
    count: 'Counted',
    'write-off': 'Written off',
    opening: 'Opening stock'
  },
  difference: 'Difference',
  after: 'After',
  removing: 'Remove',
  remove: (name: string) => `Remove ${name}`,
  notNumber: 'Write a number, such as 3 or 0.5.',
  aboveZero: 'Write a number above zero.',
  short: (onHand: string) => `Only ${onHand} are there.`,
  changed: (onHand: string) => `Stock has changed meanwhile: it is now ${onHand}. Count again.`,
  changedAll: 'Stock has changed since you counted. Check the lines marked and post again.',
  differ: (count: number, of: number) =>
    count === 0
      ? 'All as expected'
      : count === 1
        ? `1 of ${of} differs`
        : `${count} of ${of} differ`,
  posts: {
    receipt: 'Post receipt',
    count: 'Post count',
    'write-off': 'Post write-off',
    opening: 'Post opening stock'
  },
  posted: {
    receipt: 'Goods received.',
    count: 'Count posted.',
    'write-off': 'Goods written off.',
    opening: 'Opening stock posted.'
  },
  tooMany: 'One adjustment takes 1,000 products. Post these and begin another.'
}
export type EntryWords = typeof words
