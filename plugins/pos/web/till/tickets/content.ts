import type { Reply, Row } from 'stoa/web/face'
import { askedOf, type Ticket } from '../ticket/ticket.ts'

export type ParkedRow = Row<'/api/v1/pos/tickets'>
export type ParkedTicket = Reply<'/api/v1/pos/tickets/{ticketId}'>

/** What it is called: its name, or the number of the day. */
export const labelOf = ({ name, number }: Pick<ParkedRow, 'name' | 'number'>): string =>
  name ?? `#${number}`

/** The ticket of this till as it is parked. */
export const contentOf = (registerId: string, ticket: Ticket) => ({
  ...askedOf(registerId, ticket),
  ...(ticket.name.trim() !== '' && { name: ticket.name.trim() }),
  ...(ticket.note.trim() !== '' && { note: ticket.note.trim() })
})

/** Whether something stands in it that is not parked. */
export const isChanged = (registerId: string, ticket: Ticket): boolean =>
  ticket.returned !== null ||
  ticket.parked?.content !== JSON.stringify(contentOf(registerId, ticket))
