import { useQuery } from '@tanstack/react-query'
import { useLanguage, useMay, useMe } from 'stoa/web'
import type { Figure, Group, Report } from '../report.ts'
import { reportingWords } from '../reporting-words.ts'
import { groupOf, staffQuery } from './report-query.ts'
import type { ReportSearch } from './report-search.ts'

export interface ReportRow extends Omit<Figure, 'key' | 'sales' | 'refunds'> {
  id: string
  name: string
  /** null: of what the table does not list. */
  sales: number | null
  refunds: number | null
  /** Takings of the period it is compared with. */
  before: number | null
  /** Filters of the list of sales that find its documents; null where none do. */
  search: Record<string, string> | null
}

type NameOf = (figure: Figure) => string

/** What a figure is called in the reader's language. */
export function useNameOf(group: Group): NameOf {
  const words = reportingWords.use()
  const language = useLanguage()
  const enabled = useMay('user.read') && group === 'user'
  const staff = useQuery({ ...staffQuery, enabled }).data?.items ?? []
  const { id: mine, name: myName } = useMe()
  const day = new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC'
  })
  return ({ key, label }) => {
    if (group === 'day') return day.format(new Date(key))
    if (group === 'tender') return tenderOf(key, label, words)
    if (group === 'tax') return taxOf(key, label, words)
    if (group === 'session' && label === '') return words.noSession
    if (group !== 'user') return label
    if (key === '') return words.noStaff
    return staff.find(({ id }) => id === key)?.name ?? (key === mine ? myName : words.someone)
  }
}

/** Rows of the table: named, found, in order; what the report leaves out stands last. */
export function rowsOf(
  now: Report,
  before: Report | null,
  search: ReportSearch,
  nameOf: NameOf,
  othersName: string
): ReportRow[] {
  const group = groupOf(search)
  const old = new Map(before?.items.map(({ key, netSalesMinor }) => [key, netSalesMinor]))
  const isComparable = before !== null && group !== 'day'
  const rows = now.items
    .filter(
      ({ sales, refunds, netSalesMinor, tipMinor }) => sales || refunds || netSalesMinor || tipMinor
    )
    .map((figure): ReportRow => {
      const { key, ...rest } = figure
      return {
        ...rest,
        id: key === '' ? '-' : key,
        name: nameOf(figure),
        before: isComparable ? (old.get(key) ?? 0) : null,
        search: documentsOf(group, key, now, search.shop)
      }
    })
    .filter(({ name }) => name.toLowerCase().includes((search.find ?? '').toLowerCase()))
  const sorted = search.sort === undefined ? rows : rows.toSorted(orderOf(search.sort))
  if (now.others === null || search.find !== undefined) return sorted
  const others: ReportRow = {
    ...now.others,
    id: 'others',
    label: '',
    name: othersName,
    sales: null,
    refunds: null,
    before: null,
    search: null
  }
  return [...sorted, others]
}

function orderOf(sort: string): (a: ReportRow, b: ReportRow) => number {
  const [field, sign] = sort.startsWith('-') ? [sort.slice(1), -1] : [sort, 1]
  if (field === 'name') return (a, b) => sign * a.name.localeCompare(b.name)
  const value = (row: ReportRow): number => Number(row[field as keyof ReportRow] ?? 0)
  return (a, b) => sign * (value(a) - value(b))
}

/** Filters by which the list of sales shows what a figure was added up from. */
function documentsOf(
  group: Group,
  key: string,
  { from, to }: Report,
  shop: string | undefined
): ReportRow['search'] {
  const place = { from, to, ...(shop !== undefined && { shop }) }
  if (group === 'day') return { ...place, from: key, to: key }
  if (group === 'hour' || group === 'tax') return place
  // «cash USD» is cash.
  const of = group === 'tender' ? key.split(' ')[0] : key
  return key === '' ? null : { ...place, [group]: of ?? key }
}

/** Sales that were exempt from a tax stand apart from those at a rate of zero. */
function taxOf(key: string, label: string, words: ReturnType<typeof reportingWords.use>): string {
  if (label === '') return words.noTax
  return key.endsWith(' exempt') ? words.exempt(key.slice(0, -' exempt'.length)) : label
}

/** «Cash USD»: cash in another currency stands apart. */
function tenderOf(
  key: string,
  label: string,
  words: ReturnType<typeof reportingWords.use>
): string {
  const [type = '', currency] = key.split(' ')
  const named = words.tenders[type]
  if (named === undefined) return label
  return currency === undefined ? named : `${named} ${currency}`
}
