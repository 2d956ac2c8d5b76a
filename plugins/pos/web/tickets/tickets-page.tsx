import { useState } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Count, Money, Page, State, useMay, useMe, When } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { ListCard } from 'stoa/web/list-card'
import { useNames } from '../sales/names.ts'
import { DiscardDialog } from './discard-dialog.tsx'
import { parkedWords } from './parked-words.ts'
import { ORDER_TYPES, STATES, type TicketSearch } from './ticket-search.ts'
import { nameOf, ticketsQuery, type TicketRow } from './tickets-query.ts'

const Total = ({ of }: { of: TicketRow }) =>
  of.totalMinor === null ? '–' : <Money amount={of.totalMinor} />

/** What tills put aside, as it changes. */
export default function TicketsPage() {
  const words = parkedWords.use()
  const navigate = useNavigate()
  const search: TicketSearch = useSearch({ strict: false })
  const { company, companies } = useMe()
  const shops = companies.find(({ id }) => id === company?.id)?.shops ?? []
  const [leaving, setLeaving] = useState<TicketRow | null>(null)
  const change = (part: TicketSearch): void =>
    void navigate({ to: '/tickets', search: { ...search, ...part }, replace: true })
  const columns = useColumns(shops.length > 1, setLeaving)
  return (
    <Page title={words.title}>
      <ListCard
        asked={useInfiniteQuery(ticketsQuery(search))}
        none={words}
        isFiltered={Object.values(search).some(value => value !== undefined)}
        bar={{
          search: search.search ?? '',
          onSearch: value => change({ search: value.trim() || undefined }),
          placeholder: words.search,
          filters: [
            {
              key: 'state',
              label: words.state,
              ...(search.state !== undefined && { value: search.state }),
              options: STATES.map(value => ({ value, label: words.states[value] }))
            },
            {
              key: 'order',
              label: words.orderType,
              ...(search.order !== undefined && { value: search.order }),
              options: ORDER_TYPES.map(value => ({ value, label: words.orderTypes[value] }))
            },
            ...(shops.length < 2
              ? []
              : [
                  {
                    key: 'shop',
                    label: words.shop,
                    ...(search.shop !== undefined && { value: search.shop }),
                    options: shops.map(({ id, name }) => ({ value: id, label: name }))
                  }
                ])
          ],
          onFilter: (key, value) => change({ [key]: value })
        }}
        name={words.title}
        columns={columns}
        small={row => (
          <div className="row">
            <span className="name">
              <Name of={row} />
            </span>
            <Total of={row} />
            <span className="muted small">
              <When at={row.createdAt} />
            </span>
            <TicketState of={row} />
            <span>
              <DiscardButton of={row} onDiscard={setLeaving} />
            </span>
          </div>
        )}
        empty={{
          icon: 'pause',
          title: words.emptyTitle,
          help: words.emptyHelp,
          actions: (
            <a className="button" href="/till">
              {words.toTill}
            </a>
          )
        }}
      />
      {leaving !== null && <DiscardDialog ticket={leaving} onClose={() => setLeaving(null)} />}
    </Page>
  )
}

function useColumns(
  withShop: boolean,
  onDiscard: (row: TicketRow) => void
): Array<Column<TicketRow>> {
  const words = parkedWords.use()
  const names = useNames()
  const shop: Column<TicketRow> = {
    id: 'shop',
    title: words.shop,
    rank: 'third',
    cell: row => <bdi>{names.shop(row.shopId)}</bdi>
  }
  return [
    { id: 'name', title: words.name, cell: row => <Name of={row} /> },
    {
      id: 'since',
      title: words.since,
      width: '152px',
      rank: 'second',
      cell: row => <When at={row.createdAt} />
    },
    ...(withShop ? [shop] : []),
    {
      id: 'by',
      title: words.by,
      rank: 'third',
      cell: row => <bdi>{row.createdBy?.name}</bdi>
    },
    {
      id: 'lines',
      title: words.lines,
      width: '80px',
      align: 'end',
      rank: 'second',
      cell: row => <Count of={row.lineCount} />
    },
    {
      id: 'total',
      title: words.total,
      width: '120px',
      align: 'end',
      cell: row => <Total of={row} />
    },
    { id: 'state', title: words.state, width: '184px', cell: row => <TicketState of={row} /> },
    {
      id: 'act',
      title: '',
      width: '112px',
      align: 'end',
      cell: row => <DiscardButton of={row} onDiscard={onDiscard} />
    }
  ]
}

function Name({ of }: { of: TicketRow }) {
  const words = parkedWords.use()
  const said = [of.orderType && words.orderTypes[of.orderType], of.note].filter(Boolean)
  return (
    <>
      <b>
        <bdi>{nameOf(of)}</bdi>
      </b>
      {said.length > 0 && (
        <span className="muted small">
          {' '}
          <bdi>{said.join(' · ')}</bdi>
        </span>
      )}
    </>
  )
}

function TicketState({ of }: { of: TicketRow }) {
  const words = parkedWords.use()
  const maySeeSale = useMay('sale.read')
  if (of.state === 'open') {
    return of.held === null ? (
      <State tone="ok">{words.states.open}</State>
    ) : (
      <State tone="warn">
        <bdi>{words.held(of.held.registerName)}</bdi>
      </State>
    )
  }
  if (of.state === 'sold' && of.saleId !== null && maySeeSale) {
    return (
      <State tone="calm">
        <Link to={`/sales/${of.saleId}`} className="num">
          {of.saleNumber}
        </Link>
      </State>
    )
  }
  const isMerged = of.mergedInto !== null
  return (
    <State tone="calm">
      {isMerged ? words.merged : words.states[of.state]}
      {of.reason !== null && (
        <>
          {': '}
          <bdi>{of.reason}</bdi>
        </>
      )}
    </State>
  )
}

function DiscardButton({ of, onDiscard }: { of: TicketRow; onDiscard(row: TicketRow): void }) {
  const words = parkedWords.use()
  const me = useMe()
  const mayEdit = useMay('ticket.edit')
  const mayAny = useMay('ticket.discard')
  if (of.state !== 'open' || !mayEdit || !(mayAny || of.createdBy?.id === me.id)) return null
  return (
    <button
      type="button"
      className="button quiet"
      aria-label={words.discardOne(nameOf(of))}
      onClick={() => onDiscard(of)}
    >
      {words.discard}
    </button>
  )
}
