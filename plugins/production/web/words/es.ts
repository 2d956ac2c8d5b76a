import type { ProductionWords } from './en.ts'

export const words: ProductionWords = {
  menu: 'Producción',
  orders: 'Órdenes de producción',
  boms: 'Listas de materiales',
  madeOf: 'Compuesto de'
}
