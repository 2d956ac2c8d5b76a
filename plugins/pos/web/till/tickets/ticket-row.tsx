import { Icon, Money, useLanguage } from 'stoa/web/face'
import { useEffect, useState } from 'react'
import { tillWords } from '../till-words.ts'
import { agoOf } from './ago.ts'
import { labelOf, type ParkedRow } from './content.ts'
import { ticketWords } from './ticket-words.ts'
import type { View } from './tickets-dialog.tsx'

interface Props {
  row: ParkedRow
  isFirst: boolean
  isOpened: boolean
  isBusy: boolean
  mayDiscard: boolean
  mayMerge: boolean
  onChoose(): void
  /** null: nothing else can be done with it now. */
  onOpen: (() => void) | null
  onView(of: View['of']): void
}

const MINUTE_MS = 60_000

/** The present minute, so that what is said of it stays true. */
function useMinute(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}

export function TicketRow({ row, isFirst, isOpened, isBusy, onChoose, onOpen, ...more }: Props) {
  const words = ticketWords.use()
  const { orderTypes } = tillWords.use()
  const language = useLanguage()
  const now = useMinute()
  const name = labelOf(row)
  const said = [
    row.orderType && orderTypes[row.orderType],
    words.lines(row.lineCount),
    agoOf(row.createdAt, now, language),
    row.customerName
  ].filter(Boolean)
  return (
    <li className={isOpened ? 'parked-ticket opened' : 'parked-ticket'}>
      <div className="parked-row">
        <button
          type="button"
          className="parked-face"
          data-first={isFirst || undefined}
          disabled={isBusy}
          onClick={onChoose}
        >
          <span className="name">
            <b>
              <bdi>{name}</bdi>
            </b>
            <span className="muted small">
              <bdi>{said.join(' · ')}</bdi>
            </span>
            {row.note !== null && (
              <span className="muted small">
                <bdi>{row.note}</bdi>
              </span>
            )}
            {row.held !== null && (
              <span className="warn small held">
                <Icon name="lock" size={16} />
                <bdi>{words.heldAt(row.held.registerName, row.held.by?.name ?? '')}</bdi>
              </span>
            )}
          </span>
          <span className="end">
            {row.totalMinor === null ? words.unknown : <Money amount={row.totalMinor} />}
          </span>
        </button>
        {onOpen !== null && (
          <button
            type="button"
            className="touch quiet"
            aria-label={words.acts(name)}
            aria-expanded={isOpened}
            onClick={onOpen}
          >
            <Icon name="more" size={22} />
          </button>
        )}
      </div>
      {isOpened && <RowActs row={row} {...more} />}
    </li>
  )
}

function RowActs({
  row,
  mayDiscard,
  mayMerge,
  onView
}: Pick<Props, 'row' | 'mayDiscard' | 'mayMerge' | 'onView'>) {
  const words = ticketWords.use()
  return (
    <div className="parked-acts">
      <button
        type="button"
        className="touch"
        disabled={row.lineCount === 0}
        onClick={() => onView('split')}
      >
        <Icon name="split" size={20} />
        {words.split}
      </button>
      <button type="button" className="touch" disabled={!mayMerge} onClick={() => onView('merge')}>
        <Icon name="plus" size={20} />
        {words.merge}
      </button>
      {mayDiscard && (
        <button type="button" className="touch" onClick={() => onView('discard')}>
          <Icon name="trash" size={20} />
          {words.discard}
        </button>
      )}
    </div>
  )
}
