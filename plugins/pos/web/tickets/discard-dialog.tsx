import { answer, api, attempt } from 'stoa/web'
import { ReasonDialog } from 'stoa/web/reason-dialog'
import { parkedWords } from './parked-words.ts'
import { nameOf, type TicketRow } from './tickets-query.ts'

/** Asks first, and for the reason: it cannot be undone. */
export function DiscardDialog({ ticket, onClose }: { ticket: TicketRow; onClose(): void }) {
  const words = parkedWords.use()
  const { id: ticketId, version, held } = ticket
  const name = nameOf(ticket)
  return (
    <ReasonDialog
      title={words.discardTitle(name)}
      help={
        held === null
          ? words.discardHelp
          : `${words.discardHelp} ${words.discardHeld(held.registerName)}`
      }
      label={words.reason}
      most={200}
      isRequired={ticket.lineCount > 0}
      isDanger
      go={words.discard}
      done={words.discarded(name)}
      touches="pos"
      onClose={onClose}
      run={reason =>
        attempt(['discard-ticket', ticketId, version, reason], key =>
          answer(
            api.POST('/api/v1/pos/tickets/{ticketId}/discard', {
              headers: { 'idempotency-key': key },
              params: { path: { ticketId }, header: { 'if-match': `"${version}"` } },
              body: { takeOver: true, ...(reason !== '' && { reason }) }
            })
          )
        )
      }
    />
  )
}
