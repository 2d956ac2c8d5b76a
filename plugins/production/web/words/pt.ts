import type { ProductionWords } from './en.ts'

export const words: ProductionWords = {
  menu: 'Produção',
  orders: 'Ordens de produção',
  boms: 'Listas de materiais',
  madeOf: 'Composto de'
}
