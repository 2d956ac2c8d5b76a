import type { Context } from 'stoa/plugin'
import { Catalog, type Sellable } from '../../../contracts/catalogue.ts'
import { Customers, type CustomerFacts } from '../../../contracts/customers.ts'
import { posErrors } from '../errors.ts'
import type { DiscountInput, GoodsLineInput } from '../pricing/input.ts'
import {
  atListPrices,
  discountOf,
  goodsOf,
  orderLine,
  packOf,
  readingAt,
  roundingIn
} from '../pricing/order.ts'
import { bounded } from '../pricing/rules/bounded.ts'
import { exemptingOf, type SaleExemptionInput } from '../pricing/tax-exemption.ts'
import { DomainError } from '../pricing/rules/domain-error.ts'
import { priceOrder } from '../pricing/rules/price-order.ts'
import { classesForCharges, serviceChargeAt } from '../pricing/service-charge.ts'
import type { OrderType } from '../documents/order-type.ts'

/** The goods of some lines as the catalogue has them now. */
export interface GoodsNow {
  onSale: ReadonlyMap<string, Sellable>
  /** Of those no longer on sale. */
  gone: ReadonlyMap<string, { sku: string; name: string }>
  taxMode: 'inclusive' | 'exclusive'
  /** Whose they are; null: nobody's that is known. */
  customer: CustomerFacts | null
  /** What a service charge may be taxed by. */
  classes: Awaited<ReturnType<typeof classesForCharges>>
}

/** @param customerId whose exemption from tax counts for what they come to */
export async function goodsNow(
  ctx: Context,
  lines: ReadonlyArray<{ variantId: string; packId?: string }>,
  customerId: string | null
): Promise<GoodsNow> {
  const [goods, taxMode, customer, classes] = await Promise.all([
    lines.length === 0 ? [] : goodsOf(ctx, [...lines]),
    ctx.ask(Catalog).taxMode(),
    customerId === null ? null : ctx.ask(Customers).customer(customerId),
    classesForCharges(ctx)
  ])
  const onSale = new Map(goods.map(one => [one.variantId, one]))
  const missing = [...new Set(lines.map(l => l.variantId).filter(id => !onSale.has(id)))]
  const names = missing.length === 0 ? [] : await ctx.ask(Catalog).names(missing)
  return {
    onSale,
    gone: new Map(names.map(({ variantId, sku, name }) => [variantId, { sku, name }])),
    taxMode,
    customer,
    classes
  }
}

/** What is put aside may have left the sale since; what never was there is a mistake. @throws pos.unknown-variant */
export function assertKnown(
  lines: ReadonlyArray<{ variantId: string }>,
  { onSale, gone }: GoodsNow
): void {
  const unknown = lines.filter(({ variantId }) => !onSale.has(variantId) && !gone.has(variantId))
  if (unknown.length === 0) return
  throw posErrors['unknown-variant']({ variantIds: unknown.map(l => l.variantId).join(', ') })
}

/** Packs that are put aside are there. @throws pos.pack-gone */
export function assertPacks(lines: readonly GoodsLineInput[], { onSale }: GoodsNow): void {
  for (const { variantId, packId } of lines) {
    const sold = onSale.get(variantId)
    if (packId === undefined || sold === undefined || packOf(sold, packId) !== undefined) continue
    throw posErrors['pack-gone']({ sku: sold.sku })
  }
}

/** What of a ticket makes its price. */
export interface Priced {
  lines: GoodsLineInput[]
  discount: DiscountInput | null
  tax_exemption: SaleExemptionInput | null
  order_type: OrderType | null
  service_charge_off: string | null
}

/**
 * What a ticket comes to, by the engine that rings up.
 * @returns null where something is no longer on sale
 * @throws DomainError where a discount is larger than what it is taken off
 */
export function totalOf(
  ctx: Context,
  shopId: string,
  { lines, discount, tax_exemption: given, order_type: orderType, service_charge_off: off }: Priced,
  { onSale, taxMode, customer, classes }: GoodsNow
): number | null {
  if (lines.length === 0) return 0
  const whose = { customer, shop: ctx.shop(shopId), at: ctx.now }
  const exempting = exemptingOf(ctx, given, whose)
  const how = readingAt(ctx, shopId, exempting)
  const priced = atListPrices([...onSale.values()], lines, {
    shopId,
    channel: 'till',
    groupId: customer?.groupId ?? null,
    at: ctx.now.getTime()
  })
  const now = new Map(priced.map(one => [one.variantId, one]))
  const known = lines.flatMap(line => {
    const sold = now.get(line.variantId)
    return sold ? [orderLine(line, sold, how)] : []
  })
  if (known.length < lines.length) return null
  const { totals } = bounded(
    priceOrder({
      serviceCharge:
        off === null
          ? serviceChargeAt(ctx, shopId, {
              orderType,
              classes,
              exempting: known.some(line => line.exempt) ? exempting : null
            })
          : undefined,
      currency: ctx.company().currency,
      taxMode,
      rounding: { tax: roundingIn(ctx, shopId).tax },
      lines: known,
      ...(discount === null ? {} : { discount: discountOf(discount) })
    })
  )
  return totals.total
}

/** The same of what is put aside whatever it comes to: null also where it cannot be priced. */
export function totalIfAny(...given: Parameters<typeof totalOf>): number | null {
  try {
    return totalOf(...given)
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}
