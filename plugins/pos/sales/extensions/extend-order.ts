import { type Context, type Shop } from 'stoa/plugin'
import type { Sellable } from '../../../../contracts/catalogue.ts'
import type { SaleDraft } from '../../../../contracts/sale-extensions.ts'
import { withDomainErrors } from '../../errors.ts'
import type { GoodsLineInput } from '../../pricing/input.ts'
import { assertOnSale, costsOf, goodsOf, orderLine, readingAt } from '../../pricing/order.ts'
import type { Exempting } from '../../pricing/tax-exemption.ts'
import { priceOrder } from '../../pricing/rules/price-order.ts'
import type { Adjustment, Order } from '../../pricing/rules/sale.ts'
import { additionsOf, type Judge } from './ask-extensions.ts'

interface Extended {
  order: Order
  /** What one of each line costs the shop, those added among them. */
  costs: Array<number | null>
}

/**
 * An order with what plugins add to it. Each is asked about what the cashier rang up; goods they add
 * are looked up in one round trip more, and only then.
 * @throws what a plugin refuses, pos.unknown-variant
 */
export async function extendOrder(
  ctx: Context,
  judges: readonly Judge[],
  sale: {
    order: Order
    lines: GoodsLineInput[]
    goods: Sellable[]
    shop: Shop
    customerId: string | null
    at: Date
    exempting: Exempting | null
  }
): Promise<Extended> {
  const { order, lines, goods } = sale
  if (judges.length === 0) return { order, costs: costsOf(lines, goods) }
  const draft = draftOf(sale)
  const added: GoodsLineInput[] = []
  const adjustments: Adjustment[] = []
  for (const judge of judges) {
    const { discounts = [], lines: more = [] } = additionsOf(judge, draft)
    added.push(...more)
    adjustments.push(...discounts.map(one => ({ ...one, source: judge.plugin })))
  }
  const unseen = added.filter(line => !goods.some(g => g.variantId === line.variantId))
  const all = unseen.length === 0 ? goods : [...goods, ...(await goodsOf(ctx, unseen))]
  assertOnSale(added, all)
  const reading = readingAt(ctx, sale.shop.id, sale.exempting)
  const known = new Map(all.map(one => [one.variantId, one]))
  return {
    order: {
      ...order,
      lines: [
        ...order.lines,
        ...added.map(line => orderLine(line, known.get(line.variantId) as Sellable, reading))
      ],
      ...(adjustments.length > 0 && { adjustments })
    },
    costs: costsOf([...lines, ...added], all)
  }
}

function draftOf({
  order,
  shop,
  customerId,
  at
}: {
  order: Order
  shop: Shop
  customerId: string | null
  at: Date
}): SaleDraft {
  const { currency, taxMode, lines, totals } = withDomainErrors(() => priceOrder(order))
  return {
    shopId: shop.id,
    customerId,
    occurredAt: at,
    currency,
    taxMode,
    lines: lines.map(line => ({
      lineNo: line.lineNo,
      variantId: line.variantId,
      sku: line.sku,
      name: line.name,
      quantityMilli: line.quantityMilli,
      unitPriceMinor: line.unitPriceMinor,
      chargedMinor: line.grossMinor - line.lineDiscountMinor - line.documentDiscountMinor
    })),
    totalMinor: totals.total
  }
}
