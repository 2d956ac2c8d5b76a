import type { PosWords } from './en.ts'

export const words: PosWords = {
  till: 'Kasir',
  title: 'Penjualan',
  search: 'Nomor struk',
  shop: 'Toko',
  columns: {
    number: 'Nomor',
    at: 'Waktu',
    shop: 'Toko',
    register: 'Kasir',
    state: 'Status',
    total: 'Total'
  },
  states: {
    posted: 'Lunas',
    'part-refunded': 'Dikembalikan sebagian',
    refunded: 'Dikembalikan',
    voided: 'Dibatalkan'
  },
  nothing: 'Tidak ada penjualan yang cocok',
  nothingHelp: 'Tulis nomor lengkap seperti di struk.',
  clear: 'Hapus pencarian dan filter',
  emptyTitle: 'Belum ada penjualan',
  emptyHelp: 'Setiap penjualan kasir dan toko web ada di sini, yang terbaru dulu.',
  back: 'Semua penjualan',
  receipt: 'Struk',
  lines: 'Baris',
  product: 'Produk',
  quantity: 'Jml',
  price: 'Harga',
  amount: 'Jumlah',
  net: 'Neto',
  rounding: 'Pembulatan',
  total: 'Total',
  change: 'Kembalian',
  refundedOf: count => `${count} dikembalikan`,
  paid: 'Dibayar dengan',
  tenders: {
    cash: 'Tunai',
    card: 'Kartu',
    bank_transfer: 'Transfer bank',
    voucher: 'Voucer',
    online: 'Daring',
    other: 'Lainnya'
  },
  about: 'Penjualan',
  day: 'Hari usaha',
  reference: 'Referensi',
  note: 'Catatan',
  seenIn: shop => `di ${shop}`,
  latest: 'Penjualan terbaru',
  all: 'Semua'
}
