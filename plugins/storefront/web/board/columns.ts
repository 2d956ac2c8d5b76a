import type { OrderState } from '../orders/order-search.ts'

/** Columns by what is to be done; the last holds what is out of the shop's hands, or waits there. */
export const COLUMNS = [
  { key: 'placed', states: ['placed'] },
  { key: 'confirmed', states: ['confirmed'] },
  { key: 'picked', states: ['picked'] },
  { key: 'packed', states: ['packed'] },
  { key: 'out', states: ['shipped', 'ready-for-collection'] }
] as const satisfies ReadonlyArray<{ key: string; states: readonly OrderState[] }>

export type ColumnKey = (typeof COLUMNS)[number]['key']
