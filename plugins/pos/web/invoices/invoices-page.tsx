import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Day, Money, Page, State, useMe } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import type { Filter } from 'stoa/web/list-bar'
import { ListCard } from 'stoa/web/list-card'
import { useNames } from '../sales/names.ts'
import { KINDS, type InvoiceSearch } from './invoice-search.ts'
import { invoiceWords } from './invoice-words.ts'
import { invoicesQuery, seriesQuery, type InvoiceRow } from './invoices-query.ts'

/** What was issued, newest first; its series are a click away. */
export default function InvoicesPage() {
  const words = invoiceWords.use()
  const navigate = useNavigate()
  const search: InvoiceSearch = useSearch({ strict: false })
  const { company, companies } = useMe()
  const shops = companies.find(({ id }) => id === company?.id)?.shops ?? []
  const change = (part: InvoiceSearch): void =>
    void navigate({ to: '/invoices', search: { ...search, ...part }, replace: true })
  return (
    <Page title={words.title}>
      <ListCard
        asked={useInfiniteQuery(invoicesQuery(search))}
        none={words}
        isFiltered={Object.values(search).some(value => value !== undefined)}
        bar={{
          views: [
            { key: 'invoices', label: words.title },
            { key: 'series', label: words.seriesTitle }
          ],
          view: 'invoices',
          onView: view => view === 'series' && void navigate({ to: '/invoices/series' }),
          search: search.number ?? '',
          onSearch: value => change({ number: value.trim() || undefined }),
          placeholder: words.search,
          filters: useFilters(search, shops),
          onFilter: (key, value) =>
            change(key === 'days' ? { from: undefined, to: undefined } : { [key]: value })
        }}
        name={words.title}
        columns={useColumns(shops.length > 1)}
        onOpen={row => void navigate({ to: `/invoices/${row.id}` })}
        small={row => (
          <Link to={`/invoices/${row.id}`} className="row">
            <span className="name num">{row.number}</span>
            <Money amount={row.totalMinor} />
            <span className="muted small">
              <Day of={row.issuedOn} /> · <bdi>{row.buyer.name}</bdi>
            </span>
            <KindOf row={row} />
          </Link>
        )}
        empty={{
          icon: 'stamp',
          title: words.emptyTitle,
          help: words.emptyHelp,
          actions: (
            <Link className="button" to="/sales">
              {words.toSales}
            </Link>
          )
        }}
      />
    </Page>
  )
}

/** Days, a customer and a tax number come from elsewhere: here they are seen and taken off. */
function useFilters(
  { kind, shop, series, from, to, customer, taxId }: InvoiceSearch,
  shops: ReadonlyArray<{ id: string; name: string }>
): Filter[] {
  const words = invoiceWords.use()
  const all = useQuery(seriesQuery).data?.items ?? []
  const given = (key: string, label: string, value: string | undefined, name: string): Filter[] =>
    value === undefined ? [] : [{ key, label, value, options: [{ value, label: name }] }]
  const days = from === undefined && to === undefined ? undefined : `${from ?? ''} – ${to ?? ''}`
  return [
    {
      key: 'kind',
      label: words.kind,
      ...(kind !== undefined && { value: kind }),
      options: KINDS.map(value => ({ value, label: words.kinds[value] }))
    },
    ...(shops.length < 2
      ? []
      : [
          {
            key: 'shop',
            label: words.shop,
            ...(shop !== undefined && { value: shop }),
            options: shops.map(({ id, name }) => ({ value: id, label: name }))
          }
        ]),
    ...(all.length < 2
      ? []
      : [
          {
            key: 'series',
            label: words.series,
            ...(series !== undefined && { value: series }),
            options: all.map(({ id, prefix }) => ({ value: id, label: prefix }))
          }
        ]),
    ...given('days', words.days, days, days ?? ''),
    ...given('customer', words.customer, customer, words.oneCustomer),
    ...given('taxId', words.taxId, taxId, taxId ?? '')
  ]
}

function useColumns(withShop: boolean): Array<Column<InvoiceRow>> {
  const words = invoiceWords.use()
  const names = useNames()
  const shop: Column<InvoiceRow> = {
    id: 'shop',
    title: words.shop,
    rank: 'third',
    cell: row => <bdi>{names.shop(row.shopId)}</bdi>
  }
  return [
    {
      id: 'number',
      title: words.number,
      cell: row => (
        <Link to={`/invoices/${row.id}`} className="named num">
          {row.number}
        </Link>
      )
    },
    {
      id: 'issued',
      title: words.issued,
      width: '128px',
      cell: row => <Day of={row.issuedOn} />
    },
    { id: 'buyer', title: words.buyer, cell: row => <bdi>{row.buyer.name}</bdi> },
    {
      id: 'taxId',
      title: words.taxId,
      rank: 'third',
      cell: row => <span className="num">{row.buyer.taxId}</span>
    },
    ...(withShop ? [shop] : []),
    { id: 'kind', title: words.kind, width: '128px', cell: row => <KindOf row={row} /> },
    {
      id: 'total',
      title: words.total,
      width: '128px',
      align: 'end',
      cell: row => <Money amount={row.totalMinor} />
    }
  ]
}

function KindOf({ row: { kind } }: { row: Pick<InvoiceRow, 'kind'> }) {
  const words = invoiceWords.use()
  return <State tone={kind === 'invoice' ? 'ok' : 'warn'}>{words.kinds[kind]}</State>
}
