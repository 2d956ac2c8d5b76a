import { useState } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Icon, Page, said, useKeys, useMay } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { ListCard } from 'stoa/web/list-card'
import { ListState, Period, Whose } from './list-facts.tsx'
import { PriceListDialog } from './price-list-dialog.tsx'
import { priceListSearchOf } from './price-list-search.ts'
import { priceListWords } from './price-list-words.ts'
import { priceListsQuery, type PriceList } from './price-lists-query.ts'

const pathOf = ({ id }: { id: string }): string => `/products/price-lists/${id}`

/** Prices beside the catalogue's. */
export default function PriceListsPage() {
  const words = priceListWords.use()
  const navigate = useNavigate()
  const { state } = priceListSearchOf(useSearch({ strict: false }))
  const mayEdit = useMay('price-list.edit')
  const [isAdding, setIsAdding] = useState(false)
  useKeys({ c: () => mayEdit && setIsAdding(true) })
  return (
    <Page
      title={words.title}
      back={{ to: '/products', label: words.products }}
      actions={
        mayEdit && (
          <button type="button" className="button main" onClick={() => setIsAdding(true)}>
            <Icon name="plus" />
            {words.add}
          </button>
        )
      }
    >
      <ListCard
        asked={useInfiniteQuery(priceListsQuery(state === 'archived'))}
        none={words}
        isFiltered={state !== undefined}
        bar={{
          filters: [
            {
              key: 'state',
              label: words.state,
              ...(state !== undefined && { value: state }),
              options: [{ value: 'archived', label: words.states.archived }]
            }
          ],
          onFilter: (key, value) =>
            void navigate({
              to: '/products/price-lists',
              search: { [key]: value },
              replace: true
            })
        }}
        name={words.title}
        columns={useColumns()}
        onOpen={row => void navigate({ to: pathOf(row) })}
        small={row => (
          <Link to={pathOf(row)} className="row">
            <span className="name">
              <bdi>{row.name}</bdi>
            </span>
            <ListState list={row} />
            <span className="muted small">
              <Whose list={row} />
            </span>
          </Link>
        )}
        empty={{ icon: 'products', title: words.emptyTitle, help: words.emptyHelp }}
      />
      {isAdding && (
        <PriceListDialog
          list={undefined}
          onClose={() => setIsAdding(false)}
          onSaved={list => {
            said(words.made(list.name))
            void navigate({ to: pathOf(list), ignoreBlocker: true })
          }}
        />
      )}
    </Page>
  )
}

function useColumns(): Array<Column<PriceList>> {
  const words = priceListWords.use()
  return [
    {
      id: 'name',
      title: words.fields.name,
      cell: row => (
        <Link to={pathOf(row)} className="named name">
          <bdi>{row.name}</bdi>
        </Link>
      )
    },
    {
      id: 'whose',
      title: words.fields.groupIds,
      rank: 'second',
      cell: row => <Whose list={row} />
    },
    {
      id: 'period',
      title: words.fields.validFrom,
      rank: 'third',
      cell: row => <Period list={row} />
    },
    {
      id: 'priority',
      title: words.fields.priority,
      rank: 'third',
      width: '104px',
      cell: row => <span className="num">{row.priority}</span>
    },
    { id: 'state', title: words.state, width: '128px', cell: row => <ListState list={row} /> }
  ]
}
