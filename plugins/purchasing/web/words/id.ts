import type { PurchasingWords } from './en.ts'

export const words: PurchasingWords = {
  menu: 'Pembelian',
  orders: 'Pesanan pembelian',
  receipts: 'Penerimaan barang',
  bills: 'Tagihan pemasok',
  paymentsDue: 'Harus dibayar',
  suppliers: 'Pemasok',
  stockValue: 'Nilai stok',
  cost: 'Biaya'
}
