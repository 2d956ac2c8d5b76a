import { type Context, parseQuantity } from 'stoa/plugin'
import { Catalog, type Sellable } from '../../../contracts/catalogue.ts'
import { posErrors } from '../errors.ts'
import { PosSettings } from '../settings.ts'
import type { DiscountInput, GoodsLineInput } from './input.ts'
import { percentToPpm } from './rules/discount.ts'
import { roundingPolicy } from './rules/rounding-policy.ts'
import type { Discount, Order, OrderLine, RoundingPolicy } from './rules/sale.ts'

/**
 * What is asked of the catalogue for some lines, costs with it; sent early, so that it travels with
 * the first statements.
 */
export const goodsOf = (ctx: Context, lines: Array<{ variantId: string }>): Promise<Sellable[]> =>
  ctx.ask(Catalog).sellables([...new Set(lines.map(l => l.variantId))], { withCosts: true })

/** What one of each line costs the shop now, in minor units; null where that is unknown. */
export function costsOf(
  lines: Array<{ variantId: string }>,
  goods: Sellable[]
): Array<number | null> {
  const costs = new Map(goods.map(g => [g.variantId, g.costMinor ?? null]))
  return lines.map(line => costs.get(line.variantId) ?? null)
}

/**
 * The order the rules ring up: catalogue facts and what the caller may change of them.
 * @throws pos.unknown-variant, access.forbidden (sale.override-price, sale.discount)
 */
export async function orderOf(
  ctx: Context,
  shopId: string,
  lines: GoodsLineInput[],
  goods: Sellable[],
  discount?: DiscountInput
): Promise<Order> {
  assertOnSale(lines, goods)
  const byId = new Map(goods.map(g => [g.variantId, g]))
  if (discount !== undefined || lines.some(l => l.discount !== undefined)) {
    ctx.demand('sale.discount')
  }
  const known = (line: GoodsLineInput): Sellable => byId.get(line.variantId) as Sellable
  if (lines.some(line => isOtherwise(line, known(line)))) ctx.demand('sale.override-price')
  return {
    currency: ctx.company().currency,
    taxMode: await ctx.ask(Catalog).taxMode(),
    rounding: roundingIn(ctx, shopId),
    lines: lines.map(line => orderLine(line, known(line))),
    ...(discount === undefined ? {} : { discount: discountOf(discount) })
  }
}

/** @throws pos.unknown-variant */
export function assertOnSale(lines: Array<{ variantId: string }>, goods: Sellable[]): void {
  const known = new Set(goods.map(g => g.variantId))
  const unknown = lines.filter(l => !known.has(l.variantId))
  if (unknown.length === 0) return
  throw posErrors['unknown-variant']({ variantIds: unknown.map(l => l.variantId).join(', ') })
}

const isOtherwise = ({ unitPriceMinor, name }: GoodsLineInput, goods: Sellable): boolean =>
  (unitPriceMinor !== undefined && unitPriceMinor !== goods.priceMinor) ||
  (name !== undefined && name !== goods.name)

/**
 * A line as the rules take it; price and name are the catalogue's unless the line says otherwise.
 */
export const orderLine = (line: GoodsLineInput, goods: Sellable): OrderLine => ({
  variantId: goods.variantId,
  sku: goods.sku,
  name: line.name ?? goods.name,
  stocked: goods.kind === 'goods',
  quantityMilli: parseQuantity(line.quantity),
  unitPriceMinor: line.unitPriceMinor ?? goods.priceMinor,
  taxes: goods.taxes,
  ...(line.discount === undefined ? {} : { discount: discountOf(line.discount) })
})

export const discountOf = (given: DiscountInput): Discount =>
  'percent' in given
    ? { percentPpm: percentToPpm(given.percent) }
    : { amountMinor: given.amountMinor }

export function roundingIn(ctx: Context, shopId: string): RoundingPolicy {
  const settings = ctx.settings(PosSettings, shopId)
  return roundingPolicy({
    tax: settings.taxRounding,
    cashToMinor: settings.cashRoundingMinor,
    cashHalf: settings.cashRoundingHalf
  })
}
