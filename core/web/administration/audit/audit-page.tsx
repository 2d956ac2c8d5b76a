import { useState } from 'react'
import { TextInput } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Column } from '../../kit/data-table.tsx'
import { Sections } from '../../kit/sections.tsx'
import { answer, api, Page, useFigures, useMay, useMe, When } from '../../web-api.ts'
import { administrationWords } from '../administration-words.ts'
import type { Filter } from '../../kit/list-bar.tsx'
import { ListCard } from '../../kit/list-card.tsx'
import { usePluginName } from '../plugins/plugin-name.ts'
import { auditQuery, type AuditSearch, type Entry } from './audit-query.ts'
import css from './audit.module.css'
import { EntryDrawer } from './entry-drawer.tsx'
import { Who } from './who.tsx'

export default function AuditPage() {
  const words = administrationWords.use()
  const { audit } = words
  const navigate = useNavigate()
  const { zone } = useFigures()
  const search: AuditSearch = useSearch({ strict: false })
  const change = (part: AuditSearch): void =>
    void navigate({ to: '/audit', search: { ...search, ...part }, replace: true })
  const asked = useInfiniteQuery(auditQuery(search, zone))
  const [open, setOpen] = useState<Entry | null>(null)
  const filters = useFilters(search, asked.data?.pages.flatMap(page => page.items) ?? [])
  const columns: Array<Column<Entry>> = [
    {
      id: 'what',
      title: audit.what,
      cell: entry => (
        <span className="name">
          <button type="button" className="named" onClick={() => setOpen(entry)}>
            {entry.summary ?? entry.action}
          </button>{' '}
          <bdi className="muted">{entry.subjectName}</bdi>
        </span>
      )
    },
    { id: 'who', title: audit.who, width: '180px', cell: entry => <Who entry={entry} /> },
    {
      id: 'action',
      title: words.technical,
      rank: 'third',
      cell: entry => <span className="muted name">{entry.action}</span>
    },
    {
      id: 'at',
      title: audit.when,
      width: '152px',
      cell: entry => <When at={entry.occurredAt} />
    }
  ]
  return (
    <Page title={audit.title} about={audit.help}>
      <Sections />
      <ListCard
        name={audit.title}
        asked={asked}
        columns={columns}
        onOpen={setOpen}
        small={entry => (
          <button type="button" className="row" onClick={() => setOpen(entry)}>
            <span className="name">{entry.summary ?? entry.action}</span>
            <span className="muted small">
              <When at={entry.occurredAt} />
            </span>
            <span className="muted small">
              <Who entry={entry} /> <bdi>{entry.subjectName}</bdi>
            </span>
            <span />
          </button>
        )}
        none={words}
        isFiltered={Object.values(search).some(value => value !== undefined)}
        empty={{ icon: 'audit', title: audit.emptyTitle, help: audit.emptyHelp }}
        bar={{
          filters,
          onFilter: (key, value) => change({ [key]: value }),
          children: (
            <>
              <DayField label={audit.from} value={search.from} onDay={from => change({ from })} />
              <DayField label={audit.to} value={search.to} onDay={to => change({ to })} />
            </>
          )
        }}
      />
      {open !== null && (
        <EntryDrawer
          entry={open}
          onClose={() => setOpen(null)}
          onOnly={part => {
            change(part)
            setOpen(null)
          }}
        />
      )}
    </Page>
  )
}

interface DayProps {
  label: string
  value: string | undefined
  onDay(day: string | undefined): void
}
const DayField = ({ label, value, onDay }: DayProps) => (
  <label className={css['day']}>
    {label}
    <TextInput
      type="date"
      value={value ?? ''}
      onChange={event => onDay(event.currentTarget.value || undefined)}
    />
  </label>
)

/** Plugins and people are chosen from; an act or a record only by the entry it stands in. */
function useFilters(search: AuditSearch, entries: Entry[]): Filter[] {
  const { audit } = administrationWords.use()
  const pluginName = usePluginName()
  const { plugins } = useMe()
  const users = useQuery({
    queryKey: ['stoa', 'users', 'names'],
    enabled: useMay('user.read'),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/access/users', { signal, params: { query: { limit: 100 } } }))
  })
  const people = new Map(users.data?.items.map(({ id, name }) => [id, name]))
  for (const { userId, userName } of entries) {
    if (userId !== null && userName !== null) people.set(userId, userName)
  }
  const chosen = (key: 'action' | 'subjectId', label: string): Filter[] => {
    const value = search[key]
    if (value === undefined) return []
    const summary = key === 'action' ? entries.find(one => one.action === value)?.summary : null
    return [
      {
        key,
        label,
        value,
        options: [{ value, label: summary ?? (key === 'action' ? value : `…${value.slice(-8)}`) }]
      }
    ]
  }
  return [
    {
      key: 'plugin',
      label: audit.area,
      ...(search.plugin !== undefined && { value: search.plugin }),
      options: plugins.map(value => ({ value, label: pluginName(value) }))
    },
    {
      key: 'userId',
      label: audit.who,
      ...(search.userId !== undefined && { value: search.userId }),
      options: [...people].map(([value, label]) => ({ value, label }))
    },
    ...chosen('action', audit.what),
    ...chosen('subjectId', audit.record)
  ]
}
