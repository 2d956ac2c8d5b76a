import { TextInput } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import {
  answer,
  api,
  Card,
  Count,
  Failed,
  Money,
  Page,
  said,
  useMay,
  useSentence,
  Waiting,
  When
} from 'stoa/web'
import { CsvButton } from 'stoa/web/csv-button'
import type { Column } from 'stoa/web/data-table'
import { ListCard } from 'stoa/web/list-card'
import { Sections } from 'stoa/web/sections'
import { pageWords } from '../page-words.ts'
import { purchasingWords } from '../purchasing-words.ts'
import { useShops } from '../shops.ts'
import { CostingMethod } from './costing-method.tsx'
import { UnitCost } from './unit-cost.tsx'
import { totalsQuery, valueQuery, valueTable, type Valued } from './value-query.ts'
import { type ValueSearch, valueSearchOf } from './value-search.ts'

const pathOf = ({ productId }: Valued): string => `/products/${productId}`

/** What stock is worth, by goods, by shop and by category, now or as of a day. */
export default function StockValuePage() {
  const { stockValue: title } = purchasingWords.use()
  const words = pageWords.use()
  const navigate = useNavigate()
  const search = valueSearchOf(useSearch({ strict: false }))
  const shops = useShops()
  const totals = useQuery(totalsQuery(search.asOf))
  const change = (part: ValueSearch): void =>
    void navigate({
      to: '/purchasing/stock-value',
      search: { ...search, ...part },
      replace: true
    })
  const asked = useInfiniteQuery(valueQuery(search))
  const pages = asked.data?.pages.map(({ items }) => ({
    items: items.map(item => ({ ...item, id: item.variantId }))
  }))
  const categories = (totals.data?.categories ?? []).flatMap(({ categoryId, name }) =>
    categoryId === null || name === null ? [] : [{ value: categoryId, label: name }]
  )
  return (
    <Page title={title}>
      <Sections />
      <div className="stack">
        <Totals asOf={search.asOf} onAsOf={asOf => change({ asOf })} />
        <ListCard
          asked={{ ...asked, data: pages && { pages } }}
          none={words}
          isFiltered={[search.search, search.category].some(part => part !== undefined)}
          bar={{
            search: search.search ?? '',
            onSearch: value => change({ search: value.trim() || undefined }),
            placeholder: words.search,
            filters: [
              ...(shops.length < 2
                ? []
                : [
                    {
                      key: 'shop',
                      label: words.shop,
                      ...(search.shop !== undefined && { value: search.shop }),
                      options: shops.map(({ id, name }) => ({ value: id, label: name }))
                    }
                  ]),
              ...(categories.length === 0
                ? []
                : [
                    {
                      key: 'category',
                      label: words.category,
                      ...(search.category !== undefined && { value: search.category }),
                      options: categories
                    }
                  ])
            ],
            onFilter: (key, value) => change({ [key]: value }),
            children: <CsvButton name="stock-value.csv" load={() => valueTable(search)} />
          }}
          name={title}
          columns={useColumns()}
          onOpen={row => void navigate({ to: pathOf(row) })}
          small={row => (
            <Link to={pathOf(row)} className="row">
              <span className="name">
                <bdi>{row.name}</bdi>
              </span>
              <Money amount={row.valueMinor} />
              <span className="muted small">
                <Count of={row.quantity} /> × <UnitCost of={row.averageCost} />
              </span>
            </Link>
          )}
          empty={{ icon: 'stock', title: words.valueEmpty, help: words.valueEmptyHelp }}
        />
      </div>
    </Page>
  )
}

interface TotalsProps {
  asOf: string | undefined
  onAsOf(day: string | undefined): void
}

function Totals({ asOf, onAsOf }: TotalsProps) {
  const words = pageWords.use()
  const { data, error, refetch } = useQuery(totalsQuery(asOf))
  const part = (title: string, rows: Array<{ key: string; name: string; valueMinor: number }>) =>
    rows.length > 1 && (
      <div>
        <h2 className="small muted">{title}</h2>
        <dl className="pairs">
          {rows.map(({ key, name, valueMinor }) => [
            <dt key={key}>
              <bdi>{name}</bdi>
            </dt>,
            <dd key={`${key} is`}>
              <Money amount={valueMinor} />
            </dd>
          ])}
        </dl>
      </div>
    )
  return (
    <Card>
      <div className="stack">
        <TextInput
          type="date"
          label={words.asOf}
          value={asOf ?? ''}
          max="9999-12-31"
          onChange={event => onAsOf(event.currentTarget.value || undefined)}
        />
        {data === undefined && error === null && <Waiting rows={2} />}
        {data === undefined && error !== null && (
          <Failed error={error} again={() => void refetch()} />
        )}
        {data?.keptAt === null && <NotKept />}
        <CostingMethod />
        {data !== undefined && (
          <>
            <dl className="pairs">
              <dt>{words.total}</dt>
              <dd>
                <strong>
                  <Money amount={data.valueMinor} />
                </strong>
              </dd>
              {data.keptAt !== null && asOf === undefined && (
                <>
                  <dt>{words.keptAt}</dt>
                  <dd>
                    <When at={data.keptAt} />
                  </dd>
                </>
              )}
            </dl>
            {part(
              words.byShop,
              data.shops.map(({ shopId, name, valueMinor }) => ({ key: shopId, name, valueMinor }))
            )}
            {part(
              words.byCategory,
              data.categories.map(({ categoryId, name, valueMinor }) => ({
                key: categoryId ?? 'none',
                name: name ?? words.none,
                valueMinor
              }))
            )}
          </>
        )}
      </div>
    </Card>
  )
}

/** Nothing was received, and nobody asked for it: then nothing is worked out behind every sale. */
function NotKept() {
  const words = pageWords.use()
  const queries = useQueryClient()
  const sentence = useSentence()
  const mayKeep = useMay('stock-value.keep')
  const keep = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/purchasing/stock-value/keep', { body: {} })),
    onSuccess: async () => {
      said(words.keptNow)
      await queries.invalidateQueries({ queryKey: ['purchasing'] })
    }
  })
  return (
    <div className="note">
      <p>{words.notKept}</p>
      {mayKeep && (
        <button
          type="button"
          className="button"
          disabled={keep.isPending}
          onClick={() => keep.mutate()}
        >
          {words.keep}
        </button>
      )}
      {keep.error !== null && (
        <p className="bad" role="alert">
          {sentence(keep.error)}
        </p>
      )}
    </div>
  )
}

function useColumns(): Array<Column<Valued & { id: string }>> {
  const words = pageWords.use()
  return [
    {
      id: 'product',
      title: words.product,
      cell: row => (
        <Link to={pathOf(row)} className="named name">
          <bdi>{row.name}</bdi>
        </Link>
      )
    },
    {
      id: 'sku',
      title: 'SKU',
      rank: 'third',
      width: '136px',
      cell: row => <span className="num muted">{row.sku}</span>
    },
    {
      id: 'quantity',
      title: words.onHand,
      width: '112px',
      align: 'end',
      cell: row => <Count of={row.quantity} />
    },
    {
      id: 'average',
      title: words.average,
      width: '136px',
      align: 'end',
      cell: row => <UnitCost of={row.averageCost} />
    },
    {
      id: 'last',
      title: words.last,
      width: '136px',
      rank: 'second',
      align: 'end',
      cell: row => <UnitCost of={row.lastCost} />
    },
    {
      id: 'value',
      title: words.value,
      width: '136px',
      align: 'end',
      cell: row => <Money amount={row.valueMinor} />
    }
  ]
}
