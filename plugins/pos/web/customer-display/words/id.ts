import type { DisplayWords } from './en.ts'

export const words: DisplayWords = {
  title: 'Layar pelanggan',
  welcome: 'Selamat datang',
  goods: 'Barang yang dicatat',
  serviceCharge: 'Biaya layanan',
  total: 'Total',
  toPay: 'Harus dibayar',
  toGiveBack: 'Dikembalikan',
  paid: 'Dibayar',
  back: 'Kembalian Anda',
  thanks: 'Terima kasih',
  discount: 'Diskon',
  receipt: 'Struk Anda',
  earlier: lines => `${lines} baris sebelumnya`
}
