const words = {
  title: 'One barcode, several products',
  waiting: (many: boolean, count: number) =>
    many
      ? `More than ${count} barcodes belong to several products`
      : count === 1
        ? '1 barcode belongs to several products'
        : `${count} barcodes belong to several products`,
  help: 'The same number was entered twice in different ways, for example with and without a zero in front. Each product is still found by the code as written on it; every other way of writing it finds the first. Open all but one product and remove the code.',
  number: 'Number',
  products: 'Belongs to',
  first: 'found by every other way of writing it',
  archived: 'Archived',
  emptyTitle: 'Every barcode belongs to one product',
  emptyHelp: 'There is nothing to tidy up.'
}
export { words }
export type SharedWords = typeof words
