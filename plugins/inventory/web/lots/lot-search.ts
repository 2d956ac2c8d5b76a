import { textOf } from '../levels/level-search.ts'

/** What of the list stands in its address. */
export interface LotSearch {
  view?: 'expiring' | 'blocked'
  /** Of what expires: within so many days. */
  days?: string
  code?: string
  shop?: string
  product?: string
}

export const DAYS = ['7', '14', '30', '60', '90'] as const
export const USUAL_DAYS = '30'

const VIEWS = ['expiring', 'blocked'] as const

export const lotSearchOf = (raw: Record<string, unknown>): LotSearch & Record<string, unknown> => ({
  view: VIEWS.find(view => view === raw['view']),
  days: DAYS.find(days => days === String(raw['days'])),
  code: textOf(raw['code']),
  shop: textOf(raw['shop']),
  product: textOf(raw['product'])
})
