import type { Goods } from '../goods/goods.ts'

/** As the API takes it: per cent as decimal text, or minor units. */
export type Discount = { percent: string } | { amountMinor: number }

export interface Line {
  goods: Goods
  quantity: number
  discount: Discount | null
}

/** What a customer wants to take home. What it costs is told by the server alone. */
export interface Ticket {
  lines: Line[]
  customer: { id: string; name: string } | null
  /** Off all of it. */
  discount: Discount | null
}

export const emptyTicket: Ticket = { lines: [], customer: null, discount: null }

export const piecesOf = ({ lines }: Ticket): number =>
  lines.reduce((sum, { quantity }) => sum + quantity, 0)

/** The ticket as the API takes it. */
export const askedOf = (registerId: string, { lines, customer, discount }: Ticket) => ({
  registerId,
  lines: lines.map(line => ({
    variantId: line.goods.variantId,
    quantity: String(line.quantity),
    ...(line.discount !== null && { discount: line.discount })
  })),
  ...(customer !== null && { customerId: customer.id }),
  ...(discount !== null && { discount })
})
