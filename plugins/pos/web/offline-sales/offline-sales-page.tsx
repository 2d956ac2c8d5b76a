import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Money, Page, useMay, useMe, When } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import type { Filter } from 'stoa/web/list-bar'
import { ListCard } from 'stoa/web/list-card'
import { useNames } from '../sales/names.ts'
import { registersQuery } from '../sales/sales-query.ts'
import { offlineSalesQuery, type OfflineRow } from './offline-query.ts'
import { STATES, type OfflineSearch } from './offline-search.ts'
import { OfflineState } from './offline-state.tsx'
import { offlineWords } from './offline-words.ts'

const Total = ({ of }: { of: OfflineRow }) =>
  of.totalMinor === null ? '–' : <Money amount={of.totalMinor} />

/** What tills rang up without a network, as it comes in. */
export default function OfflineSalesPage() {
  const words = offlineWords.use()
  const navigate = useNavigate()
  const search: OfflineSearch = useSearch({ strict: false })
  const { company, companies } = useMe()
  const shops = companies.find(({ id }) => id === company?.id)?.shops ?? []
  const change = (part: OfflineSearch): void =>
    void navigate({ to: '/offline-sales', search: { ...search, ...part }, replace: true })
  const { waits, ...others } = search
  return (
    <Page title={words.title}>
      <ListCard
        asked={useInfiniteQuery(offlineSalesQuery(search))}
        none={words}
        isFiltered={Object.values(others).some(value => value !== undefined)}
        bar={{
          views: [
            { key: 'all', label: words.views.all },
            { key: 'waiting', label: words.views.waiting }
          ],
          view: waits === 'true' ? 'waiting' : 'all',
          onView: view => change({ waits: view === 'waiting' ? 'true' : undefined }),
          search: search.device ?? '',
          onSearch: value => {
            const device = value.trim().toUpperCase()
            // What is no code of a device yet is not asked for.
            if (device === '' || /^[A-Z0-9]{2,4}$/.test(device)) {
              change({ device: device || undefined })
            }
          },
          placeholder: words.device,
          filters: useFilters(search, shops),
          onFilter: (key, value) => change({ [key]: value })
        }}
        name={words.title}
        columns={useColumns(shops.length > 1)}
        onOpen={row => void navigate({ to: `/offline-sales/${row.id}` })}
        small={row => (
          <Link to={`/offline-sales/${row.id}`} className="row">
            <span className="name num">{row.reference}</span>
            <Total of={row} />
            <span className="muted small">
              <When at={row.rungUpAt ?? row.receivedAt} />
            </span>
            <OfflineState of={row} />
          </Link>
        )}
        empty={{ icon: 'offline', title: words.emptyTitle, help: words.emptyHelp }}
      />
    </Page>
  )
}

function useFilters(
  search: OfflineSearch,
  shops: ReadonlyArray<{ id: string; name: string }>
): Filter[] {
  const words = offlineWords.use()
  const enabled = useMay('register.read')
  const registers = (useQuery({ ...registersQuery, enabled }).data?.items ?? []).filter(
    ({ kind }) => kind === 'till'
  )
  const choice = (
    key: 'shop' | 'register',
    of: ReadonlyArray<{ id: string; name: string }>
  ): Filter[] =>
    of.length < 2
      ? []
      : [
          {
            key,
            label: words[key],
            ...(search[key] !== undefined && { value: search[key] }),
            options: of.map(({ id, name }) => ({ value: id, label: name }))
          }
        ]
  return [
    {
      key: 'state',
      label: words.state,
      ...(search.state !== undefined && { value: search.state }),
      options: STATES.map(value => ({ value, label: words.states[value] }))
    },
    {
      key: 'looked',
      label: words.looked,
      ...(search.looked !== undefined && { value: search.looked }),
      options: (['true', 'false'] as const).map(value => ({ value, label: words.lookedAt[value] }))
    },
    ...choice('shop', shops),
    ...choice('register', registers)
  ]
}

function useColumns(withShop: boolean): Array<Column<OfflineRow>> {
  const words = offlineWords.use()
  const names = useNames()
  const shop: Column<OfflineRow> = {
    id: 'shop',
    title: words.shop,
    rank: 'third',
    cell: row => <bdi>{names.shop(row.shopId)}</bdi>
  }
  return [
    {
      id: 'reference',
      title: words.reference,
      cell: row => (
        <Link to={`/offline-sales/${row.id}`} className="named num">
          {row.reference}
        </Link>
      )
    },
    {
      id: 'when',
      title: words.when,
      width: '152px',
      cell: row => <When at={row.rungUpAt ?? row.receivedAt} />
    },
    ...(withShop ? [shop] : []),
    {
      id: 'register',
      title: words.register,
      rank: 'third',
      cell: row => <bdi>{names.register(row.registerId ?? '')}</bdi>
    },
    {
      id: 'cashier',
      title: words.cashier,
      rank: 'second',
      cell: row => <bdi>{row.cashier?.name}</bdi>
    },
    {
      id: 'total',
      title: words.total,
      width: '120px',
      align: 'end',
      cell: row => <Total of={row} />
    },
    { id: 'state', title: words.state, width: '168px', cell: row => <OfflineState of={row} /> }
  ]
}
