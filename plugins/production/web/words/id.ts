import type { ProductionWords } from './en.ts'

export const words: ProductionWords = {
  menu: 'Produksi',
  orders: 'Perintah produksi',
  boms: 'Daftar bahan',
  madeOf: 'Terdiri dari'
}
