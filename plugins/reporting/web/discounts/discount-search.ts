import { reportSearchOf, type ReportSearch } from '../reports/report-search.ts'

/** What discounts can be broken down by, in the order of the page. */
export const DISCOUNT_GROUPS = ['reason', 'user', 'approver'] as const
export type DiscountGroup = (typeof DISCOUNT_GROUPS)[number]

/** What of the page stands in its address; what is not there is the default. */
export interface DiscountSearch extends Pick<ReportSearch, 'period' | 'from' | 'to' | 'shop'> {
  by?: DiscountGroup
}

export const discountSearchOf = (
  raw: Record<string, unknown>
): DiscountSearch & Record<string, unknown> => {
  const { period, from, to, shop } = reportSearchOf(raw)
  return { by: DISCOUNT_GROUPS.find(group => group === raw['by']), period, from, to, shop }
}
