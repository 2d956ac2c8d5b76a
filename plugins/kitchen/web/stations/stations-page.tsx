import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Icon, Page, State, useMay, useMe } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { ListCard, wholeList } from 'stoa/web/list-card'
import { pageWords } from '../page-words.ts'
import { StationDialog } from './station-dialog.tsx'
import { categoryPathsQuery, stationsQuery, type Station } from './stations-query.ts'

/** Where what is sold is made, and which goods. */
export default function StationsPage() {
  const words = pageWords.use()
  const asked = useQuery(stationsQuery)
  const mayEdit = useMay('station.edit')
  const [open, setOpen] = useState<{ station?: Station } | null>(null)
  const madeOf = useMadeOf()
  const add = mayEdit && (
    <button type="button" className="button main" onClick={() => setOpen({})}>
      <Icon name="plus" />
      {words.add}
    </button>
  )
  const change = (station: Station) =>
    mayEdit && (
      <button
        type="button"
        className="button quiet"
        aria-label={words.changeOne(station.name)}
        onClick={() => setOpen({ station })}
      >
        {words.change}
      </button>
    )
  const isAny = (asked.data?.items.length ?? 0) > 0
  return (
    <Page
      title={words.stations}
      narrow
      actions={
        isAny && (
          <>
            <a className="button" href="/kitchen">
              {words.openScreen}
            </a>
            {add}
          </>
        )
      }
    >
      <p className="lead">{words.lead}</p>
      <ListCard
        asked={wholeList(asked)}
        name={words.stations}
        columns={useColumns(madeOf, change)}
        small={row => (
          <div className="row">
            <span className="name">
              <bdi>{row.name}</bdi>
            </span>
            <OpenState of={row} />
            <span className="small">{madeOf(row)}</span>
            <span>{change(row)}</span>
          </div>
        )}
        empty={{ icon: 'products', title: words.emptyTitle, help: words.emptyHelp, actions: add }}
      />
      {open !== null && <StationDialog {...open} onClose={() => setOpen(null)} />}
    </Page>
  )
}

function OpenState({ of }: { of: Station }) {
  const words = pageWords.use()
  return of.active ? <State tone="ok">{words.open}</State> : <State>{words.closed}</State>
}

function useMadeOf(): (station: Station) => string {
  const names = new Map(
    (useQuery(categoryPathsQuery).data ?? []).map(({ value, label }) => [value, label])
  )
  return ({ categoryIds }) => categoryIds.flatMap(id => names.get(id) ?? []).join(', ')
}

function useColumns(
  madeOf: (station: Station) => string,
  change: (station: Station) => React.ReactNode
): Array<Column<Station>> {
  const words = pageWords.use()
  const { companies } = useMe()
  const shops = companies.flatMap(company => company.shops)
  return [
    {
      id: 'name',
      title: words.name,
      cell: row => (
        <b>
          <bdi>{row.name}</bdi>
        </b>
      )
    },
    { id: 'categories', title: words.categories, cell: madeOf },
    ...(shops.length > 1
      ? [
          {
            id: 'shop',
            title: words.shop,
            width: '136px',
            cell: (row: Station) => (
              <bdi>{shops.find(({ id }) => id === row.shopId)?.name ?? ''}</bdi>
            )
          }
        ]
      : []),
    { id: 'state', title: words.state, width: '112px', cell: row => <OpenState of={row} /> },
    { id: 'change', title: '', width: '104px', align: 'end', cell: change }
  ]
}
