import { useState } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Icon, Page, State, useKeys, useMay } from 'stoa/web'
import { ListCard } from 'stoa/web/list-card'
import { GroupDialog } from './group-dialog.tsx'
import { groupSearchOf } from './group-search.ts'
import { groupWords } from './group-words.ts'
import { groupsQuery, type Group } from './groups-query.ts'

/** Customers who are treated alike. */
export default function GroupsPage() {
  const words = groupWords.use()
  const navigate = useNavigate()
  const { state } = groupSearchOf(useSearch({ strict: false }))
  const mayEdit = useMay('customer-group.edit')
  const [open, setOpen] = useState<{ group: Group | undefined } | null>(null)
  useKeys({ c: () => mayEdit && setOpen({ group: undefined }) })
  const openOf = (group: Group): void => setOpen({ group })
  const name = (row: Group) =>
    mayEdit ? (
      <button
        type="button"
        className="link"
        aria-label={words.change(row.name)}
        onClick={event => {
          event.stopPropagation()
          openOf(row)
        }}
      >
        <bdi>{row.name}</bdi>
      </button>
    ) : (
      <bdi>{row.name}</bdi>
    )
  const customers = (row: Group) => (
    <Link to="/customers" search={{ group: row.id }} className="link">
      {words.customers}
    </Link>
  )
  return (
    <Page
      title={words.title}
      back={{ to: '/customers', label: words.back }}
      narrow
      actions={
        mayEdit && (
          <button
            type="button"
            className="button main"
            onClick={() => setOpen({ group: undefined })}
          >
            <Icon name="plus" />
            {words.add}
          </button>
        )
      }
    >
      <ListCard
        asked={useInfiniteQuery(groupsQuery(state === 'archived'))}
        none={words}
        isFiltered={state !== undefined}
        bar={{
          filters: [
            {
              key: 'state',
              label: words.state,
              ...(state !== undefined && { value: state }),
              options: [{ value: 'archived', label: words.archivedState }]
            }
          ],
          onFilter: (key, value) =>
            void navigate({ to: '/customers/groups', search: { [key]: value }, replace: true })
        }}
        name={words.title}
        columns={[
          {
            id: 'name',
            title: words.name,
            cell: row => (
              <>
                {name(row)}
                {row.archived && <State tone="calm">{words.archivedState}</State>}
              </>
            )
          },
          { id: 'customers', title: words.customers, width: '160px', cell: customers }
        ]}
        small={row => (
          <div className="row">
            <span className="name">{name(row)}</span>
            {customers(row)}
          </div>
        )}
        empty={{ icon: 'customers', title: words.emptyTitle, help: words.emptyHelp }}
      />
      {open !== null && <GroupDialog group={open.group} onClose={() => setOpen(null)} />}
    </Page>
  )
}
