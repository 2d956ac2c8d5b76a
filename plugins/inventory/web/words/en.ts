const words = {
  title: 'Stock',
  views: {
    levels: 'Levels',
    movements: 'Movements',
    adjustments: 'Adjustments',
    reserved: 'Reserved'
  },
  search: 'Name, SKU or barcode',
  shop: 'Shop',
  category: 'Category',
  state: 'State',
  states: { enough: 'In stock', low: 'Low', none: 'Out of stock', negative: 'Below zero' },
  filters: { low: 'Low or out', none: 'Out of stock', negative: 'Below zero' },
  sort: 'Sort',
  sorts: {
    name: 'By name',
    sku: 'By SKU',
    available: 'Fewest first',
    '-available': 'Most first'
  },
  reason: 'Reason',
  reasons: {
    sale: 'Sale',
    refund: 'Refund',
    void: 'Voided sale',
    receipt: 'Received',
    'write-off': 'Written off',
    count: 'Counted',
    opening: 'Opening stock'
  } as Record<string, string>,
  columns: {
    product: 'Product',
    sku: 'SKU',
    onHand: 'On hand',
    reserved: 'Reserved',
    available: 'Available',
    state: 'State',
    at: 'Time',
    change: 'Change',
    after: 'On hand after',
    document: 'Document',
    by: 'By',
    reference: 'Reference',
    lines: 'Products',
    quantity: 'Quantity',
    holder: 'For',
    since: 'Since',
    until: 'Until'
  },
  gone: 'No longer in the catalogue',
  offSale: 'Off sale',
  nothing: 'Nothing fits',
  nothingHelp: 'Nothing in this list fits the search and filters.',
  clear: 'Clear search and filters',
  levelsEmpty: 'Nothing to stock yet',
  levelsEmptyHelp:
    'Every product that is goods stands here with what is on hand. Add products first, or import them from a file.',
  toProducts: 'To the products',
  movementsEmpty: 'No stock has moved yet',
  movementsEmptyHelp: 'Each sale, delivery, count and write-off adds a line here.',
  adjustmentsEmpty: 'Nothing received, counted or written off yet',
  adjustmentsEmptyHelp: 'Begin with what is on the shelves: count it, or receive your first goods.',
  reservedEmpty: 'Nothing is reserved',
  reservedEmptyHelp:
    'Goods that a web order waits for are held back here, so they are not sold twice.',
  holders: { 'storefront.order': 'Web order', 'layaways.layaway': 'Layaway' } as Record<
    string,
    string
  >,
  documents: {
    sale: 'Sale',
    refund: 'Refund',
    void: 'Void',
    adjustment: 'Adjustment',
    'storefront.order': 'Web order',
    'storefront.return': 'Web return',
    'catalog.sample-goods': 'Sample goods'
  } as Record<string, string>,
  untilGone: 'Until collected',
  adjust: 'Adjust stock',
  allMovements: 'All movements',
  openProduct: 'Open the product',
  history: 'Movements',
  adjustments: {
    all: 'All adjustments',
    about: 'About this adjustment',
    by: 'Posted by',
    postedAt: 'Posted',
    note: 'Note',
    lines: 'Products',
    before: 'Before',
    after: 'After',
    change: 'Change',
    right: 'as expected',
    cost: 'Cost'
  },
  entry: {
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
  },
  low: {
    title: 'Stock low',
    all: 'All',
    empty: 'Nothing runs low',
    emptyHelp: 'Goods of which only a few are left will stand here.'
  },
  panel: {
    title: 'Stock',
    service: 'A service is not stocked.',
    none: 'Nothing has been stocked yet.',
    latest: 'Latest movements',
    reserved: (quantity: string) => `${quantity} reserved`
  }
}
export { words }
export type InventoryWords = typeof words
