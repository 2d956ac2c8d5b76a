const words = {
  title: 'Packs',
  none: 'A box or a case with its own barcode: scanned at the till, it sells all that is in it. Stock is counted one by one.',
  add: 'Add a pack',
  change: (name: string) => `Pack: ${name}`,
  made: (name: string) => `${name} was added.`,
  removed: (name: string) => `${name} was removed.`,
  variant: 'Of which variant',
  name: 'Name',
  nameHelp: 'As it appears on receipts, e.g. box of 24.',
  quantity: 'How much is in one',
  quantityWrong: 'Enter a number above zero.',
  price: 'Price of the pack',
  priceHelp: 'Leave empty to sell it at the price of its pieces.',
  ofPieces: 'price of its pieces',
  barcode: 'Barcode',
  remove: 'Remove',
  needed: 'Required'
}
export { words }
export type PackWords = typeof words
