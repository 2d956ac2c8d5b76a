import type { ReturnWords } from './en.ts'

export const words: ReturnWords = {
  back: 'Semua retur',
  reason: 'Alasan',
  credit: 'Kredit yang diharapkan',
  creditNote: 'Nota kredit',
  awaited: 'Ditunggu',
  came: 'Diterima',
  wentBack: 'Dikembalikan',
  state: 'Nota kredit',
  empty: 'Belum ada yang dikembalikan',
  emptyHelp: 'Buka penerimaan barang untuk mengembalikan barangnya ke pemasok.',
  giveBack: 'Kembalikan barang',
  title: 'Apa yang dikembalikan ke pemasok?',
  help: 'Keluar dari stok; pemasok berutang nota kredit.',
  of: (name: string) => `Dikembalikan dari ${name}`,
  done: (number: string) => `Dikembalikan sebagai ${number}. Nota kredit ditunggu.`,
  withoutReceipt: 'Retur tanpa penerimaan',
  linesHelp: 'Cari barang yang dikembalikan. Keluar dari stok dengan biaya saat ini.',
  wrongLines: 'Periksa jumlah dan nilai yang ditandai.',
  whyNeeded: 'Tuliskan alasan retur.'
}
