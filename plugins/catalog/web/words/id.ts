import type { CatalogWords } from './en.ts'

export const words: CatalogWords = {
  title: 'Produk',
  search: 'Nama, SKU, atau kode batang',
  category: 'Kategori',
  state: 'Status',
  states: { active: 'Dijual', inactive: 'Tidak dijual' },
  sort: 'Urutan',
  sorts: { name: 'Menurut nama', sku: 'Menurut SKU', newest: 'Terbaru dulu' },
  step: {
    title: 'Tambahkan barang untuk dijual',
    help: 'Nama dan harga sudah cukup. Dengan barcode, pemindai menemukannya.',
    label: 'Tambah produk'
  },
  columns: {
    name: 'Produk',
    sku: 'SKU',
    category: 'Kategori',
    state: 'Status',
    barcode: 'Kode batang',
    price: 'Harga'
  },
  variants: count => `${count} varian`,
  from: price => `mulai ${price}`,
  nothing: 'Tidak ada produk yang cocok',
  nothingHelp: search =>
    search === ''
      ? 'Tidak ada yang cocok dengan filter ini.'
      : `Tidak ada nama atau kode “${search}” dengan filter ini.`,
  clear: 'Hapus pencarian dan filter',
  emptyTitle: 'Belum ada yang dijual',
  emptyHelp: 'Produk perlu nama dan harga; kode batang dan stok bisa menyusul.',
  noCategory: 'Tidak ada',
  back: 'Semua produk',
  basics: 'Dasar',
  description: 'Keterangan',
  tax: 'Kelas pajak',
  kind: 'Jenis',
  kinds: { goods: 'Barang', service: 'Jasa' },
  variantsTitle: 'Varian',
  variant: 'Varian',
  noBarcode: 'tidak ada'
}
