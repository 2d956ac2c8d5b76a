const words = {
  title: 'Products',
  priceLists: 'Price lists',
  search: 'Name, SKU or barcode',
  category: 'Category',
  state: 'Status',
  states: { active: 'Active', inactive: 'Archived' },
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
    state: 'Status',
    barcode: 'Barcode',
    price: 'Price'
  },
  variants: (count: number) => (count === 1 ? '1 variant' : `${count} variants`),
  from: (price: string) => `from ${price}`,
  nothing: 'No matching products',
  nothingHelp: (search: string) =>
    search === ''
      ? 'No results with these filters.'
      : `No results for “${search}” with these filters.`,
  clear: 'Clear search and filters',
  emptyTitle: 'Nothing to sell yet',
  emptyHelp: 'A product needs a name and a price; barcode and stock can wait.',
  samples: { title: 'Sample goods', use: 'Use sample goods' },
  noCategory: 'None',
  back: 'All products',
  basics: 'Basics',
  description: 'Description',
  tax: 'Tax class',
  kind: 'Kind',
  kinds: { goods: 'Goods', service: 'Service' } as Record<string, string>,
  variantsTitle: 'Variants',
  variant: 'Variant',
  noBarcode: 'none',
  more: 'More',
  form: {
    newTitle: 'Add a product',
    add: 'Add product',
    made: (name: string) => `${name} was added.`,
    needed: 'Required',
    needPrice: 'Enter a price, or 0 if it is free.',
    grams: 'Whole grams, in digits.',
    name: 'Name',
    nameHelp: 'As it appears in lists and on receipts.',
    skuHelp: 'Your own item number. If empty, it is made from the barcode or the name.',
    usualTax: 'Default',
    priceTitle: 'Price and barcode',
    cost: 'Cost',
    weight: 'Weight (g)',
    barcodeHelp: 'Scan it, or type it and press Enter.',
    addVariant: 'Add a variant',
    removeVariant: (name: string) => `Remove ${name}`,
    archive: 'Archive',
    restore: 'Restore'
  },
  labels: { title: 'Labels', print: 'Print labels' },
  bulk: {
    chosen: (count: number) => `${count} chosen`,
    left: (count: number) => `${count} to go…`,
    move: 'Move to category',
    clear: 'Clear selection',
    archived: (count: number) =>
      count === 1 ? 'One product was archived.' : `${count} products were archived.`,
    restored: (count: number) =>
      count === 1 ? 'One product was restored.' : `${count} products were restored.`,
    moved: (count: number) =>
      count === 1 ? 'One product was moved.' : `${count} products were moved.`,
    refused: (count: number, reason: string) =>
      count === 1 ? `One was not changed. ${reason}` : `${count} were not changed. ${reason}`
  },
  categories: {
    title: 'Categories',
    add: 'Add category',
    change: (name: string) => `Change ${name}`,
    name: 'Name',
    parent: 'Parent category',
    top: 'None (top level)',
    products: 'Products',
    addBelow: 'Add subcategory',
    added: (name: string) => `${name} was added.`,
    search: 'Name of a category',
    emptyTitle: 'No categories yet',
    emptyHelp: 'Categories help to find products at the till and in the web shop.'
  },
  taxes: {
    title: 'Tax classes',
    add: 'Add tax class',
    change: (name: string) => `Change ${name}`,
    name: 'Name',
    code: 'Code',
    codeHelp: 'Lowercase letters, digits and hyphens. It cannot be changed later.',
    rates: 'Rates',
    rateName: 'Tax',
    rateHelp: 'As it appears on receipts, e.g. VAT.',
    percent: 'Rate',
    percentWrong: 'Enter a percentage from 0 to 100.',
    addRate: 'Add another tax',
    removeRate: (name: string) => `Remove ${name}`,
    total: 'Total',
    future: 'Changes apply to future sales only.',
    added: (name: string) => `${name} was added.`,
    taken: 'A tax class with this code already exists.'
  },
  files: 'Import and export'
}
export { words }
export type CatalogWords = typeof words
