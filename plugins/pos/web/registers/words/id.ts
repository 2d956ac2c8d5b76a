import type { RegisterWords } from './en.ts'

export const words: RegisterWords = {
  title: 'Daftar kasir',
  lead: 'Tempat penjualan dicatat, dan siapa yang ada di sana sekarang.',
  printerHost: 'Printer struk di jaringan',
  printerHelp:
    'Alamatnya, mis. 192.168.1.50; kosong: tidak ada. Server mencetak di sana, jika operator mengizinkan jaringan itu.',
  printerPort: 'Port',
  printerWidth: 'Kertas',
  printerDrawn: 'Cetak huruf sebagai gambar',
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
