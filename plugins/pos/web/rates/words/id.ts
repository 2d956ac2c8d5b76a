import type { RateWords } from './en.ts'

export const words: RateWords = {
  title: 'Mata uang asing',
  lead: 'Uang tunai mata uang lain yang diterima kasir, dan kursnya. Kurs baru menggantikan yang sebelumnya; penjualan tetap memakai kursnya sendiri. Kembalian diberikan dalam mata uang perusahaan.',
  add: 'Tetapkan kurs',
  again: currency => `Tetapkan kurs baru untuk ${currency}`,
  newRate: 'Kurs baru',
  stop: 'Tidak diterima lagi',
  stopOne: currency => `${currency}: Tidak diterima lagi`,
  stopHelp: currency =>
    `Kasir tidak menerima uang tunai ${currency} mulai sekarang. Yang ada di laci dihitung seperti biasa. Kurs baru membuatnya diterima lagi.`,
  stopped: currency => `${currency} tidak diterima lagi.`,
  currency: 'Mata uang',
  rate: 'Kurs',
  rateHelp: (currency, own) => `Berapa ${own} nilai satu ${currency} di kasir, hingga 8 desimal.`,
  rateWrong: 'Tulis desimal di atas nol, misalnya 0.85.',
  smallest: 'Diterima dalam kelipatan',
  smallestHelp: 'Uang kertas terkecil yang diterima, mis. 5,00. Kosong: koin juga.',
  from: 'Berlaku mulai',
  fromHelp: 'Hari usaha saat mulai berlaku. Kosong: mulai sekarang.',
  save: 'Tetapkan kurs',
  saved: currency => `Kurs ${currency} ditetapkan.`,
  state: 'Status',
  states: { 'in-force': 'Berlaku', 'to-come': 'Mendatang', past: 'Lalu' },
  off: 'Tidak diterima',
  emptyTitle: 'Kasir hanya menerima satu mata uang',
  emptyHelp: 'Tetapkan kurs untuk mata uang lain, dan kasir menawarkannya saat pembayaran tunai.'
}
