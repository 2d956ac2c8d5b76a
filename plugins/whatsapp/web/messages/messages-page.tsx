import { useState } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Icon, Page, useKeys, useMay, When } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { ListCard } from 'stoa/web/list-card'
import type { Message } from '../console.tsx'
import { whatsAppWords } from '../whatsapp-words.ts'
import { KINDS, STATES, type MessageSearch } from './message-search.ts'
import { MessageState } from './message-state.tsx'
import { messagesQuery } from './messages-query.ts'
import { SendDialog } from './send-dialog.tsx'
import css from './messages.module.css'

export default function MessagesPage() {
  const words = whatsAppWords.use()
  const navigate = useNavigate()
  const search: MessageSearch = useSearch({ strict: false })
  const change = (part: MessageSearch): void =>
    void navigate({ to: '/whatsapp/messages', search: { ...search, ...part }, replace: true })
  const asked = useInfiniteQuery(messagesQuery(search))
  const [writing, setWriting] = useState(false)
  const maySend = useMay('message.send')
  useKeys({ c: () => setWriting(true) }, maySend)
  const columns = useColumns()
  const isFiltered = Object.values(search).some(value => value !== undefined)
  const write = maySend && (
    <button type="button" className="button main" onClick={() => setWriting(true)}>
      <Icon name="plus" />
      {words.write}
    </button>
  )
  const isEmpty =
    !isFiltered && asked.data?.pages.every(({ items, next }) => items.length === 0 && next === null)
  return (
    <Page
      title={words.messages}
      back={{ to: '/whatsapp', label: words.title }}
      actions={!isEmpty && write}
    >
      <ListCard
        asked={asked}
        none={words}
        isFiltered={isFiltered}
        bar={
          isEmpty === true
            ? undefined
            : {
                search: search.search ?? '',
                onSearch: value => change({ search: value.trim() || undefined }),
                placeholder: words.search,
                filters: [
                  {
                    key: 'state',
                    label: words.state,
                    value: search.state,
                    options: STATES.map(value => ({ value, label: words.messageStates[value] }))
                  },
                  {
                    key: 'kind',
                    label: words.kind,
                    value: search.kind,
                    options: KINDS.map(value => ({ value, label: words.kinds[value] }))
                  }
                ],
                onFilter: (key, value) => change({ [key]: value })
              }
        }
        name={words.messages}
        columns={columns}
        onOpen={({ id }) =>
          void navigate({ to: '/whatsapp/messages/$messageId', params: { messageId: id } })
        }
        small={row => <Small row={row} />}
        empty={{
          icon: 'whatsapp',
          title: words.emptyTitle,
          help: words.emptyHelp,
          actions: write
        }}
      />
      {writing && <SendDialog onClose={() => setWriting(false)} />}
    </Page>
  )
}

/** Whom it was written to: the name where it is known. */
export const calledOf = ({ customerName, to }: Pick<Message, 'customerName' | 'to'>): string =>
  customerName ?? to

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ')

function useColumns(): Array<Column<Message>> {
  const { columns } = whatsAppWords.use()
  return [
    {
      id: 'to',
      title: columns.to,
      width: '200px',
      cell: row => (
        <Link
          to="/whatsapp/messages/$messageId"
          params={{ messageId: row.id }}
          className="named name"
        >
          <bdi>{calledOf(row)}</bdi>
        </Link>
      )
    },
    {
      id: 'text',
      title: columns.text,
      rank: 'second',
      cell: row => (
        <span className={`muted ${css['excerpt']}`}>
          <bdi>{oneLine(row.text)}</bdi>
        </span>
      )
    },
    { id: 'at', title: columns.at, width: '152px', cell: row => <When at={row.queuedAt} /> },
    {
      id: 'state',
      title: columns.state,
      width: '128px',
      cell: row => <MessageState state={row.state} />
    }
  ]
}

function Small({ row }: { row: Message }) {
  return (
    <Link to="/whatsapp/messages/$messageId" params={{ messageId: row.id }} className="row">
      <span className="name">
        <bdi>{calledOf(row)}</bdi>
      </span>
      <MessageState state={row.state} />
      <span className="muted small name">
        <bdi>{oneLine(row.text)}</bdi>
      </span>
      <span className="muted small">
        <When at={row.queuedAt} />
      </span>
    </Link>
  )
}
