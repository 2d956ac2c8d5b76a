import { defineRecordKind } from 'stoa/plugin'

/** Products take custom fields; those of its product stand on a line of a receipt. */
export const ProductFields = defineRecordKind({
  record: 'catalog.product',
  called: { en: 'Products', es: 'Productos', pt: 'Produtos', id: 'Produk' },
  onReceipts: true
})
