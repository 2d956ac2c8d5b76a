import type { PurchasingWords } from './en.ts'

export const words: PurchasingWords = {
  menu: 'Pembelian',
  orders: 'Pesanan pembelian',
  receipts: 'Penerimaan barang',
  returns: 'Retur ke pemasok',
  bills: 'Tagihan pemasok',
  paymentsDue: 'Harus dibayar',
  suppliers: 'Pemasok',
  stockValue: 'Nilai stok',
  cost: 'Biaya'
}
