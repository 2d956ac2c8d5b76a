import type { RegisterWords } from './en.ts'

export const words: RegisterWords = {
  title: 'Daftar kasir',
  lead: 'Tempat penjualan dicatat, dan siapa yang ada di sana sekarang.',
  name: 'Nama',
  nameHelp: 'Seperti tertulis di struk dan daftar.',
  shop: 'Toko',
  state: 'Status',
  here: 'Ada sekarang',
  noOne: 'Tidak ada',
  since: 'sejak',
  ofWeb: 'Pesanan dari tempat lain',
  open: 'Buka',
  closed: 'Tutup',
  add: 'Tambah kasir',
  added: (name: string) => `${name} sudah ada. Bisa dipilih saat membuka kasir.`,
  change: 'Ubah',
  changeOne: (name: string) => `Ubah ${name}`,
  isOpen: 'Penjualan bisa dicatat di sini',
  isOpenHelp: 'Kasir yang ditutup menyimpan penjualannya. Bisa dibuka lagi.',
  needsSession: 'Dibuka dengan modal awal sebelum berjualan',
  needsSessionHelp: 'Untuk kasir dengan laci uang, bila pengaturan toko memintanya.',
  needed: 'Beri nama.',
  emptyTitle: 'Belum ada kasir',
  emptyHelp: 'Toko menjual di kasir. Tambahkan satu untuk memulai.'
}
