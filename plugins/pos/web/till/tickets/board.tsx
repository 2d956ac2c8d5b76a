import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Failed, Icon, useMay, useMe, Waiting } from 'stoa/web/face'
import { useTill } from '../till-context.ts'
import { labelOf, type ParkedRow } from './content.ts'
import { ticketWords } from './ticket-words.ts'
import { TicketRow } from './ticket-row.tsx'
import type { View } from './tickets-dialog.tsx'
import type { TicketActs } from './use-ticket-acts.ts'

/** So many are found at a glance; of more one is looked for by its name. */
const AT_A_GLANCE = 6

interface Props {
  view: View
  onView(view: View): void
  acts: TicketActs
}

export function Board({ view, onView, acts }: Props) {
  const words = ticketWords.use()
  const { parked, state } = useTill()
  const me = useMe()
  const mayDiscard = useMay('ticket.discard')
  const [text, setText] = useState('')
  const [opened, setOpened] = useState<string | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const { others, isKnown, error, again } = parked
  const isMerging = view.of === 'merge'
  const rows = others.filter(
    one =>
      one.id !== view.row?.id &&
      `${labelOf(one)} #${one.number}`.toLowerCase().includes(text.trim().toLowerCase())
  )
  const isAlone = state.ticket.lines.length === 0 && state.ticket.parked === null
  const choose = (row: ParkedRow): void => {
    if (isMerging && view.row !== null) acts.merge(view.row, row)
    else acts.resume(row)
  }
  // Whoever works by keys goes on at the first ticket where another view ended.
  useEffect(() => {
    if (document.activeElement?.matches('dialog, body') === true) {
      list.current?.querySelector<HTMLElement>('.parked-face')?.focus()
    }
  }, [view.of, rows.length])
  /** Arrows go from ticket to ticket. */
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const faces = [...(list.current?.querySelectorAll<HTMLElement>('.parked-face') ?? [])]
    const at = faces.findIndex(face => face === document.activeElement)
    faces[Math.min(faces.length - 1, Math.max(0, at + step))]?.focus()
  }
  return (
    <section className="board" aria-label={words.parked} onKeyDown={onKey}>
      {!isMerging && !isAlone && <h3>{words.parked}</h3>}
      {others.length > AT_A_GLANCE && (
        <label className="till-search">
          <Icon name="search" size={20} />
          <input
            type="search"
            autoComplete="off"
            aria-label={words.search}
            placeholder={words.search}
            value={text}
            onChange={event => setText(event.currentTarget.value)}
          />
        </label>
      )}
      {error !== null && !isKnown ? (
        <Failed error={error} again={again} />
      ) : !isKnown ? (
        <Waiting rows={3} />
      ) : rows.length === 0 ? (
        <div className="lines none">
          <h2>{text.trim() === '' ? words.none : words.nothing(text.trim())}</h2>
          {text.trim() === '' && <p>{words.noneHelp}</p>}
        </div>
      ) : (
        <ul className="people parked" ref={list}>
          {rows.map((row, i) => (
            <TicketRow
              key={row.id}
              row={row}
              isFirst={i === 0 && (isAlone || isMerging)}
              isOpened={!isMerging && opened === row.id}
              isBusy={acts.isSending}
              onChoose={() => choose(row)}
              onOpen={isMerging ? null : () => setOpened(opened === row.id ? null : row.id)}
              onView={of => onView({ of, row })}
              mayDiscard={mayDiscard || row.createdBy?.id === me.id}
              mayMerge={others.length > 1}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
