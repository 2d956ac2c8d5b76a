import type { Goods } from '../../goods/goods.ts'

const WEIGHTS: ReadonlySet<unknown> = new Set(['kg', 'g', 'lb', 'oz'])

/** The word for what is asked of goods sold by this. */
export const askedFor = (unit: Goods['soldBy']): 'weigh' | 'measure' =>
  WEIGHTS.has(unit) ? 'weigh' : 'measure'
