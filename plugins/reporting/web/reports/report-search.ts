import { GROUPS, type Group } from '../report.ts'
import { COMPARISONS, PERIODS, type Comparison, type Period } from './periods.ts'

/** What of a report stands in its address; what is not there is the default. */
export interface ReportSearch {
  by?: Group
  period?: Period
  /** Of a period of one's own. */
  from?: string
  to?: string
  compare?: Comparison
  shop?: string
  find?: string
  sort?: string
}

const text = (value: unknown): string | undefined =>
  value === undefined || value === '' ? undefined : String(value)
const oneOf = <T extends string>(known: readonly T[], value: unknown): T | undefined =>
  known.find(one => one === value)

export const reportSearchOf = (
  raw: Record<string, unknown>
): ReportSearch & Record<string, unknown> => ({
  by: oneOf(GROUPS, raw['by']),
  period: oneOf(PERIODS, raw['period']),
  from: text(raw['from']),
  to: text(raw['to']),
  compare: oneOf(COMPARISONS, raw['compare']),
  shop: text(raw['shop']),
  find: text(raw['find']),
  sort: text(raw['sort'])
})
