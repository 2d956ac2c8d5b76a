import type { MenuWords } from './en.ts'

export const words: MenuWords = {
  orders: 'Pesanan',
  list: 'Semua pesanan',
  shipping: 'Pengiriman',
  newMethod: 'Metode baru',
  keys: 'Kunci toko online',
  ofCustomer: 'Pesanan online'
}
