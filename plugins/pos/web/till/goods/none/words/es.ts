import type { NoGoodsWords } from './en.ts'

export const words: NoGoodsWords = {
  title: 'Todavía no hay nada que vender',
  help: 'Añade un producto con nombre y precio; aparecerá aquí enseguida.',
  toProducts: 'A los productos'
}
