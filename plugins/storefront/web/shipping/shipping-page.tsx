import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import {
  Card,
  Empty,
  Failed,
  formatMoney,
  Icon,
  Page,
  State,
  useFigures,
  Waiting,
  type Row
} from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { ListCard, wholeList } from 'stoa/web/list-card'
import { useShops } from '../orders/order-columns.tsx'
import { storefrontWords } from '../storefront-words.ts'
import { methodsQuery, zonesQuery } from './shipping-query.ts'
import { ZoneDialog, type Zone } from './zone-dialog.tsx'
import { placesText } from './places.ts'

export type Method = Row<'/api/v1/storefront/shipping-methods'>

export default function ShippingPage() {
  const { shipping: words } = storefrontWords.use()
  const navigate = useNavigate()
  const asked = useQuery(methodsQuery)
  const columns = useColumns()
  const create = (
    <Link to="/shipping/new" className="button main">
      <Icon name="plus" />
      {words.newMethod}
    </Link>
  )
  return (
    <Page title={words.title} actions={(asked.data?.items.length ?? 0) > 0 && create}>
      <div className="stack">
        <ListCard
          asked={wholeList(asked)}
          name={words.methods}
          columns={columns}
          onOpen={({ id }) =>
            void navigate({ to: '/shipping/$methodId', params: { methodId: id } })
          }
          small={row => <Small row={row} />}
          empty={{ icon: 'truck', title: words.emptyTitle, help: words.emptyHelp, actions: create }}
        />
        <Zones />
      </div>
    </Page>
  )
}

/** The zone's name, or the shop to collect at. */
function useWhere(): (method: Method) => string {
  const { shipping: words } = storefrontWords.use()
  const zones = useQuery(zonesQuery).data?.items ?? []
  const shops = useShops()
  return ({ zoneId, pickupShopId }) =>
    pickupShopId === null
      ? (zones.find(({ id }) => id === zoneId)?.name ?? '')
      : words.collectAt(shops.find(({ id }) => id === pickupShopId)?.name ?? '')
}

/** «£4.99», or «from £4.99» where it depends on the weight. */
function usePrice(): (method: Method) => string {
  const { shipping: words } = storefrontWords.use()
  const figures = useFigures()
  return ({ rates }) => {
    const least = Math.min(...rates.map(({ priceMinor }) => priceMinor))
    const text = least === 0 ? words.free : formatMoney(figures, least)
    return rates.length > 1 ? words.from(text) : text
  }
}

function useColumns(): Array<Column<Method>> {
  const { shipping: words, columns } = storefrontWords.use()
  const whereOf = useWhere()
  const priceOf = usePrice()
  return [
    {
      id: 'name',
      title: words.name,
      cell: row => (
        <Link to="/shipping/$methodId" params={{ methodId: row.id }} className="named">
          <bdi>{row.name}</bdi>
        </Link>
      )
    },
    { id: 'where', title: words.where, cell: row => <bdi>{whereOf(row)}</bdi> },
    { id: 'state', title: columns.state, width: '136px', cell: row => <MethodState of={row} /> },
    {
      id: 'price',
      title: words.price,
      width: '140px',
      align: 'end',
      cell: row => <span className="num">{priceOf(row)}</span>
    }
  ]
}

export function MethodState({ of }: { of: Pick<Method, 'active'> }) {
  const { shipping: words } = storefrontWords.use()
  return of.active ? (
    <State tone="ok">{words.offered}</State>
  ) : (
    <State tone="calm">{words.notOffered}</State>
  )
}

function Small({ row }: { row: Method }) {
  const whereOf = useWhere()
  const priceOf = usePrice()
  return (
    <Link to="/shipping/$methodId" params={{ methodId: row.id }} className="row">
      <span className="name">
        <bdi>{row.name}</bdi>
      </span>
      <span className="num">{priceOf(row)}</span>
      <span className="muted small">
        <bdi>{whereOf(row)}</bdi>
      </span>
      <MethodState of={row} />
    </Link>
  )
}

function Zones() {
  const { shipping: words } = storefrontWords.use()
  const { data, error, refetch } = useQuery(zonesQuery)
  const [open, setOpen] = useState<Zone | 'new' | null>(null)
  return (
    <Card
      title={words.zones}
      aside={
        <button type="button" className="link" onClick={() => setOpen('new')}>
          {words.newZone}
        </button>
      }
      flush
    >
      {error !== null && data === undefined ? (
        <Failed error={error} again={() => void refetch()} />
      ) : data === undefined ? (
        <Waiting rows={3} />
      ) : data.items.length === 0 ? (
        <Empty icon="globe" title={words.noZones}>
          {words.noZonesHelp}
        </Empty>
      ) : (
        <ul className="rows">
          {data.items.map(zone => (
            <li key={zone.id} className="row">
              <span className="name">
                <bdi>{zone.name}</bdi>
              </span>
              <button type="button" className="button quiet" onClick={() => setOpen(zone)}>
                {words.change}
                <span className="hidden"> {zone.name}</span>
              </button>
              <span className="muted small">
                <ZonePlaces of={zone} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {open !== null && (
        <ZoneDialog
          key={open === 'new' ? 'new' : open.id}
          zone={open === 'new' ? undefined : open}
          onClose={() => setOpen(null)}
        />
      )}
    </Card>
  )
}

function ZonePlaces({ of: { places } }: { of: Zone }) {
  const { shipping: words } = storefrontWords.use()
  const { locale } = useFigures()
  return <>{placesText(places, locale, words.everywhere)}</>
}
