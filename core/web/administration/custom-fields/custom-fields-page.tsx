import { useState } from 'react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { labelOf, type CustomField } from '../../kit/custom-field.ts'
import type { Column } from '../../kit/data-table.tsx'
import { ListCard } from '../../kit/list-card.tsx'
import { Sections } from '../../kit/sections.tsx'
import { Failed, Icon, Page, State, useLanguage, useMay, Waiting } from '../../web-api.ts'
import { FieldDialog } from './field-dialog.tsx'
import { definitionsQuery, recordsQuery, type RecordKind } from './fields-query.ts'
import { fieldsWords } from './fields-words.ts'

/** The fields a company keeps of its products, customers and other records. */
export default function CustomFieldsPage() {
  const words = fieldsWords.use()
  const { data, error, refetch } = useQuery(recordsQuery)
  return (
    <Page title={words.title} about={words.help}>
      <Sections />
      {error !== null && data === undefined ? (
        <Failed error={error} again={() => void refetch()} />
      ) : data === undefined ? (
        <Waiting rows={6} />
      ) : (
        <FieldsOf kinds={data.items} />
      )}
    </Page>
  )
}

function FieldsOf({ kinds }: { kinds: RecordKind[] }) {
  const words = fieldsWords.use()
  const language = useLanguage()
  const navigate = useNavigate()
  const { record }: { record?: string } = useSearch({ strict: false })
  const kind = kinds.find(one => one.record === record) ?? kinds[0]
  const mayEdit = useMay('custom-field.edit')
  const [open, setOpen] = useState<{ field: CustomField | undefined } | null>(null)
  const asked = useInfiniteQuery(definitionsQuery(kind?.record))
  const onOpen = mayEdit ? (field: CustomField) => setOpen({ field }) : undefined
  const columns = useColumns(onOpen)
  const add = mayEdit && (
    <button type="button" className="button main" onClick={() => setOpen({ field: undefined })}>
      <Icon name="plus" />
      {words.add}
    </button>
  )
  const hasSome = asked.data?.pages.some(page => page.items.length > 0) === true
  return (
    <>
      <ListCard
        name={words.title}
        asked={asked}
        bar={{
          views: kinds.map(one => ({
            key: one.record,
            label: one.called[language] ?? one.called['en'] ?? one.record
          })),
          view: kind?.record ?? '',
          onView: next =>
            void navigate({ to: '/custom-fields', search: { record: next }, replace: true }),
          children: hasSome && add
        }}
        columns={columns}
        {...(onOpen && { onOpen })}
        small={field => (
          <div className="row">
            <span className="name">
              <Named of={field} onOpen={onOpen} />
            </span>
            <FieldState of={field} />
            <span className="muted small">{words.types[field.type]}</span>
            <span className="muted small num">{field.key}</span>
          </div>
        )}
        empty={{
          icon: 'columns',
          title: words.emptyTitle,
          help: words.emptyHelp,
          actions: add
        }}
      />
      {open !== null && kind !== undefined && (
        <FieldDialog kind={kind} field={open.field} onClose={() => setOpen(null)} />
      )}
    </>
  )
}

type Opens = ((field: CustomField) => void) | undefined

function useColumns(onOpen: Opens): Array<Column<CustomField>> {
  const words = fieldsWords.use()
  const flags = ['required', 'onReceipt', 'inList', 'filterable', 'personal'] as const
  return [
    { id: 'name', title: words.name, cell: row => <Named of={row} onOpen={onOpen} /> },
    { id: 'type', title: words.type, width: '150px', cell: row => words.types[row.type] },
    {
      id: 'key',
      title: words.key,
      rank: 'second',
      width: '170px',
      cell: row => <span className="num muted">{row.key}</span>
    },
    {
      id: 'shows',
      title: words.shows,
      rank: 'third',
      cell: row => (
        <span className="muted small">
          {flags
            .filter(flag => row[flag])
            .map(flag => words[flag])
            .join(' · ')}
        </span>
      )
    },
    { id: 'state', title: words.state, width: '120px', cell: row => <FieldState of={row} /> }
  ]
}

function Named({ of, onOpen }: { of: CustomField; onOpen: Opens }) {
  const words = fieldsWords.use()
  const name = labelOf(of, useLanguage())
  if (onOpen === undefined) return <bdi>{name}</bdi>
  return (
    <button
      type="button"
      className="link"
      aria-label={words.change(name)}
      onClick={() => onOpen(of)}
    >
      <bdi>{name}</bdi>
    </button>
  )
}

function FieldState({ of: { active } }: { of: CustomField }) {
  const words = fieldsWords.use()
  return active ? (
    <State tone="ok">{words.active}</State>
  ) : (
    <State tone="calm">{words.inactive}</State>
  )
}
