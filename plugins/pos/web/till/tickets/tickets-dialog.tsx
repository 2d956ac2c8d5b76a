import { useState } from 'react'
import { Icon } from 'stoa/web/face'
import { Dialog } from '../dialog.tsx'
import { returnWords } from '../returns/return-words.ts'
import { useTill } from '../till-context.ts'
import { Board } from './board.tsx'
import { labelOf, type ParkedRow } from './content.ts'
import { DiscardView } from './discard-view.tsx'
import { ParkForm } from './park-form.tsx'
import { SplitView } from './split-view.tsx'
import { ticketWords } from './ticket-words.ts'
import { useTicketActs } from './use-ticket-acts.ts'

export interface View {
  of: 'board' | 'split' | 'merge' | 'discard'
  row: ParkedRow | null
}
const BOARD: View = { of: 'board', row: null }

/**
 * What stands here is put aside, what was put aside is taken up. Goods given back stay with their
 * customer: what they come to may be another amount later.
 */
export default function TicketsDialog() {
  const { returned } = useTill().state.ticket
  return returned === null ? <Tickets /> : <NotParked />
}

function NotParked() {
  const words = ticketWords.use()
  const { notParked } = returnWords.use()
  return (
    <Dialog title={words.title}>
      <p className="note warn">{notParked}</p>
    </Dialog>
  )
}

function Tickets() {
  const words = ticketWords.use()
  const { state } = useTill()
  const [view, setView] = useState(BOARD)
  const acts = useTicketActs(() => setView(BOARD))
  const { ticket } = state
  const { row } = view
  const name = row === null ? '' : labelOf(row)
  const title = {
    board: words.title,
    split: words.splitTitle(name),
    merge: words.mergeTitle(name),
    discard: words.discardTitle(name)
  }[view.of]
  return (
    <Dialog title={title} isWide>
      <div className="tickets-dialog">
        {acts.fault !== null && (
          <div className="note bad" role="alert">
            <p>{acts.fault}</p>
            {acts.heldOne !== null && (
              <button
                type="button"
                className="touch"
                onClick={() => acts.heldOne !== null && acts.resume(acts.heldOne, true)}
              >
                {words.takeOver}
              </button>
            )}
          </div>
        )}
        {view.of !== 'board' && (
          <button type="button" className="touch quiet to-tickets" onClick={() => setView(BOARD)}>
            <Icon name="left" size={20} />
            {words.back}
          </button>
        )}
        {view.of === 'board' && (ticket.lines.length > 0 || ticket.parked !== null) && (
          <ParkForm acts={acts} />
        )}
        {view.of === 'split' && row !== null ? (
          <SplitView row={row} acts={acts} />
        ) : view.of === 'discard' && row !== null ? (
          <DiscardView row={row} acts={acts} />
        ) : (
          <Board view={view} onView={setView} acts={acts} />
        )}
      </div>
    </Dialog>
  )
}
