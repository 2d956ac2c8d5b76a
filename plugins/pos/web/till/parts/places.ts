import type { Ticket } from '../ticket/ticket.ts'

/** What stands on the ticket of this till, for a plugin that has something to say to it. */
export interface AtTicket {
  registerId: string
  customerId: string | null
  lines: ReadonlyArray<Pick<Ticket['lines'][number], 'quantity'> & { variantId: string }>
  /** What the sale carries for the plugin; undefined: nothing. */
  extra: unknown
  /** Has the sale carry something for the plugin, in the shape it takes; null: nothing. */
  carry(extra: unknown): void
}

/** A way to pay of the plugin that was chosen. Amounts in minor units. */
export interface AtTender {
  type: string
  restMinor: number
  customerId: string | null
  customerName: string | null
  /** Takes so much by it, with what it notes, such as the number of a card. */
  take(amountMinor: number, reference?: string): void
}

declare module 'stoa/web/contract' {
  interface Places {
    /** Under the customer of the ticket at the till: shown as it is. */
    'pos.till-ticket': AtTicket
    /** The same place: a button with the panel's title, which opens it as a dialog. */
    'pos.till-button': AtTicket & { close(): void }
    /** On the pay screen, once a way to pay of the plugin is chosen. */
    'pos.till-tender': AtTender
  }
}
