import { defineUseCase, Id, Input } from 'stoa/plugin'
import { ticketOf } from './store.ts'
import { viewOf, type TicketView } from './view.ts'

/** @throws stoa.not-found */
export const getTicket = defineUseCase({
  name: 'pos.get-ticket',
  summary: 'One parked ticket with its lines',
  permission: 'ticket.read',
  reads: true,
  input: Input({ ticketId: Id }),
  run: async (ctx, { ticketId }): Promise<TicketView> => viewOf(ctx, await ticketOf(ctx, ticketId))
})
