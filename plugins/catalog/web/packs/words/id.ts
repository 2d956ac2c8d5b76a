import type { PackWords } from './en.ts'

const words: PackWords = {
  title: 'Kemasan',
  none: 'Kotak atau dus dengan barcode sendiri: dipindai di kasir, semua isinya terjual. Stok dihitung satuan.',
  add: 'Tambah kemasan',
  change: name => `Kemasan: ${name}`,
  made: name => `${name} ditambahkan.`,
  removed: name => `${name} dihapus.`,
  variant: 'Dari varian',
  name: 'Nama',
  nameHelp: 'Seperti tertulis di struk, mis. kotak isi 24.',
  quantity: 'Isi satu kemasan',
  quantityWrong: 'Masukkan angka di atas nol.',
  price: 'Harga kemasan',
  priceHelp: 'Kosongkan untuk dijual dengan harga satuannya.',
  ofPieces: 'harga satuan',
  barcode: 'Barcode',
  remove: 'Hapus',
  needed: 'Wajib diisi'
}
export { words }
