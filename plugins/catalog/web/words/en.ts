const words = {
  title: 'Products',
  search: 'Name, SKU or barcode',
  category: 'Category',
  state: 'State',
  states: { active: 'On sale', inactive: 'Off sale' },
  sort: 'Sort',
  sorts: { name: 'By name', sku: 'By SKU', newest: 'Newest first' },
  step: {
    title: 'Add something to sell',
    help: 'A name and a price are enough. A barcode lets the scanner find it.',
    label: 'Add a product'
  },
  columns: {
    name: 'Product',
    sku: 'SKU',
    category: 'Category',
    state: 'State',
    barcode: 'Barcode',
    price: 'Price'
  },
  variants: (count: number) => (count === 1 ? '1 variant' : `${count} variants`),
  from: (price: string) => `from ${price}`,
  nothing: 'No product fits',
  nothingHelp: (search: string) =>
    search === ''
      ? 'Nothing fits these filters.'
      : `No product with these filters matches “${search}”.`,
  clear: 'Clear search and filters',
  emptyTitle: 'Nothing to sell yet',
  emptyHelp: 'A product needs a name and a price; barcode and stock can wait.',
  noCategory: 'None',
  back: 'All products',
  basics: 'Basics',
  description: 'Description',
  tax: 'Tax class',
  kind: 'Kind',
  kinds: { goods: 'Goods', service: 'Service' } as Record<string, string>,
  variantsTitle: 'Variants',
  variant: 'Variant',
  noBarcode: 'none'
}
export { words }
export type CatalogWords = typeof words
