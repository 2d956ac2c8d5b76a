import type { ReactNode } from 'react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Page, useMayInCompany, type IconName } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import type { Filter } from 'stoa/web/list-bar'
import { ListCard, type AskedPages } from 'stoa/web/list-card'
import { moneyWords } from './money-words.ts'
import type { MoneySearch } from './money-search.ts'
import { useNames } from './names.ts'

export const useMoneySearch = (): MoneySearch => useSearch({ strict: false })

const PATHS = {
  payments: '/payments',
  refunds: '/payments/refunds',
  disputes: '/payments/disputes',
  payouts: '/payments/payouts',
  comparisons: '/payments/comparisons',
  log: '/payments/log'
} as const
export type ViewKey = keyof typeof PATHS

/** All that is about payments, a click away from each other, for whoever may. */
export function useViews(): Array<{ key: ViewKey; label: string }> {
  const { views } = moneyWords.use()
  // The whole company's: who takes payments in one shop is not given them.
  const may: Partial<Record<ViewKey, boolean>> = {
    payouts: useMayInCompany('payout.read'),
    comparisons: useMayInCompany('payment.read'),
    log: useMayInCompany('payment.manage')
  }
  return (Object.keys(PATHS) as ViewKey[])
    .filter(key => may[key] ?? true)
    .map(key => ({ key, label: views[key] }))
}

interface Props<Row> {
  of: ViewKey
  title: string
  asked: AskedPages<Row>
  columns: Array<Column<Row>>
  small(row: Row): ReactNode
  /** Where a row leads to. */
  to?(row: Row): string
  filters?: Filter[]
  empty: { icon: IconName; title: string; help: string; actions?: ReactNode }
  actions?: ReactNode
}

/** A list of money on its way: views, filters, rows, the next page. */
export function MoneyList<Row extends { id: string }>(props: Props<Row>) {
  const { of, title, asked, columns, small, to, empty } = props
  const words = moneyWords.use()
  const navigate = useNavigate()
  const views = useViews()
  const search = useMoneySearch()
  const { shops } = useNames()
  const filters: Filter[] = [
    ...(props.filters ?? []),
    ...(shops.length < 2 || of === 'payouts' || of === 'log'
      ? []
      : [
          {
            key: 'shop',
            label: words.columns.shop,
            value: search.shop,
            options: shops.map(({ id, name }) => ({ value: id, label: name }))
          }
        ])
  ]
  const isFiltered = Object.values(search).some(value => value !== undefined)
  return (
    <Page title={title} actions={props.actions}>
      <ListCard
        asked={asked}
        none={words}
        isFiltered={isFiltered}
        bar={{
          views,
          view: of,
          onView: view => void navigate({ to: PATHS[view as ViewKey] }),
          filters,
          onFilter: (key, value) =>
            void navigate({
              to: PATHS[of],
              search: { ...search, [key]: value === 'yes' ? true : value },
              replace: true
            })
        }}
        name={title}
        columns={columns}
        {...(to && { onOpen: (row: Row) => void navigate({ to: to(row) }) })}
        small={small}
        empty={empty}
      />
    </Page>
  )
}

export const filterOf = (
  key: keyof MoneySearch,
  label: string,
  value: string | undefined,
  values: readonly string[],
  labels: Record<string, string>
): Filter => ({
  key,
  label,
  value,
  options: values.map(one => ({ value: one, label: labels[one] ?? one }))
})
