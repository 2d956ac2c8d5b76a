import { answer, api, type Reply } from 'stoa/web'

export type Report = Reply<'/api/v1/reporting/sales'>
export type Figure = Report['total']

/** What a report can be broken down by, in the order of the page. */
export const GROUPS = [
  'day',
  'hour',
  'product',
  'user',
  'session',
  'tender',
  'tax',
  'shop'
] as const
export type Group = (typeof GROUPS)[number]

export interface ReportQuestion {
  groupBy: Group | 'none'
  from?: string
  to?: string
  /** An instant. */
  before?: string
  shopId?: string
}

export const reportOf = (query: ReportQuestion, signal?: AbortSignal): Promise<Report> =>
  answer(api.GET('/api/v1/reporting/sales', { params: { query }, ...(signal && { signal }) }))

/** What a receipt came to. */
export const averageOf = ({ netSalesMinor, sales }: Figure): number =>
  sales === 0 ? 0 : Math.round(netSalesMinor / sales)
