import type { DeviceWords } from './en.ts'

export const words: DeviceWords = {
  title: 'Perangkat ini',
  enrolTitle: 'Daftarkan perangkat ini',
  help: 'Perangkat toko mendapat kode pendek yang tertera di struknya, dan staf bisa masuk di situ dengan PIN.',
  name: 'Apa namanya?',
  nameHelp: 'Konter, Tablet 2…',
  shop: 'Di toko mana?',
  enrol: 'Daftarkan',
  again: 'Daftarkan ulang',
  code: 'Kode',
  called: 'Nama',
  at: 'Toko',
  where: 'Pengelola toko bisa mengganti nama atau menghentikannya di konsol.',
  notKept:
    'Saat disk penuh, browser bisa menghapus yang disimpan kasir ini. Agar tetap disimpan, pasang halaman ini sebagai aplikasi atau tambahkan ke bookmark.',
  mayNot: 'Browser ini belum menjadi perangkat toko. Pengelola toko bisa mendaftarkannya di sini.'
}
