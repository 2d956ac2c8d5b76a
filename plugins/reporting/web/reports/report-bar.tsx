import type { ReactNode } from 'react'
import { useMe } from 'stoa/web'
import { ListBar } from 'stoa/web/list-bar'
import { GROUPS } from '../report.ts'
import { reportingWords } from '../reporting-words.ts'
import { COMPARISONS, PERIODS } from './periods.ts'
import { groupOf, periodOf } from './report-query.ts'
import { reportSearchOf, type ReportSearch } from './report-search.ts'

interface Props {
  search: ReportSearch
  change(part: ReportSearch): void
  children: ReactNode
}

/** What is reported: by what, when, against what, where. */
export function ReportBar({ search, change, children }: Props) {
  const words = reportingWords.use()
  const { company, companies, shop } = useMe()
  const shops = companies.find(({ id }) => id === company?.id)?.shops ?? []
  const hasShops = shops.length > 1 && shop === null
  return (
    <ListBar
      views={GROUPS.filter(group => group !== 'shop' || hasShops).map(group => ({
        key: group,
        label: words.groups[group]
      }))}
      view={groupOf(search)}
      onView={view => {
        const { by } = reportSearchOf({ by: view })
        change({ by, sort: undefined, find: undefined })
      }}
      search={search.find ?? ''}
      onSearch={find => change({ find: find.trim() || undefined })}
      placeholder={words.find}
      filters={[
        {
          key: 'period',
          label: words.period,
          always: true,
          value: periodOf(search),
          options: PERIODS.map(value => ({ value, label: words.periods[value] }))
        },
        {
          key: 'compare',
          label: words.comparison,
          always: true,
          value: search.compare ?? 'before',
          options: COMPARISONS.map(value => ({ value, label: words.comparisons[value] }))
        },
        ...(hasShops
          ? [
              {
                key: 'shop',
                label: words.shop,
                ...(search.shop !== undefined && { value: search.shop }),
                options: shops.map(({ id, name }) => ({ value: id, label: name }))
              }
            ]
          : [])
      ]}
      onFilter={(key, value) => {
        const part = reportSearchOf({ [key]: value })
        if (key === 'period') change({ period: part.period, from: undefined, to: undefined })
        else if (key === 'compare') change({ compare: part.compare })
        else change({ shop: part.shop })
      }}
    >
      {children}
    </ListBar>
  )
}
