import {
  businessDay,
  type CustomValues,
  formatQuantity,
  type Shop,
  type UnitContext
} from 'stoa/plugin'
import { GoodsMoved, type Holder } from '../../../contracts/stock.ts'
import { lotsCarried } from '../../../contracts/lots.ts'
import { SalePosted } from '../../../contracts/sales.ts'
import { postDocument, userOf, type NewDocument, type OrderFor } from '../documents/store.ts'
import { chargeIn, viewOfPosted, type DocumentView } from '../documents/view.ts'
import { BEYOND } from '../pricing/assert-discounts.ts'
import type { SaleExemption } from '../pricing/tax-exemption.ts'
import type { RungUpSale } from '../pricing/rules/sale.ts'
import { PosSettings } from '../settings.ts'
import { closeTicket, type TicketRow } from '../tickets/store.ts'
import { putFieldsOfSale } from './fields/store.ts'
import { mayHaveParts } from '../documents/may-have-parts.ts'
import { emitExtended } from './extensions/emit-extended.ts'

/** A sale rung up at a till, or an order made elsewhere, about to be posted. */
export interface NewSale {
  id: string
  shop: Shop
  registerId: string
  sessionId: string | null
  reference: string | null
  customerId: string | null
  occurredAt: Date
  note: string | null
  rungUp: RungUpSale
  /** What one of each line costs the shop now, in minor units; null where that is unknown. */
  costs: Array<number | null>
  /** Whose reservation the goods are taken from. */
  holder?: Holder
  orderFor?: OrderFor
  /** What it carries for plugins; left out: nothing. */
  extras?: Record<string, unknown>
  /** What it holds in custom fields, judged already; left out: nothing. */
  custom?: CustomValues
  /** Why the discount of the whole was given. */
  discountReason?: string | null
  /** Why it is exempt from tax; left out: it is not. */
  taxExemption?: SaleExemption | null
  /** Why no service charge was asked. */
  serviceChargeOff?: string | null
  /** The parked ticket that it rings up, locked. */
  ticket?: TicketRow | null
  /** Of a sale that happened already: who rang it up; its goods leave even where they are short. */
  happened?: {
    userId: string | null
    /** Done when the goods are booked, before the number is taken. */
    onceGoodsLeft(): Promise<void>
    /** Sent behind the document. */
    behind(): Promise<unknown>
  }
}

/**
 * Has plugins book what it carries for them, takes the stock, writes the document, its number last,
 * and emits pos.sale-posted.
 * @throws what a plugin refuses, inventory.stock-short, pos.payment-used
 */
export async function recordSale(
  ctx: UnitContext,
  {
    id,
    shop,
    registerId,
    sessionId,
    reference,
    customerId,
    occurredAt,
    note,
    rungUp,
    costs,
    ...more
  }: NewSale
): Promise<DocumentView> {
  const { holder, orderFor, extras, custom, ticket = null, happened } = more
  const { discountReason = null, taxExemption = null, serviceChargeOff = null } = more
  const sale: NewDocument = {
    id,
    kind: 'sale',
    companyId: shop.companyId,
    shopId: shop.id,
    registerId,
    sessionId,
    originalId: null,
    reference,
    customerId,
    ...(happened === undefined ? {} : { userId: happened.userId }),
    occurredAt,
    businessDay: businessDay(
      occurredAt,
      shop.timeZone,
      ctx.settings(PosSettings, shop.id).dayStartsAt
    ),
    note,
    discountReason,
    discountApprovedBy: ctx.lenderOf(BEYOND),
    taxExemption,
    serviceChargeOff,
    rungUp,
    costs,
    originalLineNos: null,
    ...(orderFor === undefined ? {} : { orderFor }),
    ...(extras === undefined ? {} : { extras }),
    ...(custom !== undefined && { custom })
  }
  await emitExtended(ctx, sale, { hasHappened: happened !== undefined })
  const waitsForGoods = happened !== undefined || mayHaveParts(ctx)
  const goods = ctx.emit(GoodsMoved, {
    ...goodsLeaving(sale, holder),
    ...(happened === undefined ? {} : { evenIfShort: true })
  })
  if (waitsForGoods) await goods
  if (happened !== undefined) await happened.onceGoodsLeft()
  // Sent together, stock first: PostgreSQL works them off in order, so the number's row is locked
  // last and briefly.
  const [, number] = await Promise.all([
    goods,
    postDocument(ctx, sale),
    // It refers to the document. Its row is this transaction's alone, so no one waits here.
    ticket === null ? null : closeTicket(ctx, ticket, { state: 'sold', saleId: id }),
    custom === undefined ? null : putFieldsOfSale(ctx, { id, shopId: shop.id }, custom, 0),
    happened?.behind()
  ])
  const posted = viewOfPosted(ctx, sale, number)
  await ctx.emit(SalePosted, {
    saleId: id,
    companyId: sale.companyId,
    shopId: sale.shopId,
    registerId,
    number,
    currency: posted.currency,
    occurredAt: posted.occurredAt,
    businessDay: sale.businessDay,
    customerId,
    userId: userOf(ctx, sale),
    totalMinor: posted.totalMinor,
    roundingMinor: posted.roundingMinor,
    taxMinor: posted.taxMinor,
    ...chargeIn(posted),
    lines: posted.lines.map(({ variantId, sku, name, quantity, totalMinor }) => ({
      variantId,
      sku,
      name,
      quantity,
      totalMinor
    })),
    tenders: posted.tenders.map(({ type, amountMinor, foreign }) => ({
      type,
      amountMinor,
      ...(foreign !== null && { foreign })
    })),
    ...(extras === undefined ? {} : { extras })
  })
  return posted
}

const goodsLeaving = (sale: NewDocument, holder?: Holder) => ({
  companyId: sale.companyId,
  shopId: sale.shopId,
  reason: 'sale' as const,
  document: { type: 'sale', id: sale.id },
  occurredAt: sale.occurredAt.toISOString(),
  ...(holder ? { holder } : {}),
  ...lotsCarried(sale.extras),
  lines: sale.rungUp.lines
    .filter(l => l.stocked)
    .map(l => ({ variantId: l.variantId, quantity: formatQuantity(-l.quantityMilli) }))
})
