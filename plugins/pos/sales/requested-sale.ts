import { type Context, Id, type Shop, type Static, type TObject, Type, Version } from 'stoa/plugin'
import { Customers } from '../../../contracts/customers.ts'
import { assertReferenceFree } from '../documents/store.ts'
import type { Order, Tender } from '../pricing/rules/sale.ts'
import { posErrors } from '../errors.ts'
import { atListPrices, goodsOf, orderOf } from '../pricing/order.ts'
import { classesForCharges, ServiceChargeOff } from '../pricing/service-charge.ts'
import { instantOf } from '../documents/instant.ts'
import { OrderType } from '../documents/order-type.ts'
import { TicketName } from '../tickets/input.ts'
import { paidTenders } from '../tenders/paid-online.ts'
import { assertForeign } from '../tenders/foreign-cash.ts'
import { assertTenders } from '../tenders/plugin-tenders.ts'
import { askExtensions } from './extensions/ask-extensions.ts'
import { extendOrder } from './extensions/extend-order.ts'
import { checkedExtras, ExtrasInput } from './extensions/extras.ts'
import { registerOf } from '../registers/store.ts'
import type { RegisterView } from '../registers/view.ts'
import { DocumentDiscount, GoodsLineInput } from '../pricing/input.ts'
import {
  EXEMPTS,
  exemptingOf,
  type Exempting,
  type SaleExemption,
  SaleExemptionInput
} from '../pricing/tax-exemption.ts'
import { Header } from '../documents/input.ts'

/** What someone wants to ring up, but for how it is paid. */
export const RequestedSaleInput = {
  ...Header,
  customerId: Type.Optional(Id),
  lines: Type.Array(GoodsLineInput, { minItems: 1, maxItems: 1000 }),
  discount: Type.Optional(DocumentDiscount),
  taxExemption: SaleExemptionInput,
  serviceChargeOff: ServiceChargeOff,
  extras: ExtrasInput
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
  /** With what plugins add, and without the service charge. */
  order: Order
  /** What one of each line of the order costs the shop, in minor units; null where that is unknown. */
  costs: Array<number | null>
  /** As given, with how much of each payment was rounded. */
  tenders: Tender[]
  /** Of a customer who was merged, the one they became. */
  customerId: string | null
  /** What a service charge may be taxed by; none where no shop has one. */
  classes: Awaited<ReturnType<typeof classesForCharges>>
  /** What it carries for plugins; undefined: nothing. */
  extras: Record<string, unknown> | undefined
  /** Why it is exempt from tax; null: it is not. */
  taxExemption: SaleExemption | null
  /** The same with which tax classes that holds of. */
  exempting: Exempting | null
}

/**
 * Looks up all that a sale rests on, in one round trip: register, goods, customer, reference,
 * payments, and what plugins read who have a say in it.
 * @param how.tenders it is paid with; those of an exchange are looked up by the exchange itself
 * @param how.awaitsApproval of a quote: an exemption by hand takes no permission yet
 * @param how.asked what plugins are told it will be paid with; left out: the same
 * @throws what the till or a plugin refuses before anything is written
 */
export async function requestedSale(
  ctx: Context,
  requested: Requested,
  {
    tenders,
    asked = tenders,
    isQuote = false,
    awaitsApproval = false
  }: {
    tenders: readonly Tender[]
    asked?: readonly Tender[]
    isQuote?: boolean
    awaitsApproval?: boolean
  }
): Promise<RequestedSale> {
  const { registerId, customerId, occurredAt, reference, lines, discount } = requested
  const { extras: given, taxExemption } = requested
  if (isByHand(taxExemption) && !awaitsApproval) ctx.demand(EXEMPTS)
  const at = instantOf(ctx, occurredAt)
  const extras = checkedExtras(ctx, given)
  assertTenders(ctx, asked, customerId ?? null)
  const [register, found, customer, , paid, classes, judges] = await Promise.all([
    registerOf(ctx, registerId),
    goodsOf(ctx, lines),
    customerId === undefined ? null : ctx.ask(Customers).customer(customerId),
    assertReferenceFree(ctx, ctx.company().id, 'sale', reference ?? null),
    paidTenders(ctx, tenders, ctx.company().currency),
    classesForCharges(ctx),
    askExtensions(
      ctx,
      { registerId, customerId: customerId ?? null, lines, tenders: asked, isQuote },
      extras
    ),
    assertForeign(ctx, asked, at)
  ])
  if (customerId !== undefined && !customer) throw posErrors['unknown-customer']({ customerId })
  const shop = ctx.shop(register.shopId)
  const known = { shop, customerId: customer?.id ?? null, at }
  const goods = atListPrices(found, lines, {
    shopId: shop.id,
    channel: 'till',
    groupId: customer?.groupId ?? null,
    at: at.getTime()
  })
  const exempting = exemptingOf(ctx, taxExemption, { customer, shop, at })
  const order = await orderOf(ctx, shop.id, lines, goods, discount, exempting)
  const extended = await extendOrder(ctx, judges, { ...known, order, lines, goods, exempting })
  const inForce = extended.order.lines.some(line => line.exempt) ? exempting : null
  return {
    ...known,
    ...extended,
    taxExemption: inForce?.exemption ?? null,
    exempting: inForce,
    register,
    tenders: paid,
    classes,
    extras
  }
}

/** Whether someone says at the till that a sale is exempt. */
export const isByHand = (given: SaleExemptionInput | undefined): boolean =>
  given !== undefined && given !== 'none'
