import type { NoGoodsWords } from './en.ts'

export const words: NoGoodsWords = {
  title: 'Ainda não há nada para vender',
  help: 'Adicione um produto com nome e preço; ele aparece aqui na hora.',
  toProducts: 'Para os produtos'
}
