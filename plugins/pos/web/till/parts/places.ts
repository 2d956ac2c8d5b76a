import type { Goods } from '../goods/goods.ts'
import type { PostedSale } from '../till-state.ts'
import type { askedOf, Ticket } from '../ticket/ticket.ts'

/** What stands on the ticket of this till, for a plugin that has something to say to it. */
export interface AtTicket {
  registerId: string
  customerId: string | null
  lines: ReadonlyArray<
    Pick<Ticket['lines'][number], 'quantity'> & {
      variantId: string
      /** By what the plugin rang the line up; undefined: somebody else did, or it was parked meanwhile. */
      key?: string
    }
  >
  /** What the sale carries for the plugin; undefined: nothing. */
  extra: unknown
  /** Has the sale carry something for the plugin, in the shape it takes; null: nothing. */
  carry(extra: unknown): void
}

/** Behind a button of a plugin. */
export interface AtButton extends AtTicket {
  /**
   * The goods as a sale takes them, for a plugin that does something else with them; null: there are
   * none, or they are more than goods: a parked ticket, goods given back, a label of a scale, a pack at a price of its own.
   */
  asked: ReturnType<typeof askedOf> | null
  /** Closes the dialog. */
  close(): void
  /**
   * Rings up one of something whose price is asked, at this price: a line of its own. Minor units.
   * @param key by which its line is known on the ticket, so that what is carried for it leaves with it
   */
  ring(goods: Pick<Goods, 'variantId' | 'name' | 'sku'>, unitPriceMinor: number, key?: string): void
  /** The goods are dealt with: the next ticket begins. */
  clear(): void
  /** Shows a sale that the plugin had posted here, as one of the till's own. */
  sold(sale: Omit<PostedSale, 'frozen' | 'back'>): void
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
    'pos.till-button': AtButton
    /** On the pay screen, once a way to pay of the plugin is chosen. */
    'pos.till-tender': AtTender
  }
}
