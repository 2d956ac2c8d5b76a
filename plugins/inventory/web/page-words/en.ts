import { words as menu } from '../words/en.ts'

const words = {
  ...menu,
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
    opening: 'Opening stock',
    transfer: 'Sent between shops',
    'supplier-return': 'Returned to supplier',
    production: 'Production'
  } as Record<string, string>,
  columns: {
    product: 'Product',
    sku: 'SKU',
    onHand: 'On hand',
    reserved: 'Reserved',
    available: 'Available',
    incoming: 'On its way',
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
  holders: {
    'storefront.order': 'Web order',
    'layaways.layaway': 'Layaway',
    'production.order': 'Production order'
  } as Record<string, string>,
  documents: {
    'goods-receipt': 'Goods receipt',
    'supplier-return': 'Supplier return',
    assignment: 'Assignment',
    document: 'Sale',
    sale: 'Sale',
    refund: 'Refund',
    void: 'Void',
    adjustment: 'Adjustment',
    'stock-count': 'Stock count',
    transfer: 'Transfer',
    'storefront.order': 'Web order',
    'storefront.return': 'Web return',
    'production-order': 'Production order',
    'catalog.sample-goods': 'Sample goods'
  } as Record<string, string>,
  untilGone: 'Until collected',
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
  low: {
    title: 'Stock low',
    all: 'All',
    empty: 'Nothing runs low',
    emptyHelp: 'Goods of which only a few are left will stand here.'
  }
}
export { words }
export type PageWords = typeof words
