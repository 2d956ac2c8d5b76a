import { defineEvent, Id, Type } from 'stoa/plugin'

/** Names no one and no goods: who may know more asks. */
export const TicketChanged = defineEvent({
  name: 'pos.ticket-changed',
  about: { permission: 'ticket.read' },
  emittedWhen:
    'When a ticket was parked, taken up at a till, split, merged, discarded or sold: once for each that changed.',
  data: Type.Object({ ticketId: Id, companyId: Id, shopId: Id })
})
