import type { SoldWords } from './en.ts'

const words: SoldWords = {
  title: 'Cara penjualan',
  by: 'Dijual per',
  byHelp: 'Harganya untuk satu satuan ini. Kasir menanyakan berat atau ukurannya.',
  units: {
    piece: 'Buah',
    kg: 'Kilogram (kg)',
    g: 'Gram (g)',
    lb: 'Pon (lb)',
    oz: 'Ons (oz)',
    l: 'Liter (l)',
    m: 'Meter (m)'
  },
  scaleCode: 'Nomor barang timbangan',
  scaleCodeHelp: 'Seperti pada label timbangan Anda; nol di depan tidak dihitung.',
  digits: 'Paling banyak 8 angka.',
  open: 'Harga ditanyakan di kasir',
  openHelp: 'Penjual mengetik harganya.',
  least: 'Harga terendah',
  most: 'Harga tertinggi'
}
export { words }
