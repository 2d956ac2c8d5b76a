import type { TillWords } from './en.ts'

export const words: TillWords = {
  agent: 'Agen penjualan',
  none: 'Belum ada agen. Pengelola toko dapat menambahkannya di konsol.',
  search: 'Nama atau kode',
  usual: 'Sesuai aturan',
  usualHelp: 'Diterima agen milik pelanggan, kasir, atau toko.',
  nothing: 'Tidak ada agen yang cocok.'
}
