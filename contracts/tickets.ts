import { type Context, defineEvent, defineService, Id, Type } from 'stoa/plugin'

/** Names no one and no goods: who may know more asks. */
export const TicketChanged = defineEvent({
  name: 'pos.ticket-changed',
  about: { permission: 'ticket.read' },
  emittedWhen:
    'When a ticket was parked, taken up at a till, split, merged, discarded or sold: once for each that changed.',
  data: Type.Object({
    ticketId: Id,
    companyId: Id,
    shopId: Id,
    otherId: Type.Optional(
      Type.Unsafe<string>({
        ...Id,
        description: 'Of a split or merge: the ticket that lines went to or came from.'
      })
    )
  })
})

/** Where what is sold is eaten or goes to. */
export type OrderType = 'dine-in' | 'take-away' | 'delivery'

/** A parked ticket as it stands now. */
export interface TicketFacts {
  id: string
  shopId: string
  /** Counts the tickets of a shop and day. */
  number: number
  /** The table or the customer, as people call it. */
  name: string | null
  orderType: OrderType | null
  note: string | null
  state: 'open' | 'sold' | 'discarded'
  /** `quantity`: decimal text above zero. `name`: that of the line, else the catalogue's. */
  lines: Array<{ variantId: string; name: string; quantity: string }>
}

/** What the till knows of its parked tickets. All are about the company acted in. */
export interface TicketAnswers {
  /** Those of the ids that there are, in no order. */
  tickets: (ctx: Context, ticketIds: readonly string[]) => Promise<TicketFacts[]>
  /** The ticket that a sale rang up; null: it rang up none. */
  ticketOfSale: (ctx: Context, saleId: string) => Promise<string | null>
}

export const Tickets = defineService<TicketAnswers>('pos.tickets')
