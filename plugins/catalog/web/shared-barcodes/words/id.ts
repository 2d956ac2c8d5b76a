import type { SharedWords } from './en.ts'

const words: SharedWords = {
  title: 'Satu barcode, beberapa produk',
  waiting: (many, count) =>
    many
      ? `Lebih dari ${count} barcode dimiliki beberapa produk`
      : `${count} barcode dimiliki beberapa produk`,
  help: 'Nomor yang sama dicatat dua kali dengan cara berbeda, misalnya dengan dan tanpa nol di depan. Setiap produk tetap ditemukan dengan kode seperti yang tertulis; cara penulisan lain menemukan yang pertama. Buka semua produk kecuali satu dan hapus kodenya.',
  number: 'Nomor',
  products: 'Milik',
  first: 'ditemukan dengan cara penulisan lain',
  archived: 'Diarsipkan',
  emptyTitle: 'Setiap barcode milik satu produk',
  emptyHelp: 'Tidak ada yang perlu dirapikan.'
}
export { words }
