import { defineRecordKind } from 'stoa/plugin'

/** Sales take custom fields. None is required: at a till no one is asked for them. */
export const SaleFields = defineRecordKind({
  record: 'pos.sale',
  called: { en: 'Sales', es: 'Ventas', pt: 'Vendas', id: 'Penjualan' },
  onReceipts: true,
  mayRequire: false
})
