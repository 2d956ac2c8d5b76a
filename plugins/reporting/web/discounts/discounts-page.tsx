import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Count, Empty, Failed, Money, Page, Refused, useMay, useMe, Waiting } from 'stoa/web'
import { CsvButton } from 'stoa/web/csv-button'
import { DataTable, type Column } from 'stoa/web/data-table'
import { ListBar } from 'stoa/web/list-bar'
import { Sections } from 'stoa/web/sections'
import { FigureLink, Figures } from '../figures/figures.tsx'
import { OwnDates } from '../reports/own-dates.tsx'
import { PERIODS } from '../reports/periods.ts'
import { periodOf, staffQuery } from '../reports/report-query.ts'
import { reportingWords } from '../reporting-words.ts'
import { DISCOUNT_GROUPS, discountSearchOf, type DiscountSearch } from './discount-search.ts'
import { discountWords } from './discount-words.ts'
import { discountsQuery, discountsTable, type Discounts } from './discounts-query.ts'

/** Discounts by why they were given, by whom, and by who approved them. */
export default function DiscountsPage() {
  const { discounts: title, ...words } = reportingWords.use()
  const { groups } = discountWords.use()
  const navigate = useNavigate()
  const search: DiscountSearch = useSearch({ strict: false })
  const { data, error, refetch } = useQuery(discountsQuery(search))
  const { company, companies, shop } = useMe()
  const shops = companies.find(({ id }) => id === company?.id)?.shops ?? []
  const change = (part: Partial<DiscountSearch>): void =>
    void navigate({
      to: '/discounts',
      search: discountSearchOf({ ...search, ...part }),
      replace: true
    })
  const isWrongPeriod =
    error instanceof Refused &&
    (error.problem.code.startsWith('reporting.range') || error.problem.status === 400)
  const group = search.by ?? 'reason'
  return (
    <Page title={title}>
      <Sections />
      <div className="card flush edge">
        <ListBar
          views={DISCOUNT_GROUPS.map(key => ({ key, label: groups[key] }))}
          view={group}
          onView={by => change(discountSearchOf({ by }))}
          filters={[
            {
              key: 'period',
              label: words.period,
              always: true,
              value: periodOf(search),
              options: PERIODS.map(value => ({ value, label: words.periods[value] }))
            },
            ...(shops.length > 1 && shop === null
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
            const { period, shop: at } = discountSearchOf({ [key]: value })
            if (key === 'period') change({ period, from: undefined, to: undefined })
            else change({ shop: at })
          }}
        >
          {data && error === null && (
            <CsvButton
              name={`discounts-${data.from}-${data.to}-${group}.csv`}
              load={() => discountsTable(data, search)}
            />
          )}
        </ListBar>
        {periodOf(search) === 'own' && (
          <OwnDates
            search={search}
            change={change}
            wrong={isWrongPeriod ? error.message : undefined}
          />
        )}
        {isWrongPeriod ? null : error !== null && data === undefined ? (
          <Failed error={error} again={() => void refetch()} />
        ) : data === undefined || data.groupBy !== group ? (
          <Waiting rows={10} />
        ) : (
          <Shown of={data} shop={search.shop} />
        )}
      </div>
    </Page>
  )
}

interface Row {
  id: string
  name: string
  sales: number
  givenMinor: number
  undoneMinor: number
  discountMinor: number
  /** Filters of the list of sales that find the documents; null where none do. */
  search: Record<string, string> | null
}

function Shown({ of, shop }: { of: Discounts; shop: string | undefined }) {
  const words = discountWords.use()
  const nameOf = useNameOf(of.groupBy)
  const place = { from: of.from, to: of.to, ...(shop !== undefined && { shop }) }
  const rows = of.items.map(({ key, ...figure }): Row => ({
    ...figure,
    id: key === '' ? '-' : key,
    name: nameOf(key),
    search: of.groupBy === 'user' && key !== '' ? { ...place, user: key } : null
  }))
  if (rows.length === 0) {
    return (
      <Empty icon="percent" title={words.emptyTitle}>
        {words.emptyHelp}
      </Empty>
    )
  }
  const { total } = of
  const figures: Array<[label: string, amount: number, to: string]> = [
    [words.given, total.givenMinor, '/sales'],
    [words.undone, total.undoneMinor, '/refunds'],
    [words.left, total.discountMinor, '/sales']
  ]
  return (
    <>
      <Figures>
        {figures.map(([label, now, to]) => (
          <FigureLink key={label} label={label} to={to} search={place} of={{ now, before: null }}>
            {minor => <Money amount={minor} />}
          </FigureLink>
        ))}
      </Figures>
      <DataTable
        name={words.groups[of.groupBy as 'reason']}
        columns={columnsOf(words, of.groupBy as 'reason')}
        rows={rows}
        small={row => <Small row={row} />}
      />
    </>
  )
}

function columnsOf(
  { groups, columns: titles }: ReturnType<typeof discountWords.use>,
  group: keyof typeof groups
): Array<Column<Row>> {
  const amount = (
    id: 'givenMinor' | 'undoneMinor' | 'discountMinor',
    title: string
  ): Column<Row> => ({ id, title, align: 'end', cell: row => <Money amount={row[id]} /> })
  return [
    { id: 'name', title: groups[group], cell: row => <Name row={row} /> },
    { id: 'sales', title: titles.sales, align: 'end', cell: row => <Count of={row.sales} /> },
    amount('givenMinor', titles.given),
    { ...amount('undoneMinor', titles.undone), rank: 'third' },
    amount('discountMinor', titles.discount)
  ]
}

function Name({ row: { id, name, search } }: { row: Row }) {
  if (search === null) return <bdi className={id === '-' ? 'name muted' : 'name'}>{name}</bdi>
  return (
    <Link to="/sales" search={search} className="named name">
      <bdi>{name}</bdi>
    </Link>
  )
}

function Small({ row }: { row: Row }) {
  const { receiptsOf } = reportingWords.use()
  return (
    <div className="row">
      <Name row={row} />
      <Money amount={row.discountMinor} />
      <span className="muted small">{receiptsOf(row.sales)}</span>
    </div>
  )
}

/** Reasons are as they were typed; people by their names, for who may see them. */
function useNameOf(group: string): (key: string) => string {
  const { someone } = reportingWords.use()
  const words = discountWords.use()
  const enabled = useMay('user.read') && group !== 'reason'
  const staff = useQuery({ ...staffQuery, enabled }).data?.items ?? []
  const { id: mine, name: myName } = useMe()
  return key => {
    if (group === 'reason') return key === '' ? words.noReason : key
    if (key === '') return group === 'user' ? words.noStaff : words.notNeeded
    return staff.find(({ id }) => id === key)?.name ?? (key === mine ? myName : someone)
  }
}
