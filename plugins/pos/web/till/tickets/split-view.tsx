import { useEffect, useState } from 'react'
import { answer, api, Failed, Icon, Waiting } from 'stoa/web/face'
import type { ParkedRow, ParkedTicket } from './content.ts'
import { ticketWords } from './ticket-words.ts'
import type { TicketActs } from './use-ticket-acts.ts'

interface Props {
  row: ParkedRow
  acts: TicketActs
}

export function SplitView({ row, acts }: Props) {
  const { id: ticketId, version } = row
  const [ticket, setTicket] = useState<ParkedTicket | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let isOld = false
    setError(null)
    answer(api.GET('/api/v1/pos/tickets/{ticketId}', { params: { path: { ticketId } } })).then(
      found => {
        if (!isOld) setTicket(found)
      },
      (failed: Error) => {
        if (!isOld) setError(failed)
      }
    )
    return () => {
      isOld = true
    }
  }, [ticketId, version, tries])
  if (error !== null) return <Failed error={error} again={() => setTries(tries + 1)} />
  if (ticket === null) return <Waiting rows={3} />
  return <SplitLines key={ticket.version} ticket={ticket} acts={acts} />
}

/** Thousandths, as quantities are counted. */
const milliOf = (quantity: string): number => Math.round(Number(quantity) * 1000)
/** What was weighed, read from a label or is sold in packs goes as a whole. */
const stepOf = ({ quantity, unit, scaleCode, packId }: ParkedTicket['lines'][number]): number =>
  unit === 'piece' && scaleCode === undefined && packId === undefined ? 1000 : milliOf(quantity)
const textOf = (milli: number): string => String(milli / 1000)

function SplitLines({ ticket, acts }: { ticket: ParkedTicket; acts: TicketActs }) {
  const words = ticketWords.use()
  const [moved, setMoved] = useState<ReadonlyMap<number, number>>(new Map())
  const [name, setName] = useState('')
  /** A piece at a time; what is less than one goes at once. */
  const move = (lineNo: number, by: number, most: number, step: number): void => {
    const now = moved.get(lineNo) ?? 0
    const next = by > 0 ? Math.min(most, now + step) : Math.max(0, now - (now % step || step))
    setMoved(new Map(moved).set(lineNo, next))
  }
  const chosen = [...moved].filter(([, milli]) => milli > 0)
  const leavesNothing = ticket.lines.every(
    ({ lineNo, quantity }) => moved.get(lineNo) === milliOf(quantity)
  )
  const go = (): void =>
    acts.split(
      ticket,
      chosen.map(([lineNo, milli]) => ({ lineNo, quantity: textOf(milli) })),
      name
    )
  return (
    <div className="drawer-form">
      <p className="muted">{words.splitHelp}</p>
      <ul className="people">
        {ticket.lines.map((line, i) => {
          const { lineNo, title, quantity } = line
          return (
            <li key={lineNo} className="split-line">
              <span className="name">
                <bdi>{title}</bdi>
              </span>
              <button
                type="button"
                className="touch"
                aria-label={words.less(title)}
                disabled={(moved.get(lineNo) ?? 0) === 0}
                onClick={() => move(lineNo, -1, milliOf(quantity), stepOf(line))}
              >
                <Icon name="minus" size={20} />
              </button>
              <span className="num split-count" role="status">
                <b>{textOf(moved.get(lineNo) ?? 0)}</b>{' '}
                <span className="muted small">{words.ofAll(quantity)}</span>
              </span>
              <button
                type="button"
                className="touch"
                autoFocus={i === 0}
                aria-label={words.more(title)}
                disabled={(moved.get(lineNo) ?? 0) === milliOf(quantity)}
                onClick={() => move(lineNo, 1, milliOf(quantity), stepOf(line))}
              >
                <Icon name="plus" size={20} />
              </button>
            </li>
          )
        })}
      </ul>
      <label className="field">
        <span>{words.newName}</span>
        <span className="till-search">
          <input
            autoComplete="off"
            maxLength={60}
            value={name}
            onChange={event => setName(event.currentTarget.value)}
          />
        </span>
      </label>
      <button
        type="button"
        className="touch main block"
        disabled={acts.isSending || chosen.length === 0 || leavesNothing}
        onClick={go}
      >
        {words.splitGo(chosen.length)}
      </button>
    </div>
  )
}
