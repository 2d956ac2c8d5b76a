import { useState } from 'react'
import { Icon } from 'stoa/web/face'
import ShortListNote, { NoneOnList } from '../book/short-list/short-list-note.tsx'
import { Dialog } from '../dialog.tsx'
import { useTill } from '../till-context.ts'
import { tillWords } from '../till-words.ts'
import { type FoundCustomer, useFoundCustomers } from './use-found-customers.ts'

export default function CustomerDialog() {
  const { customer: words } = tillWords.use()
  const { act, state } = useTill()
  const [text, setText] = useState('')
  const { found, isCurrent, fault, list } = useFoundCustomers(text.trim())
  const choose = ({ id, name, groupId, taxExemption }: FoundCustomer): void =>
    act({ do: 'customer', customer: { id, name, groupId, taxExemption } })
  return (
    <Dialog title={words.title}>
      <label className="till-search">
        <Icon name="search" size={20} />
        <input
          data-first
          data-scans
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
      {list !== undefined && <ShortListNote list={list} />}
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
                  {person.taxExemption !== null && <span className="small">{words.isExempt}</span>}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className="muted small" role="status">
        {found !== null && found.length === 0 ? (
          list === undefined ? (
            words.none(text.trim())
          ) : (
            <NoneOnList text={text.trim()} />
          )
        ) : (
          words.help
        )}
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
