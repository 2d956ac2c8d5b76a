import type { ExemptionOfSale, TaxExemption } from '../../../../../contracts/tax-exemptions.ts'
import type { Reply, Row } from 'stoa/web/face'
import { isMeasured, type Goods } from '../goods/goods.ts'

export type OrderType = NonNullable<Row<'/api/v1/pos/tickets'>['orderType']>

/** As the API takes it: per cent as decimal text, or minor units; and why. */
export type Discount = { reason?: string } & ({ percent: string } | { amountMinor: number })

export interface Line {
  goods: Goods
  quantity: number
  discount: Discount | null
  /** Price and name, where someone set others than the catalogue's. */
  set?: { unitPriceMinor?: number; name?: string }
  /** Of a label of a scale; what is on it is not changed. */
  scaleCode?: string
  /** Rung up by a plugin for what the ticket carries of it, which leaves with the line. */
  carried?: { plugin: string; key: string }
}

/** Lines of a sale that are given back, and what they come to, as the server said. */
export type Returned = Reply<'/api/v1/pos/refunds/quote', 'post'> & {
  /** Of the receipt. */
  number: string
  /** Why; '': it was not asked. */
  reason: string
  /** Which lots and pieces come back, where the sale had others, too; one kept by older pages says nothing. */
  lots?: Array<{ variantId: string; code: string; quantity: string }>
}

/** Their group, and what they showed for owing no tax; left out: that is not known here. */
export interface TicketCustomer {
  id: string
  name: string
  groupId?: string | null
  taxExemption?: TaxExemption | null
}

/** What a customer wants to take home. What it costs is told by the server alone. */
export interface Ticket {
  lines: Line[]
  customer: TicketCustomer | null
  /** What is said of tax: 'none', with it all the same; else why it is exempt; null: as the customer is. */
  taxExemption: 'none' | ExemptionOfSale | null
  /** Off all of it. */
  discount: Discount | null
  /** The table or the customer, as people call it; '': nothing. */
  name: string
  orderType: OrderType | null
  note: string
  /** Why the service charge is taken off; '': it is not. */
  serviceChargeOff: string
  /** What it carries for plugins, by their names. */
  extras: Record<string, unknown>
  /** What the customer brought back. */
  returned: Returned | null
  /** The parked ticket that was taken up here, as it stood then; null: it is not parked yet. */
  parked: { id: string; version: number; label: string; content: string } | null
}

export const emptyTicket: Ticket = {
  lines: [],
  customer: null,
  taxExemption: null,
  discount: null,
  name: '',
  orderType: null,
  note: '',
  serviceChargeOff: '',
  extras: {},
  returned: null,
  parked: null
}

/** How much of it there is, of what it is sold by. */
export const unitsOf = ({ goods: { pack }, quantity }: Line): number =>
  Number((quantity * (pack?.quantity ?? 1)).toFixed(3))

export const piecesOf = ({ lines }: Ticket): number =>
  lines.reduce((sum, { goods, quantity }) => sum + (isMeasured(goods) ? 1 : quantity), 0)

/** The ticket as the API takes it. */
export const askedOf = (
  registerId: string,
  { lines, customer, discount, taxExemption, orderType, serviceChargeOff, extras }: Ticket
) => ({
  registerId,
  lines: lines.map(line => ({
    variantId: line.goods.variantId,
    quantity: String(unitsOf(line)),
    ...line.set,
    ...(line.goods.pack && { packId: line.goods.pack.id }),
    ...(line.scaleCode !== undefined && { scaleCode: line.scaleCode }),
    ...(line.discount !== null && { discount: line.discount })
  })),
  ...(customer !== null && { customerId: customer.id }),
  ...(discount !== null && { discount }),
  ...(taxExemption !== null && { taxExemption }),
  ...(orderType !== null && { orderType }),
  ...(serviceChargeOff !== '' && { serviceChargeOff }),
  ...(Object.keys(extras).length > 0 && { extras })
})

/** The same, with what a sale says beside it. */
export const saleOf = (registerId: string, ticket: Ticket) => ({
  ...askedOf(registerId, ticket),
  ...(ticket.parked !== null && {
    ticketId: ticket.parked.id,
    ticketVersion: ticket.parked.version
  }),
  ...(ticket.name.trim() !== '' && { ticketName: ticket.name.trim() }),
  ...(ticket.note.trim() !== '' && { note: ticket.note.trim() })
})
