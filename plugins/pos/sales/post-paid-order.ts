import { type Context, type EventData, parseQuantity, type UnitContext } from 'stoa/plugin'
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
import { recordSale } from './record-sale.ts'
import { shopOfOrder } from './shop-of-order.ts'

type Settled = EventData<typeof OrderPaid>

/**
 * In the transaction that learns that an order is paid: a sale like any other, on the shop's
 * register of orders.
 */
export async function postPaidOrder(ctx: UnitContext, settled: Settled): Promise<void> {
  const { saleId, reference, customerId, note, holder, totalMinor, currency } = settled
  const shop = shopOfOrder(ctx, settled)
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
  const [registerId, goods] = await Promise.all([
    webRegisterOf(ctx, shop),
    goodsOf(ctx, settled.lines),
    assertReferenceFree(ctx, shop.companyId, 'sale', reference)
  ])
  await recordSale(ctx, {
    id: saleId,
    shop,
    registerId,
    sessionId: null,
    reference,
    customerId,
    occurredAt: instantOf(ctx, settled.occurredAt),
    note,
    rungUp: { ...rungUp, lines: withUnits(rungUp.lines, goods) },
    costs: costsOf(settled.lines, goods),
    ...(holder ? { holder } : {})
  })
}

/** An order says nothing of units: they are the catalogue's. */
const withUnits = (lines: RungUpLine[], goods: Sellable[]): RungUpLine[] => {
  const units = new Map(goods.map(one => [one.variantId, one.soldBy]))
  return lines.map(line => ({
    ...line,
    details: {
      unit: units.get(line.variantId) ?? 'piece',
      scaleCode: null,
      discountReason: null
    }
  }))
}

/**
 * What was agreed, as the rules price it. An order is paid to the minor unit, so cash is not
 * rounded to coins.
 */
const orderOf = (
  ctx: Context,
  { currency, taxMode, taxRounding, shopId, lines, discount }: Settled
): Order => ({
  currency,
  taxMode,
  rounding: { tax: taxRounding ?? roundingIn(ctx, shopId).tax },
  ...(discount === undefined ? {} : { discount: discountOf(discount) }),
  lines: lines.map(({ quantity, ...line }) => ({ ...line, quantityMilli: parseQuantity(quantity) }))
})
