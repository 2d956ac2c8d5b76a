import { useState } from 'react'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import type { Column } from '../../kit/data-table.tsx'
import { Sections } from '../../kit/sections.tsx'
import { answer, api, Page, said, State, useMay, When } from '../../web-api.ts'
import { administrationWords } from '../administration-words.ts'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { ListCard } from '../../kit/list-card.tsx'
import { NewKey } from './new-key.tsx'
import { keysQuery, type ApiKey } from './people-query.ts'

const isOver = ({ revokedAt, expiresAt }: ApiKey): boolean =>
  revokedAt !== null || (expiresAt !== null && new Date(expiresAt) < new Date())

export default function KeysPage() {
  const words = administrationWords.use()
  const { keys } = words
  const queries = useQueryClient()
  const asked = useInfiniteQuery(keysQuery)
  const mayEdit = useMay('api-key.edit')
  const [adding, setAdding] = useState(false)
  const [revoked, setRevoked] = useState<ApiKey | null>(null)
  const refresh = (): void => void queries.invalidateQueries({ queryKey: keysQuery.queryKey })
  const revoke = async ({ id, name }: ApiKey): Promise<void> => {
    await answer(api.DELETE('/api/v1/access/keys/{keyId}', { params: { path: { keyId: id } } }))
    refresh()
    said(keys.revoked(name))
  }
  const button = (key: ApiKey) =>
    mayEdit &&
    !isOver(key) && (
      <button type="button" className="button quiet" onClick={() => setRevoked(key)}>
        {keys.revoke}
      </button>
    )
  const columns: Array<Column<ApiKey>> = [
    { id: 'name', title: words.name, cell: key => <bdi className="name">{key.name}</bdi> },
    {
      id: 'scopes',
      title: keys.scopes,
      rank: 'second',
      cell: key => <Scopes of={key} />
    },
    {
      id: 'used',
      title: keys.lastUsed,
      width: '152px',
      cell: key => (key.lastUsedAt === null ? keys.neverUsed : <When at={key.lastUsedAt} />)
    },
    {
      id: 'expires',
      title: keys.expires,
      rank: 'third',
      width: '120px',
      cell: key => (key.expiresAt === null ? keys.never : <When at={key.expiresAt} as="date" />)
    },
    { id: 'state', title: words.state, width: '110px', cell: key => <KeyState of={key} /> },
    { id: 'act', title: '', width: '96px', align: 'end', cell: button }
  ]
  const add = mayEdit && (
    <button type="button" className="button main" onClick={() => setAdding(true)}>
      {keys.add}
    </button>
  )
  return (
    <Page title={keys.title} about={keys.help} actions={add}>
      <Sections />
      <ListCard
        name={keys.title}
        asked={asked}
        columns={columns}
        small={key => (
          <div className="row">
            <span className="name">
              <bdi>{key.name}</bdi>
            </span>
            {button(key) || <KeyState of={key} />}
            <span className="muted small">
              <Scopes of={key} />
            </span>
            <span />
          </div>
        )}
        none={words}
        isFiltered={false}
        empty={{ icon: 'key', title: keys.emptyTitle, help: keys.emptyHelp }}
      />
      {adding && <NewKey onClose={() => setAdding(false)} onMade={refresh} />}
      {revoked !== null && (
        <ConfirmDialog
          title={keys.revokeTitle(revoked.name)}
          label={keys.revoke}
          run={() => revoke(revoked)}
          onClose={() => setRevoked(null)}
        >
          {keys.revokeHelp}
        </ConfirmDialog>
      )}
    </Page>
  )
}

function Scopes({ of: { scopes } }: { of: ApiKey }) {
  const { keys } = administrationWords.use()
  const text = scopes.includes('*') ? keys.all : scopes.join(', ')
  return (
    <span className="name muted" title={text}>
      {text}
    </span>
  )
}

function KeyState({ of: key }: { of: ApiKey }) {
  const { keys } = administrationWords.use()
  if (key.revokedAt !== null) return <State tone="bad">{keys.states.revoked}</State>
  if (isOver(key)) return <State tone="warn">{keys.states.expired}</State>
  return <State tone="ok">{keys.states.active}</State>
}
