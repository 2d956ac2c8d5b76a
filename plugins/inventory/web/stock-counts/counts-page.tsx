import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Count, Page, useFigures, useMay, When } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { ListCard } from 'stoa/web/list-card'
import { pageWords } from '../page-words.ts'
import { useShops } from '../shops.ts'
import { countSearchOf, STATES, type CountSearch } from './count-search.ts'
import { CountState } from './count-state.tsx'
import { countWords } from './count-words.ts'
import { countsQuery, type StockCount } from './counts-query.ts'

const pathOf = ({ id }: { id: string }): string => `/stock/counts/${id}`

/** Stock counts, the newest first. */
export default function CountsPage() {
  const { counts: title, shop } = pageWords.use()
  const words = countWords.use()
  const navigate = useNavigate()
  const search: CountSearch = countSearchOf(useSearch({ strict: false }))
  const { shops } = useShops()
  const mayEdit = useMay('stock-count.edit')
  const isMany = shops.length > 1
  return (
    <Page
      title={title}
      actions={
        mayEdit && (
          <Link to="/stock/counts/new" className="button main">
            {words.start}
          </Link>
        )
      }
    >
      <ListCard
        asked={useInfiniteQuery(countsQuery(search))}
        none={words}
        isFiltered={search.state !== undefined || search.shop !== undefined}
        bar={{
          filters: [
            {
              key: 'state',
              label: words.state,
              ...(search.state !== undefined && { value: search.state }),
              options: STATES.map(value => ({ value, label: words.states[value] }))
            },
            ...(isMany
              ? [
                  {
                    key: 'shop',
                    label: shop,
                    ...(search.shop !== undefined && { value: search.shop }),
                    options: shops.map(({ id, name }) => ({ value: id, label: name }))
                  }
                ]
              : [])
          ],
          onFilter: (key, value) =>
            void navigate({
              to: '/stock/counts',
              search: { ...search, [key]: value },
              replace: true
            })
        }}
        name={title}
        columns={useColumns(isMany)}
        onOpen={row => void navigate({ to: pathOf(row) })}
        small={row => <Small row={row} />}
        empty={{ icon: 'barcode', title: words.empty, help: words.emptyHelp }}
      />
    </Page>
  )
}

function Progress({ row }: { row: StockCount }) {
  const words = countWords.use()
  const { locale } = useFigures()
  const text = (count: number) => new Intl.NumberFormat(locale).format(count)
  return <span className="num">{words.ofAll(text(row.countedCount), text(row.lineCount))}</span>
}

function useColumns(withShop: boolean): Array<Column<StockCount>> {
  const words = countWords.use()
  const { shop } = pageWords.use()
  const { nameOf } = useShops()
  const place: Column<StockCount> = {
    id: 'shop',
    title: shop,
    rank: 'second',
    cell: row => <bdi>{nameOf(row.shopId)}</bdi>
  }
  return [
    {
      id: 'number',
      title: words.number,
      width: '152px',
      cell: row => (
        <Link to={pathOf(row)} className="named num">
          {row.number}
        </Link>
      )
    },
    { id: 'scope', title: words.scope, cell: row => words.scopes[row.scope] },
    { id: 'state', title: words.state, width: '152px', cell: row => <CountState row={row} /> },
    ...(withShop ? [place] : []),
    {
      id: 'at',
      title: words.when,
      width: '152px',
      rank: 'third',
      cell: row => <When at={row.createdAt} />
    },
    {
      id: 'progress',
      title: words.progress,
      width: '136px',
      align: 'end',
      cell: row => <Progress row={row} />
    },
    {
      id: 'differing',
      title: words.differing,
      width: '104px',
      align: 'end',
      cell: row => row.differingCount !== null && <Count of={row.differingCount} />
    }
  ]
}

function Small({ row }: { row: StockCount }) {
  const words = countWords.use()
  return (
    <Link to={pathOf(row)} className="row">
      <span className="name">{words.scopes[row.scope]}</span>
      <Progress row={row} />
      <span className="muted small">
        <span className="num">{row.number}</span> · <When at={row.createdAt} />
      </span>
      <CountState row={row} />
    </Link>
  )
}
