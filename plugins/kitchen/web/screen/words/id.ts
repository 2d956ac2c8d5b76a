import type { ScreenWords } from './en.ts'

export const words: ScreenWords = {
  title: 'Dapur',
  pick: 'Stasiun mana ini?',
  pickHelp: 'Perangkat ini menampilkan pesanannya mulai sekarang.',
  none: 'Belum ada stasiun',
  noneHelp: 'Tambahkan stasiun di konsol, dengan kategori barang yang dibuat di sana.',
  toStations: 'Ke stasiun',
  mayNot: 'Anda tidak boleh melihat pesanan di sini',
  mayNotHelp: 'Minta peran kitchen kepada yang membagikan peran.',
  console: 'Konsol',
  change: 'Stasiun lain',
  empty: 'Tidak ada yang dibuat',
  emptyHelp: 'Yang terjual langsung muncul di sini.',
  undo: 'Urungkan',
  undone: number => `Pesanan ${number} kembali`,
  order: number => `Pesanan ${number}`,
  count: n => `${n} pesanan`,
  more: 'Masih ada lagi; ini yang paling lama.',
  minutes: n => `${n} mnt`,
  late: 'Terlambat',
  notPrinted: 'Tidak tercetak',
  away: 'Dibatalkan',
  lost: 'Tidak ada koneksi. Ini yang terakhir diketahui.',
  states: {
    new: 'Baru',
    preparing: 'Sedang dibuat',
    ready: 'Siap',
    served: 'Disajikan',
    cancelled: 'Batal'
  },
  next: { new: 'Mulai', preparing: 'Siap', ready: 'Disajikan', cancelled: 'Sudah dilihat' },
  types: { 'dine-in': 'Makan di tempat', 'take-away': 'Bawa pulang', delivery: 'Diantar' }
}
