import type { ReorderWords } from './en.ts'

export const words: ReorderWords = {
  show: 'Tampilkan',
  all: 'Semua barang',
  sold: 'Terjual, 28 hari',
  point: 'Pesan ulang pada',
  upTo: 'Pesan sampai',
  order: 'Perlu dipesan',
  pointOf: (name: string) => `Pesan ulang pada, untuk ${name}`,
  upToOf: (name: string) => `Pesan sampai, untuk ${name}`,
  suggest: 'Pakai saran',
  suggestHelp: 'Mengisi saran dari penjualan 28 hari di tempat yang masih kosong.',
  suggested: (count: number) =>
    count === 0
      ? 'Tidak ada yang perlu diisi: belum ada penjualan, atau semua sudah diatur.'
      : `${count} terisi. Periksa, lalu simpan.`,
  save: 'Simpan titik pesan ulang',
  saved: 'Titik pesan ulang tersimpan.',
  notNumber: 'Tulis jumlah nol atau lebih, misalnya 3 atau 0,5.',
  upToHelp: '“Pesan sampai” harus lebih besar dari “Pesan ulang pada”, dan memerlukannya.',
  empty: 'Tidak ada yang perlu dipesan',
  emptyHelp:
    'Barang muncul di sini saat sisa yang bisa dijual turun ke titik pesan ulangnya. Tampilkan semua barang untuk mengatur titiknya.',
  showAll: 'Tampilkan semua barang'
}
