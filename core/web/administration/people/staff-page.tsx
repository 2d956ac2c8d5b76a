import { useState } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { Column } from '../../kit/data-table.tsx'
import { Sections } from '../../kit/sections.tsx'
import { Page, useMay, When } from '../../web-api.ts'
import { administrationWords } from '../administration-words.ts'
import { ListCard } from '../../kit/list-card.tsx'
import { NewPerson } from './new-person.tsx'
import { staffQuery, type StaffSearch, type User } from './people-query.ts'
import { usePlaces, useRoleName } from './places-held.ts'
import { UserState } from './user-state.tsx'

export default function StaffPage() {
  const words = administrationWords.use()
  const { staff } = words
  const navigate = useNavigate()
  const search: StaffSearch = useSearch({ strict: false })
  const change = (part: StaffSearch): void =>
    void navigate({ to: '/staff', search: { ...search, ...part }, replace: true })
  const asked = useInfiniteQuery(staffQuery(search))
  const mayAdd = [useMay('user.create'), useMay('role.read')].every(Boolean)
  const [adding, setAdding] = useState(false)
  const columns = useColumns()
  return (
    <Page
      title={staff.title}
      actions={
        mayAdd && (
          <button type="button" className="button main" onClick={() => setAdding(true)}>
            {staff.add}
          </button>
        )
      }
    >
      <Sections />
      <ListCard
        name={staff.title}
        asked={asked}
        columns={columns}
        small={user => <Small user={user} />}
        onOpen={({ id }) => void navigate({ to: '/staff/$userId', params: { userId: id } })}
        none={words}
        isFiltered={search.search !== undefined || search.status !== undefined}
        empty={{ icon: 'customers', title: staff.emptyTitle, help: staff.emptyHelp }}
        bar={{
          search: search.search ?? '',
          onSearch: value => change({ search: value.trim() || undefined }),
          placeholder: staff.search,
          filters: [
            {
              key: 'status',
              label: words.state,
              value: search.status,
              options: Object.entries(staff.states).map(([value, label]) => ({ value, label }))
            }
          ],
          onFilter: (key, value) => change({ [key]: value })
        }}
      />
      {adding && <NewPerson onClose={() => setAdding(false)} />}
    </Page>
  )
}

function useColumns(): Array<Column<User>> {
  const words = administrationWords.use()
  const { staff } = words
  return [
    {
      id: 'name',
      title: words.name,
      cell: user => (
        <Link to="/staff/$userId" params={{ userId: user.id }} className="named name">
          <bdi>{user.name}</bdi>
        </Link>
      )
    },
    {
      id: 'email',
      title: words.email,
      rank: 'second',
      cell: user => <span className="muted name">{user.email}</span>
    },
    { id: 'roles', title: words.roles.title, cell: user => <RolesHeld user={user} /> },
    {
      id: 'since',
      title: words.since,
      rank: 'third',
      width: '120px',
      cell: user => <When at={user.createdAt} as="date" />
    },
    {
      id: 'state',
      title: words.state,
      width: '130px',
      cell: user => <UserState status={user.status} label={staff.states[user.status]} />
    }
  ]
}

function RolesHeld({ user }: { user: User }) {
  const words = administrationWords.use()
  const roleName = useRoleName()
  const { nameOf } = usePlaces()
  const text = user.grants.map(grant =>
    grant.companyId === null
      ? roleName(grant.role)
      : words.staff.roleAt(roleName(grant.role), nameOf(grant))
  )
  if (text.length === 0) return <span className="muted">{words.staff.noRole}</span>
  return (
    <span className="name" title={text.join('\n')}>
      <bdi>{text.join(' · ')}</bdi>
    </span>
  )
}

function Small({ user }: { user: User }) {
  const { staff } = administrationWords.use()
  return (
    <Link to="/staff/$userId" params={{ userId: user.id }} className="row">
      <span className="name">
        <bdi>{user.name}</bdi>
      </span>
      {user.status === 'active' ? (
        <span />
      ) : (
        <UserState status={user.status} label={staff.states.disabled} />
      )}
      <span className="muted small">
        <RolesHeld user={user} />
      </span>
      <span />
    </Link>
  )
}
