import { useEffect, useState } from 'react'
import { answer, api, Icon, type Row, useSentence } from 'stoa/web/face'
import { Dialog } from '../dialog.tsx'
import { useTill } from '../till-context.ts'
import { tillWords } from '../till-words.ts'

type Customer = Row<'/api/v1/customers/customers'>

const WAIT_MS = 150
const SHOWN = 8

export default function CustomerDialog() {
  const { customer: words } = tillWords.use()
  const { act, state } = useTill()
  const [text, setText] = useState('')
  const { found, isCurrent, fault } = useFound(text.trim())
  const choose = ({ id, name, taxExemption }: Customer): void =>
    act({ do: 'customer', customer: { id, name, taxExemption } })
  return (
    <Dialog title={words.title}>
      <label className="till-search">
        <Icon name="search" size={20} />
        <input
          data-first
          aria-label={words.search}
          placeholder={words.search}
          autoComplete="off"
          value={text}
          onChange={event => setText(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key === 'Enter' && isCurrent && found?.[0] !== undefined) choose(found[0])
          }}
        />
      </label>
      {fault !== null && (
        <p className="note bad" role="alert">
          {fault}
        </p>
      )}
      {found !== null && found.length > 0 && (
        <ul className="people">
          {found.map(person => (
            <li key={person.id}>
              <button type="button" className="found-row" onClick={() => choose(person)}>
                <span className="name">
                  <b>
                    <bdi>{person.name}</bdi>
                  </b>
                  <span className="muted small num">{person.phone ?? person.email}</span>
                  {person.taxExempt && <span className="small">{words.isExempt}</span>}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className="muted small" role="status">
        {found !== null && found.length === 0 ? words.none(text.trim()) : words.help}
      </p>
      <button
        type="button"
        className="touch quiet block"
        onClick={() => act({ do: 'dialog', dialog: 'tax' })}
      >
        {words.exempt}
      </button>
      {state.ticket.customer !== null && (
        <button
          type="button"
          className="touch block"
          onClick={() => act({ do: 'customer', customer: null })}
        >
          {words.without}
        </button>
      )}
    </Dialog>
  )
}

interface Found {
  found: Customer[] | null
  /** Whether they were found by this text, not by the one before. */
  isCurrent: boolean
  fault: string | null
}

function useFound(text: string): Found {
  const [found, setFound] = useState<{ of: string; items: Customer[] } | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const sentenceOf = useSentence()
  useEffect(() => {
    if (text.length < 2) {
      setFound(null)
      return
    }
    const stop = new AbortController()
    const wait = setTimeout(() => {
      answer(
        api.GET('/api/v1/customers/customers', {
          signal: stop.signal,
          params: { query: { search: text, active: true, limit: SHOWN } }
        })
      ).then(
        ({ items }) => {
          setFault(null)
          setFound({ of: text, items })
        },
        (error: Error) => {
          if (!stop.signal.aborted) setFault(sentenceOf(error))
        }
      )
    }, WAIT_MS)
    return () => {
      clearTimeout(wait)
      stop.abort()
    }
  }, [text, sentenceOf])
  return { found: found?.items ?? null, isCurrent: found?.of === text, fault }
}
