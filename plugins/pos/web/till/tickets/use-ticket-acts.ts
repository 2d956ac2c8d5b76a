import { answer, api, Refused } from 'stoa/web/face'
import { useState } from 'react'
import { useSending } from '../drawer/use-sending.ts'
import { emptyTicket, type Ticket } from '../ticket/ticket.ts'
import { useTill } from '../till-context.ts'
import { contentOf, type ParkedRow, type ParkedTicket } from './content.ts'
import { ticketOf } from './ticket-of.ts'

export interface TicketActs {
  isSending: boolean
  fault: string | null
  /** What could not be taken up, since another till holds it. */
  heldOne: ParkedRow | null
  /** Puts what stands at this till aside. */
  park(then?: () => void): void
  /** Takes a ticket up here; what stands here is parked first. */
  resume(row: ParkedRow, takeOver?: boolean): void
  split(row: ParkedTicket, moved: Array<{ lineNo: number; quantity: string }>, name: string): void
  merge(row: ParkedRow, from: ParkedRow): void
  discard(row: ParkedRow, reason: string): void
}

const ifMatch = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` })
const TICKET = '/api/v1/pos/tickets/{ticketId}'

/** Parks a ticket; one that was taken up goes back as it is, changed or not. */
async function parkIt(registerId: string, ticket: Ticket, key: string): Promise<void> {
  const body = contentOf(registerId, ticket)
  const { parked } = ticket
  await answer(
    parked === null
      ? api.POST('/api/v1/pos/tickets', { body, headers: { 'idempotency-key': key } })
      : api.PUT(TICKET, {
          body,
          params: { path: { ticketId: parked.id }, header: ifMatch(parked) }
        })
  )
}

/** @param onDone once something was split, merged or discarded */
export function useTicketActs(onDone: () => void): TicketActs {
  const { register, state, act, parked } = useTill()
  const { isSending, fault, send } = useSending()
  const [heldOne, setHeldOne] = useState<ParkedRow | null>(null)
  const { ticket } = state
  const registerId = register.id
  const hasTicket = ticket.lines.length > 0 || ticket.parked !== null

  const park: TicketActs['park'] = (then = () => {}) =>
    send(
      ['park', ticket.parked, contentOf(registerId, ticket)],
      key => parked.during(parkIt(registerId, ticket, key)),
      () => {
        act({ do: 'ticket', ticket: emptyTicket })
        then()
      }
    )
  const take = (row: ParkedRow, takeOver: boolean): void =>
    send(
      ['resume', row.id, row.version, takeOver],
      key =>
        parked.during(
          answer(
            api.POST(`${TICKET}/resume`, {
              params: { path: { ticketId: row.id } },
              headers: { 'idempotency-key': key },
              body: { registerId, takeOver }
            })
          )
        ),
      found => act({ do: 'ticket', ticket: ticketOf(registerId, found) }),
      error => {
        const isHeld = error instanceof Refused && error.problem.code === 'pos.ticket-held'
        setHeldOne(isHeld ? row : null)
        return false
      }
    )
  return {
    isSending,
    fault,
    heldOne,
    park,
    resume(row, takeOver = false) {
      setHeldOne(null)
      if (hasTicket) park(() => take(row, takeOver))
      else take(row, takeOver)
    },
    split: (row, lines, name) =>
      send(
        ['split', row.id, row.version, lines, name],
        key =>
          parked.during(
            answer(
              api.POST(`${TICKET}/split`, {
                params: { path: { ticketId: row.id }, header: ifMatch(row) },
                headers: { 'idempotency-key': key },
                body: { lines, registerId, ...(name.trim() !== '' && { name: name.trim() }) }
              })
            )
          ),
        onDone
      ),
    merge: (row, from) =>
      send(
        ['merge', row.id, row.version, from.id, from.version],
        key =>
          parked.during(
            answer(
              api.POST(`${TICKET}/merge`, {
                params: { path: { ticketId: row.id }, header: ifMatch(row) },
                headers: { 'idempotency-key': key },
                body: { from: from.id, fromVersion: from.version, registerId }
              })
            )
          ),
        onDone
      ),
    discard: (row, reason) =>
      send(
        ['discard', row.id, row.version, reason],
        key =>
          parked.during(
            answer(
              api.POST(`${TICKET}/discard`, {
                params: { path: { ticketId: row.id }, header: ifMatch(row) },
                headers: { 'idempotency-key': key },
                body: { registerId, ...(reason.trim() !== '' && { reason: reason.trim() }) }
              })
            )
          ),
        onDone
      )
  }
}
