import { useState } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Icon, Page, useMayInCompany } from 'stoa/web'
import { ListCard } from 'stoa/web/list-card'
import { Sections } from 'stoa/web/sections'
import { ActiveState } from '../active-state.tsx'
import type { AgentSearch } from '../agents/agent-search.ts'
import { agentsWords } from '../agents-words.ts'
import { territoriesQuery } from '../agents-query.ts'
import type { Territory } from '../console.tsx'
import { pageWords } from '../page-words.ts'
import { useStateFilter } from '../state-filter.ts'
import { TerritoryDialog } from './territory-dialog.tsx'

export default function TerritoriesPage() {
  const { territories: title } = agentsWords.use()
  const all = pageWords.use()
  const words = all.territories
  const navigate = useNavigate()
  const search: AgentSearch = useSearch({ strict: false })
  const change = (part: AgentSearch): void =>
    void navigate({ to: '/territories', search: { ...search, ...part }, replace: true })
  const mayEdit = useMayInCompany('territory.edit')
  const [open, setOpen] = useState<Territory | 'new' | null>(null)
  const name = (row: Territory) =>
    mayEdit ? (
      <button
        type="button"
        className="named"
        aria-label={words.change(row.name)}
        onClick={() => setOpen(row)}
      >
        <bdi>{row.name}</bdi>
      </button>
    ) : (
      <bdi>{row.name}</bdi>
    )
  const add = mayEdit && (
    <button type="button" className="button main" onClick={() => setOpen('new')}>
      <Icon name="plus" />
      {words.add}
    </button>
  )
  return (
    <Page title={title} actions={add}>
      <Sections />
      <ListCard
        asked={useInfiniteQuery(territoriesQuery(search))}
        none={all}
        isFiltered={search.search !== undefined || search.state !== undefined}
        bar={{
          search: search.search ?? '',
          onSearch: value => change({ search: value || undefined }),
          placeholder: words.search,
          filters: [useStateFilter(search)],
          onFilter: (key, value) => change({ [key]: value })
        }}
        name={title}
        columns={[
          {
            id: 'name',
            title: words.name,
            width: '280px',
            cell: row => (
              <>
                {name(row)} <ActiveState active={row.active} />
              </>
            )
          },
          {
            id: 'area',
            title: words.area,
            cell: row => (
              <span className="name muted">
                <bdi>{row.area}</bdi>
              </span>
            )
          }
        ]}
        {...(mayEdit && { onOpen: setOpen })}
        small={row => (
          <div className="row">
            <span className="name">{name(row)}</span>
            {row.active ? <span /> : <ActiveState active={false} />}
            <span className="muted small">
              <bdi>{row.area}</bdi>
            </span>
          </div>
        )}
        empty={{ icon: 'globe', title: words.emptyTitle, help: words.emptyHelp, actions: add }}
      />
      {open !== null && (
        <TerritoryDialog
          territory={open === 'new' ? undefined : open}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  )
}
