import type { KitchenWords } from './en.ts'

export const words: KitchenWords = {
  screen: 'Layar dapur',
  orders: 'Pesanan dapur',
  stations: 'Stasiun dapur'
}
