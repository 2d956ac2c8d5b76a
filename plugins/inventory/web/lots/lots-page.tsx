import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Count, Day, Page } from 'stoa/web'
import { CsvButton } from 'stoa/web/csv-button'
import type { Column } from 'stoa/web/data-table'
import { ListCard } from 'stoa/web/list-card'
import { pageWords } from '../page-words.ts'
import { useShops } from '../shops.ts'
import { DAYS, type LotSearch, USUAL_DAYS } from './lot-search.ts'
import { LotState } from './lot-state.tsx'
import { lotWords } from './lot-words.ts'
import { type Lot, lotsQuery, lotTable } from './lots-query.ts'

const pathOf = ({ id }: { id: string }): string => `/stock/lots/${id}`

/** All lots and serial numbers: the newest first, or what expires first. */
export default function LotsPage() {
  const { lots: title } = pageWords.use()
  const words = lotWords.use()
  const navigate = useNavigate()
  const search: LotSearch = useSearch({ strict: false })
  const { view, days, code, shop, product } = search
  const { shops } = useShops()
  const go = (part: Partial<Record<keyof LotSearch, string | undefined>>): void =>
    void navigate({ to: '/stock/lots', search: { ...search, ...part }, replace: true })
  return (
    <Page title={title}>
      <ListCard
        asked={useInfiniteQuery(lotsQuery(search))}
        none={words}
        isFiltered={[view, code, shop, product].some(part => part !== undefined)}
        bar={{
          views: Object.entries(words.views).map(([key, label]) => ({ key, label })),
          view: view ?? 'all',
          onView: key => go({ view: key === 'all' ? undefined : key, days: undefined }),
          search: code ?? '',
          onSearch: text => go({ code: text.trim() === '' ? undefined : text.trim() }),
          placeholder: words.search,
          filters: [
            ...(view === 'expiring'
              ? [
                  {
                    key: 'days',
                    label: words.within,
                    value: days ?? USUAL_DAYS,
                    options: DAYS.map(value => ({ value, label: words.days(Number(value)) })),
                    always: true
                  }
                ]
              : []),
            ...(shops.length > 1
              ? [
                  {
                    key: 'shop',
                    label: words.shop,
                    ...(shop !== undefined && { value: shop }),
                    options: shops.map(({ id, name }) => ({ value: id, label: name }))
                  }
                ]
              : [])
          ],
          onFilter: (key, value) => go({ [key]: value }),
          children: <CsvButton name="lots.csv" load={() => lotTable(search)} />
        }}
        name={title}
        columns={useColumns()}
        onOpen={row => void navigate({ to: pathOf(row) })}
        small={row => (
          <Link to={pathOf(row)} className="row">
            <span className="name">
              <bdi>{row.code}</bdi>
            </span>
            <Count of={row.quantity} />
            <span className="muted small">
              <bdi>{row.name}</bdi>
              {row.expiresOn !== null && (
                <>
                  {' · '}
                  <Day of={row.expiresOn} />
                </>
              )}
            </span>
            <LotState of={row} />
          </Link>
        )}
        empty={{ icon: 'barcode', title: words.empty, help: words.emptyHelp }}
      />
    </Page>
  )
}

function useColumns(): Array<Column<Lot>> {
  const words = lotWords.use()
  return [
    {
      id: 'code',
      title: words.lot,
      cell: row => (
        <Link to={pathOf(row)} className="named num">
          <bdi>{row.code}</bdi>
        </Link>
      )
    },
    {
      id: 'product',
      title: words.product,
      cell: row => (
        <>
          <bdi className="name">{row.name}</bdi>
          <span className="muted small num">{row.sku}</span>
        </>
      )
    },
    {
      id: 'expires',
      title: words.expires,
      width: '136px',
      cell: row => row.expiresOn !== null && <Day of={row.expiresOn} />
    },
    { id: 'state', title: words.state, width: '176px', cell: row => <LotState of={row} /> },
    {
      id: 'quantity',
      title: words.onHand,
      width: '112px',
      align: 'end',
      cell: row => <Count of={row.quantity} />
    }
  ]
}
