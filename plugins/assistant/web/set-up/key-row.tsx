import { useState, type FormEvent } from 'react'
import { Modal, PasswordInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api, kitWords, Refused, said, State, When, type Row, Fault } from 'stoa/web'
import { pageWords } from '../page-words.ts'
import css from './set-up.module.css'

type Key = Row<'/api/v1/assistant/keys'>
const NAMES: Record<Key['provider'], string> = { gemini: 'Gemini', groq: 'Groq' }

export function KeyRow({ of: key, mayChange }: { of: Key; mayChange: boolean }) {
  const { setUp: words } = pageWords.use()
  const [open, setOpen] = useState<'set' | 'remove' | null>(null)
  const name = NAMES[key.provider]
  return (
    <li>
      <span className={css['provider']}>
        <b>{name}</b>
        {key.lastFour === null ? (
          <State tone="calm">{words.notSet}</State>
        ) : (
          <State tone="ok">{words.isSet(key.lastFour)}</State>
        )}
        {key.setAt !== null && (
          <span className="muted small">
            {words.since} <When at={key.setAt} as="date" />
          </span>
        )}
      </span>
      {mayChange && (
        <span className="actions">
          {key.set && (
            <button type="button" className="button quiet" onClick={() => setOpen('remove')}>
              {words.removeKey}
            </button>
          )}
          <button type="button" className="button" onClick={() => setOpen('set')}>
            {key.set ? words.replace : words.set}
          </button>
        </span>
      )}
      {open === 'set' && <SetKey of={key} onClose={() => setOpen(null)} />}
      {open === 'remove' && <RemoveKey of={key} onClose={() => setOpen(null)} />}
    </li>
  )
}

interface DialogProps {
  of: Key
  onClose(): void
}

function SetKey({ of: { provider, set }, onClose }: DialogProps) {
  const { setUp: words } = pageWords.use()
  const { cancel, close } = kitWords.use()
  const queries = useQueryClient()
  const [apiKey, setApiKey] = useState('')
  const put = useMutation({
    mutationFn: () =>
      answer(
        api.PUT('/api/v1/assistant/keys/{provider}', {
          params: { path: { provider } },
          body: { apiKey: apiKey.trim() }
        })
      ),
    onSuccess: () => {
      onClose()
      said(words.saved(NAMES[provider]))
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['assistant', 'keys'] })
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    put.mutate()
  }
  const { error } = put
  const ofField = error instanceof Refused ? error.problem.errors?.[0]?.message : undefined
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.key(NAMES[provider])}
      closeButtonProps={{ 'aria-label': close }}
    >
      <form className="stack" onSubmit={submit}>
        <PasswordInput
          label={words.keyField}
          description={words.keysHelp}
          autoComplete="off"
          data-autofocus
          value={apiKey}
          error={ofField}
          onChange={event => setApiKey(event.currentTarget.value)}
        />
        {error !== null && ofField === undefined && (
          <p className="note bad" role="alert">
            {error.message}
          </p>
        )}
        <div className="dialog-foot">
          <button type="button" className="button" onClick={onClose}>
            {cancel}
          </button>
          <button
            type="submit"
            className="button main"
            disabled={apiKey.trim() === '' || put.isPending}
          >
            {set ? words.replace : words.set}
          </button>
        </div>
      </form>
    </Modal>
  )
}

function RemoveKey({ of: { provider }, onClose }: DialogProps) {
  const { setUp: words } = pageWords.use()
  const { cancel, close } = kitWords.use()
  const queries = useQueryClient()
  const remove = useMutation({
    mutationFn: () =>
      answer(api.DELETE('/api/v1/assistant/keys/{provider}', { params: { path: { provider } } })),
    onSuccess: () => {
      onClose()
      said(words.gone(NAMES[provider]))
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['assistant', 'keys'] })
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.removeAsk(NAMES[provider])}
      closeButtonProps={{ 'aria-label': close }}
    >
      <div className="stack">
        <p className="muted">{words.removeHelp}</p>
        <Fault of={remove.error} />
        <div className="dialog-foot">
          <button type="button" className="button" onClick={onClose}>
            {cancel}
          </button>
          <button
            type="button"
            className="button danger"
            disabled={remove.isPending}
            onClick={() => remove.mutate()}
          >
            {words.removeKey}
          </button>
        </div>
      </div>
    </Modal>
  )
}
