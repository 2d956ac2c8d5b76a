import { useState } from 'react'
import type { ParkedRow } from './content.ts'
import { ticketWords } from './ticket-words.ts'
import type { TicketActs } from './use-ticket-acts.ts'

export function DiscardView({ row, acts }: { row: ParkedRow; acts: TicketActs }) {
  const words = ticketWords.use()
  const [reason, setReason] = useState('')
  const isReady = !acts.isSending && (row.lineCount === 0 || reason.trim() !== '')
  const go = (): void => {
    if (isReady) acts.discard(row, reason)
  }
  return (
    <div className="drawer-form">
      <label className="field">
        <span>{words.reason}</span>
        <span className="till-search">
          <input
            autoFocus
            autoComplete="off"
            maxLength={200}
            value={reason}
            onChange={event => setReason(event.currentTarget.value)}
            onKeyDown={event => {
              if (event.key === 'Enter') go()
            }}
          />
        </span>
      </label>
      <button type="button" className="touch main block" disabled={!isReady} onClick={go}>
        {words.discard}
      </button>
    </div>
  )
}
