import { Key } from 'stoa/web/face'
import { useTill } from '../till-context.ts'
import { DetailsFields } from './details-fields.tsx'
import { ticketWords } from './ticket-words.ts'
import type { TicketActs } from './use-ticket-acts.ts'

/** The ticket that stands at this till is named and put aside. */
export function ParkForm({ acts }: { acts: TicketActs }) {
  const words = ticketWords.use()
  const { act } = useTill()
  const park = (): void => acts.park(() => act({ do: 'dialog', dialog: null }))
  return (
    <section className="park-form" aria-label={words.here}>
      <h3>{words.here}</h3>
      <DetailsFields onEnter={park} />
      <button type="button" className="touch main block" disabled={acts.isSending} onClick={park}>
        {words.park}
        <Key>Enter</Key>
      </button>
    </section>
  )
}
