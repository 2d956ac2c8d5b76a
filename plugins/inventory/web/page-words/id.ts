import { words as menu } from '../words/id.ts'
import type { PageWords } from './en.ts'

export const words: PageWords = {
  ...menu,
  search: 'Nama, SKU, atau barcode',
  shop: 'Toko',
  category: 'Kategori',
  state: 'Status',
  states: { enough: 'Tersedia', low: 'Menipis', none: 'Habis', negative: 'Di bawah nol' },
  filters: { low: 'Menipis atau habis', none: 'Habis', negative: 'Di bawah nol' },
  sort: 'Urutan',
  sorts: {
    name: 'Menurut nama',
    sku: 'Menurut SKU',
    available: 'Paling sedikit dulu',
    '-available': 'Paling banyak dulu'
  },
  reason: 'Alasan',
  reasons: {
    sale: 'Penjualan',
    refund: 'Pengembalian',
    void: 'Penjualan dibatalkan',
    receipt: 'Diterima',
    'write-off': 'Dihapus dari stok',
    count: 'Dihitung',
    opening: 'Stok awal',
    transfer: 'Dikirim antartoko',
    'supplier-return': 'Dikembalikan ke pemasok',
    production: 'Produksi'
  },
  columns: {
    product: 'Produk',
    sku: 'SKU',
    onHand: 'Stok',
    reserved: 'Dipesan',
    available: 'Tersedia',
    incoming: 'Dalam perjalanan',
    state: 'Status',
    at: 'Waktu',
    change: 'Perubahan',
    after: 'Stok sesudahnya',
    document: 'Dokumen',
    by: 'Oleh',
    reference: 'Referensi',
    lines: 'Produk',
    quantity: 'Jumlah',
    holder: 'Untuk',
    since: 'Sejak',
    until: 'Sampai'
  },
  gone: 'Tidak ada lagi di katalog',
  offSale: 'Tidak dijual',
  nothing: 'Tidak ada yang cocok',
  nothingHelp: 'Tidak ada di daftar ini yang cocok dengan pencarian dan filter.',
  clear: 'Hapus pencarian dan filter',
  levelsEmpty: 'Belum ada yang distok',
  levelsEmptyHelp:
    'Setiap produk barang tampil di sini beserta stoknya. Tambahkan produk dulu, atau impor dari berkas.',
  toProducts: 'Ke produk',
  movementsEmpty: 'Belum ada stok yang bergerak',
  movementsEmptyHelp:
    'Setiap penjualan, kiriman, penghitungan, dan penghapusan menambah satu baris di sini.',
  adjustmentsEmpty: 'Belum ada yang diterima, dihitung, atau dihapus',
  adjustmentsEmptyHelp: 'Mulai dari yang ada di rak: hitung, atau terima barang pertama Anda.',
  reservedEmpty: 'Tidak ada yang dipesan',
  reservedEmptyHelp:
    'Barang yang ditunggu pesanan web disisihkan di sini, agar tidak terjual dua kali.',
  holders: {
    'storefront.order': 'Pesanan web',
    'layaways.layaway': 'Titipan',
    'production.order': 'Perintah produksi'
  },
  documents: {
    'goods-receipt': 'Penerimaan barang',
    'supplier-return': 'Retur ke pemasok',
    assignment: 'Penetapan',
    document: 'Penjualan',
    sale: 'Penjualan',
    refund: 'Pengembalian',
    void: 'Pembatalan',
    adjustment: 'Penyesuaian',
    'stock-count': 'Hitung stok',
    transfer: 'Transfer',
    'storefront.order': 'Pesanan web',
    'storefront.return': 'Retur web',
    'production-order': 'Perintah produksi',
    'catalog.sample-goods': 'Barang contoh'
  },
  untilGone: 'Sampai diambil',
  allMovements: 'Semua pergerakan',
  openProduct: 'Buka produk',
  history: 'Pergerakan',
  adjustments: {
    all: 'Semua penyesuaian',
    about: 'Tentang penyesuaian ini',
    by: 'Dicatat oleh',
    postedAt: 'Dicatat',
    note: 'Catatan',
    lines: 'Produk',
    before: 'Sebelum',
    after: 'Sesudah',
    change: 'Perubahan',
    right: 'sesuai',
    cost: 'Harga pokok'
  },
  low: {
    title: 'Stok menipis',
    all: 'Semua',
    empty: 'Tidak ada yang menipis',
    emptyHelp: 'Barang yang tinggal sedikit akan tampil di sini.'
  }
}
