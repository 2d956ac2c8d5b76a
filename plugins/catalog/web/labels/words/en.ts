const words = {
  about: 'Shelf labels and barcodes, for sheets in an office printer or for a label printer.',
  goods: 'Products',
  add: 'Add a product',
  addPlaceholder: 'Name, SKU or barcode',
  nothing: 'No product is found by that.',
  emptyTitle: 'No product is chosen yet',
  emptyHelp: 'Search for products above, or mark them in the list of products.',
  copies: (name: string) => `Copies of ${name}`,
  remove: (name: string) => `Take ${name} off`,
  count: (labels: number) => (labels === 1 ? '1 label' : `${labels} labels`),
  tooMany: 'At most 1,000 labels are printed at once.',
  look: 'What a label looks like',
  preview: 'Preview of the first label',
  none: 'The preview appears once a product is chosen.',
  stock: 'Labels',
  stocks: (name: string) =>
    name === 'custom'
      ? 'Roll of another size'
      : name.startsWith('roll-')
        ? `Roll ${name.slice(5).replace('x', ' × ')} mm`
        : `Sheet ${name.replace('avery-', 'Avery ').toUpperCase().replace('AVERY', 'Avery')}`,
  width: 'Width, mm',
  height: 'Height, mm',
  startAt: 'First free label of the sheet',
  startAtHelp: 'Counted row by row from the top left; 1 for a new sheet.',
  lines: 'A label shows',
  line: {
    name: 'Name',
    price: 'Price',
    'unit-price': 'Price per kilogram',
    sku: 'SKU',
    symbol: 'Barcode',
    code: 'Digits below the barcode'
  },
  code: 'Code',
  codes: {
    barcode: 'The barcode only',
    'barcode-or-sku': 'The barcode, or the SKU where there is none',
    sku: 'The SKU'
  },
  symbol: 'Printed as',
  symbols: { bars: 'Bars', qr: 'QR code' },
  dots: 'Label printer',
  dotsPerInch: (dots: string) => `${dots} dots per inch`,
  shift: 'Shift, in tenths of a millimetre',
  right: 'To the right',
  down: 'Down',
  pdf: 'Download PDF',
  zpl: 'Download ZPL',
  settings: 'What is chosen here holds for this print; Settings say what every print begins with.'
}
export { words }
export type LabelWords = typeof words
