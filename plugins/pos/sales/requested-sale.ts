import { type Context, Id, type Shop, type Static, type TObject, Type, Version } from 'stoa/plugin'
import type { Sellable } from '../../../contracts/catalogue.ts'
import { Customers } from '../../../contracts/customers.ts'
import { assertReferenceFree } from '../documents/store.ts'
import type { Order, Tender } from '../pricing/rules/sale.ts'
import { posErrors } from '../errors.ts'
import { goodsOf, orderOf } from '../pricing/order.ts'
import { instantOf } from '../documents/instant.ts'
import { OrderType, TicketName } from '../tickets/input.ts'
import { paidTenders } from '../tenders/paid-online.ts'
import { registerOf } from '../registers/store.ts'
import type { RegisterView } from '../registers/view.ts'
import { DocumentDiscount, GoodsLineInput } from '../pricing/input.ts'
import { Header } from '../documents/input.ts'

/** What someone wants to ring up, but for how it is paid. */
export const RequestedSaleInput = {
  ...Header,
  customerId: Type.Optional(Id),
  lines: Type.Array(GoodsLineInput, { minItems: 1, maxItems: 1000 }),
  discount: Type.Optional(DocumentDiscount)
}
/** What a sale at a till says of the parked ticket it rings up, and of what it is for. */
export const OfTicketInput = {
  ticketId: Type.Optional(
    Type.String({
      ...Id,
      description: 'The parked ticket that is rung up; it is closed by that.'
    })
  ),
  ticketVersion: Type.Optional(
    Type.Integer({
      ...Version,
      description: 'The version it was read at; required with ticketId.'
    })
  ),
  orderType: Type.Optional(OrderType),
  ticketName: Type.Optional(TicketName)
}
type Requested = Static<TObject<typeof RequestedSaleInput>>

export interface RequestedSale {
  at: Date
  shop: Shop
  register: RegisterView
  order: Order
  goods: Sellable[]
  /** As given, with how much of each payment was rounded. */
  tenders: Tender[]
  /** Of a customer who was merged, the one they became. */
  customerId: string | null
}

/**
 * Looks up all that a sale rests on, in one round trip: register, goods, customer, reference and
 * payments.
 * @throws what the till refuses before it writes anything
 */
export async function requestedSale(
  ctx: Context,
  { registerId, customerId, occurredAt, reference, lines, discount }: Requested,
  tenders: readonly Tender[]
): Promise<RequestedSale> {
  const at = instantOf(ctx, occurredAt)
  const [register, goods, customer, , paid] = await Promise.all([
    registerOf(ctx, registerId),
    goodsOf(ctx, lines),
    customerId === undefined ? null : ctx.ask(Customers).customer(customerId),
    assertReferenceFree(ctx, ctx.company().id, 'sale', reference ?? null),
    paidTenders(ctx, tenders, ctx.company().currency)
  ])
  if (customerId !== undefined && !customer) throw posErrors['unknown-customer']({ customerId })
  const shop = ctx.shop(register.shopId)
  return {
    at,
    shop,
    register,
    goods,
    tenders: paid,
    customerId: customer?.id ?? null,
    order: await orderOf(ctx, shop.id, lines, goods, discount)
  }
}
