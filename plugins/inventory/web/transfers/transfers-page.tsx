import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Count, Page, useMay, When } from 'stoa/web'
import { CsvButton } from 'stoa/web/csv-button'
import type { Column } from 'stoa/web/data-table'
import { ListCard } from 'stoa/web/list-card'
import { pageWords } from '../page-words.ts'
import { transferSearchOf, STATES, type TransferSearch } from './transfer-search.ts'
import { TransferState } from './transfer-state.tsx'
import { transferWords } from './transfer-words.ts'
import {
  transfersQuery,
  transferShopsQuery,
  transferTable,
  type Transfer
} from './transfers-query.ts'

const pathOf = ({ id }: { id: string }): string => `/stock/transfers/${id}`

/** What goes from shop to shop, the newest first. */
export default function TransfersPage() {
  const { transfers: title } = pageWords.use()
  const words = transferWords.use()
  const navigate = useNavigate()
  const search: TransferSearch = transferSearchOf(useSearch({ strict: false }))
  const { state, from, to } = search
  const shops = useQuery(transferShopsQuery).data?.items ?? []
  const maySend = useMay('stock-transfer.send')
  const ofShop = (key: 'from' | 'to', value: string | undefined) => ({
    key,
    label: words[key],
    ...(value !== undefined && { value }),
    options: shops.map(({ id, name }) => ({ value: id, label: name }))
  })
  return (
    <Page
      title={title}
      actions={
        maySend &&
        shops.length > 1 && (
          <Link to="/stock/transfers/new" className="button main">
            {words.start}
          </Link>
        )
      }
    >
      <ListCard
        asked={useInfiniteQuery(
          transfersQuery({ ...(state && { state }), ...(from && { from }), ...(to && { to }) })
        )}
        none={words}
        isFiltered={[state, from, to].some(part => part !== undefined)}
        bar={{
          filters: [
            {
              key: 'state',
              label: words.state,
              ...(state !== undefined && { value: state }),
              options: STATES.map(value => ({ value, label: words.states[value] }))
            },
            ofShop('from', from),
            ofShop('to', to)
          ],
          onFilter: (key, value) =>
            void navigate({
              to: '/stock/transfers',
              search: { ...search, [key]: value },
              replace: true
            }),
          children: <CsvButton name="transfers.csv" load={() => transferTable(search)} />
        }}
        name={title}
        columns={useColumns()}
        onOpen={row => void navigate({ to: pathOf(row) })}
        small={row => (
          <Link to={pathOf(row)} className="row">
            <span className="name">
              <bdi>{row.fromShopName}</bdi> → <bdi>{row.toShopName}</bdi>
            </span>
            <Count of={row.lineCount} />
            <span className="muted small">
              <span className="num">{row.number}</span> · <When at={row.createdAt} />
            </span>
            <TransferState row={row} />
          </Link>
        )}
        empty={{
          icon: 'truck',
          title: words.empty,
          help: shops.length === 1 ? words.oneShop : words.emptyHelp
        }}
      />
    </Page>
  )
}

function useColumns(): Array<Column<Transfer>> {
  const words = transferWords.use()
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
    { id: 'from', title: words.from, cell: row => <bdi>{row.fromShopName}</bdi> },
    { id: 'to', title: words.to, cell: row => <bdi>{row.toShopName}</bdi> },
    { id: 'state', title: words.state, width: '208px', cell: row => <TransferState row={row} /> },
    {
      id: 'at',
      title: words.when,
      width: '152px',
      rank: 'second',
      cell: row => <When at={row.createdAt} />
    },
    {
      id: 'lines',
      title: words.products,
      width: '104px',
      align: 'end',
      cell: row => <Count of={row.lineCount} />
    }
  ]
}
