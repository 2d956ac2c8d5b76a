import type { LayawaysWords } from './en.ts'

export const words: LayawaysWords = {
  title: 'Barang titipan',
  one: 'Titipan'
}
