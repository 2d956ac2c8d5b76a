import {
  type Context,
  type EventData,
  parseQuantity,
  type Shop,
  type UnitContext
} from 'stoa/plugin'
import type { Sellable } from '../../../contracts/catalogue.ts'
import type { OrderPaid } from '../../../contracts/sales.ts'
import { instantOf } from '../documents/instant.ts'
import { assertReferenceFree } from '../documents/store.ts'
import { posErrors, withDomainErrors } from '../errors.ts'
import { costsOf, discountOf, goodsOf, roundingIn } from '../pricing/order.ts'
import { bounded } from '../pricing/rules/bounded.ts'
import { priceOrder } from '../pricing/rules/price-order.ts'
import { ringUp } from '../pricing/rules/ring-up.ts'
import type { Order, RungUpLine } from '../pricing/rules/sale.ts'
import { webRegisterOf } from '../registers/store.ts'
import { sessionAtTill } from '../sessions/of-plugins/session-at-till.ts'
import { assertTenders } from '../tenders/plugin-tenders.ts'
import { recordSale } from './record-sale.ts'
import { shopOfOrder } from './shop-of-order.ts'

type Settled = EventData<typeof OrderPaid>

/**
 * In the transaction that learns that an order is paid: a sale like any other, on the shop's
 * register of orders or at the till that hands it out.
 */
export async function postPaidOrder(ctx: UnitContext, settled: Settled): Promise<void> {
  const { saleId, reference, customerId, note, holder, totalMinor, currency } = settled
  const shop = shopOfOrder(ctx, settled)
  assertTenders(ctx, settled.tenders, customerId)
  const order = orderOf(ctx, settled)
  const { totals } = withDomainErrors(() => bounded(priceOrder(order)))
  if (totals.total !== totalMinor || currency !== ctx.company().currency) {
    throw posErrors['order-differs']({ computedMinor: totals.total, currency, totalMinor })
  }
  const { roundingMinor = 0 } = settled
  const tenders = settled.tenders.map(({ type, amountMinor, reference: slip }, i) => ({
    type,
    amountMinor,
    ...(i === settled.tenders.length - 1 ? { roundingMinor } : {}),
    ...(slip === null ? {} : { reference: slip })
  }))
  const rungUp = withDomainErrors(() => ringUp({ ...order, tenders }))
  const occurredAt = instantOf(ctx, settled.occurredAt)
  const [{ registerId, sessionId }, goods] = await Promise.all([
    placeOf(ctx, settled, shop, occurredAt),
    goodsOf(ctx, settled.lines),
    assertReferenceFree(ctx, shop.companyId, 'sale', reference)
  ])
  await recordSale(ctx, {
    id: saleId,
    shop,
    registerId,
    sessionId,
    reference,
    customerId,
    occurredAt,
    note,
    rungUp: { ...rungUp, lines: withUnits(rungUp.lines, goods) },
    costs: costsOf(settled.lines, goods),
    ...(settled.extras === undefined ? {} : { extras: settled.extras }),
    ...(holder ? { holder } : {})
  })
}

/** The register it is booked on, and the session of its drawer. */
const placeOf = async (
  ctx: UnitContext,
  { registerId }: Settled,
  shop: Shop,
  at: Date
): Promise<{ registerId: string; sessionId: string | null }> =>
  registerId === undefined
    ? { registerId: await webRegisterOf(ctx, shop), sessionId: null }
    : { registerId, sessionId: await sessionAtTill(ctx, registerId, shop, at) }

/** An order says nothing of units: they are the catalogue's. */
const withUnits = (lines: RungUpLine[], goods: Sellable[]): RungUpLine[] => {
  const known = new Map(goods.map(one => [one.variantId, one]))
  return lines.map(line => ({
    ...line,
    details: {
      unit: known.get(line.variantId)?.soldBy ?? 'piece',
      scaleCode: null,
      discountReason: null,
      packMilli: null,
      priceList: null,
      printed: known.get(line.variantId)?.printed ?? null
    }
  }))
}

/**
 * What was agreed, as the rules price it. An order from elsewhere is paid to the minor unit; cash at
 * a till is rounded to its coins.
 */
const orderOf = (
  ctx: Context,
  { currency, taxMode, taxRounding, shopId, registerId, lines, discount }: Settled
): Order => {
  const { tax, cash } = roundingIn(ctx, shopId)
  return {
    currency,
    taxMode,
    rounding: {
      tax: taxRounding ?? tax,
      ...(registerId !== undefined && cash !== undefined && { cash })
    },
    ...(discount === undefined ? {} : { discount: discountOf(discount) }),
    lines: lines.map(({ quantity, discountMinor, ...line }) => ({
      ...line,
      quantityMilli: parseQuantity(quantity),
      ...(discountMinor === undefined ? {} : { discount: { amountMinor: discountMinor } })
    }))
  }
}
