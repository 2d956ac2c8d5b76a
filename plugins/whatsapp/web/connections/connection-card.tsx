import { useState } from 'react'
import { Modal } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api, kitWords, said, useMay, When, Fault } from 'stoa/web'
import type { Connection } from '../console.tsx'
import { whatsAppWords } from '../whatsapp-words.ts'
import { ConnectionState } from './connection-state.tsx'
import { Pairing } from './pairing.tsx'
import css from './connections.module.css'

/** States in which nothing goes on before somebody says so. */
const STOPPED = new Set<Connection['state']>([
  'qr_expired',
  'needs_relink',
  'replaced',
  'logged_out',
  'banned',
  'outdated',
  'degraded'
])

export function ConnectionCard({ connection }: { connection: Connection }) {
  const words = whatsAppWords.use()
  const mayManage = useMay('whatsapp.manage')
  const [asks, setAsks] = useState(false)
  const restart = useRestart(connection.id)
  const {
    state,
    name,
    phone,
    detail,
    connectedAt,
    firstContactsRestrictedUntil: until
  } = connection
  const isOver = state === 'ending' || state === 'ended'
  return (
    <section className="card flush" aria-label={name}>
      <header className="card-head">
        <h2>
          <bdi>{name}</bdi>
        </h2>
        <ConnectionState state={state} />
        {mayManage && !isOver && (
          <span className={`aside ${css['buttons']}`}>
            {STOPPED.has(state) && (
              <button
                type="button"
                className="button main"
                disabled={restart.isPending}
                onClick={() => restart.mutate()}
              >
                {words.restart}
              </button>
            )}
            <button type="button" className="button quiet" onClick={() => setAsks(true)}>
              {state === 'connected' ? words.disconnect : words.remove}
            </button>
          </span>
        )}
      </header>
      <div className={css['body']}>
        {phone !== null && (
          <p>
            <span className="num" dir="ltr">
              {phone}
            </span>
            {connectedAt !== null && (
              <span className="muted">
                {' '}
                · {words.since} <When at={connectedAt} />
              </span>
            )}
          </p>
        )}
        {words.stateHelp[state] !== undefined && <p>{words.stateHelp[state]}</p>}
        {detail !== null && <p className="muted small">{detail}</p>}
        {until !== null && (
          <p className="note warn">
            <span>
              {words.restricted} <When at={until} />
            </span>
          </p>
        )}
        <Fault of={restart.error} />
      </div>
      {mayManage && state === 'pairing' && <Pairing connectionId={connection.id} />}
      {asks && <EndDialog connection={connection} onClose={() => setAsks(false)} />}
    </section>
  )
}

function useRestart(connectionId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/whatsapp/connections/{connectionId}/restart', {
          params: { path: { connectionId } }
        })
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['whatsapp'] })
  })
}

interface EndProps {
  connection: Connection
  onClose(): void
}

/** Asked first: to link the phone again somebody has to take it into their hand. */
function EndDialog({ connection: { id, state, phone, name }, onClose }: EndProps) {
  const words = whatsAppWords.use()
  const { cancel, close } = kitWords.use()
  const queries = useQueryClient()
  const isLinked = state === 'connected'
  const end = useMutation({
    mutationFn: () =>
      answer(
        api.DELETE('/api/v1/whatsapp/connections/{connectionId}', {
          params: { path: { connectionId: id } }
        })
      ),
    onSuccess: () => {
      onClose()
      said(words.ending(phone ?? name))
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['whatsapp'] })
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={isLinked ? words.disconnectAsk(phone ?? name) : words.removeAsk(name)}
      closeButtonProps={{ 'aria-label': close }}
    >
      <div className="stack">
        <p className="muted">{words.disconnectHelp}</p>
        <Fault of={end.error} />
        <div className="dialog-foot">
          <button type="button" className="button" onClick={onClose}>
            {cancel}
          </button>
          <button
            type="button"
            className="button danger"
            disabled={end.isPending}
            onClick={() => end.mutate()}
          >
            {isLinked ? words.disconnect : words.remove}
          </button>
        </div>
      </div>
    </Modal>
  )
}
