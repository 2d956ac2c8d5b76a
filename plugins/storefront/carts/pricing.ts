import { parseQuantity, type Context } from 'stoa/plugin'
import { Catalog, type Sellable } from '../../../contracts/catalogue.ts'
import { Stock } from '../../../contracts/stock.ts'
import type { Quote } from '../../../contracts/pricing.ts'
import { Pricing } from '../../../contracts/sales.ts'
import type { CartLine, CartRow } from './store.ts'
import { scopeRank, rateFor, weightOf } from '../shipping/rules.ts'
import { methodsAt } from '../shipping/store.ts'
import type { MethodView, OfferView } from '../shipping/view.ts'
import type { CartView } from './view.ts'

export interface Destination {
  country: string
  region: string | null
}

/** What lies in a cart, as the shop sells it now. */
export interface PricedGoods {
  /** Of the lines that are on sale, in the cart's order; null when there is none. */
  quote: Quote | null
  sellables: Map<string, Sellable>
  lines: CartLine[]
  /** Taxes included. */
  goodsMinor: number
  grams: number
}

/** A way of shipping with what it costs for these goods. */
export interface Offer {
  method: MethodView
  priceMinor: number
}

/**
 * Prices the lines again: catalogue, taxes and rounding of this moment, by the till's own engine.
 */
export async function priceGoods(ctx: Context, lines: CartLine[]): Promise<PricedGoods> {
  const known =
    lines.length === 0 ? [] : await ctx.ask(Catalog).sellables(lines.map(l => l.variantId))
  const sellables = new Map(known.map(s => [s.variantId, s]))
  const sold = lines.filter(l => sellables.has(l.variantId))
  const quote =
    sold.length === 0
      ? null
      : await ctx.ask(Pricing).quote({
          shopId: ctx.shop().id,
          channel: 'web',
          lines: sold.map(({ variantId, quantity }) => ({ variantId, quantity }))
        })
  const goods = sold.flatMap(({ variantId, quantity }) => {
    const sellable = sellables.get(variantId)
    return sellable?.kind === 'goods'
      ? [{ quantityMilli: parseQuantity(quantity), weightGrams: sellable.weightGrams }]
      : []
  })
  return { quote, sellables, lines, goodsMinor: quote?.totalMinor ?? 0, grams: weightOf(goods) }
}

/** Whether there is anything that has to be handed over. */
export const needsShipping = ({ lines, sellables }: PricedGoods): boolean =>
  lines.some(l => sellables.get(l.variantId)?.kind === 'goods')

/**
 * How goods can reach a destination, or be collected at the shop. Of the zones that name it, the
 * most exact ones count.
 * @param destination null: only what is collected
 */
export async function offersFor(
  ctx: Context,
  goods: PricedGoods,
  destination: Destination | null
): Promise<Offer[]> {
  if (!needsShipping(goods)) return []
  const rankOf = (places: string[] | null): number =>
    places === null || destination === null
      ? 0
      : scopeRank(places, destination.country, destination.region)
  const methods = (await methodsAt(ctx, ctx.shop().id)).map(({ method, places }) => ({
    method,
    rank: rankOf(places)
  }))
  const best = Math.max(0, ...methods.map(m => m.rank))
  return methods.flatMap(({ method, rank }) => {
    if (method.pickupShopId === null && (rank === 0 || rank < best)) return []
    const priceMinor = rateFor(method.rates, goods.grams, goods.goodsMinor, method.freeFromMinor)
    return priceMinor === null ? [] : [{ method, priceMinor }]
  })
}

export function offerView(ctx: Context, { method, priceMinor }: Offer): OfferView {
  const shop = method.pickupShopId === null ? null : ctx.shop(method.pickupShopId)
  return {
    methodId: method.id,
    name: method.name,
    kind: shop === null ? 'delivery' : 'pickup',
    priceMinor,
    shop: shop && { id: shop.id, name: shop.name, address: shop.address }
  }
}

/**
 * The goods and their shipping, priced together; the shipping is the last line. null when its
 * service is not sold any more.
 */
export async function quoteWith(
  ctx: Context,
  goods: PricedGoods,
  { method, priceMinor }: Offer
): Promise<Quote | null> {
  const sold = goods.lines
    .filter(l => goods.sellables.has(l.variantId))
    .map(({ variantId, quantity }) => ({ variantId, quantity }))
  const quote = await ctx.ask(Pricing).quote({
    shopId: ctx.shop().id,
    channel: 'web',
    lines: [...sold, { variantId: method.variantId, quantity: '1', unitPriceMinor: priceMinor }]
  })
  return quote.unknown.length > 0 ? null : quote
}

export const destinationOf = ({
  country,
  region
}: Pick<CartRow, 'country' | 'region'>): Destination | null =>
  country === null ? null : { country, region }

/** A cart as its visitor sees it. */
export async function cartView(ctx: Context, cart: CartRow, lines: CartLine[]): Promise<CartView> {
  const goods = await priceGoods(ctx, lines)
  const stocked = lines
    .filter(l => goods.sellables.get(l.variantId)?.kind === 'goods')
    .map(l => l.variantId)
  const [offers, free, names, taxMode] = await Promise.all([
    cart.shipping_method_id === null ? [] : offersFor(ctx, goods, destinationOf(cart)),
    stocked.length === 0
      ? []
      : ctx.ask(Stock).available({ shopId: ctx.shop().id, variantIds: stocked }),
    goods.sellables.size === lines.length
      ? []
      : ctx
          .ask(Catalog)
          .names(lines.filter(l => !goods.sellables.has(l.variantId)).map(l => l.variantId)),
    goods.quote?.taxMode ?? ctx.ask(Catalog).taxMode()
  ])
  const offer = offers.find(o => o.method.id === cart.shipping_method_id)
  const whole = offer === undefined ? null : await quoteWith(ctx, goods, offer)
  const quote = whole ?? goods.quote
  const shipping = whole?.lines.at(-1)
  const short = shortOf(lines, new Map(free.map(f => [f.variantId, parseQuantity(f.quantity)])))
  return {
    id: cart.id,
    version: cart.version,
    expiresAt: cart.expires_at.toISOString(),
    currency: ctx.company().currency,
    taxMode,
    note: cart.note,
    destination: destinationOf(cart),
    shippingMethodId: cart.shipping_method_id,
    lines: lineViews(goods, quote, short, new Map(names.map(n => [n.variantId, n]))),
    shipping:
      offer === undefined || shipping === undefined
        ? null
        : {
            methodId: offer.method.id,
            name: offer.method.name,
            priceMinor: offer.priceMinor,
            totalMinor: shipping.totalMinor
          },
    taxes: quote?.taxes ?? [],
    subtotalMinor: quote?.subtotalMinor ?? 0,
    discountMinor: quote?.discountMinor ?? 0,
    netMinor: quote?.netMinor ?? 0,
    taxMinor: quote?.taxMinor ?? 0,
    totalMinor: quote?.totalMinor ?? 0
  }
}

const shortOf = (lines: CartLine[], free: Map<string, number>): Set<string> =>
  new Set(
    lines
      .filter(
        l => free.has(l.variantId) && (free.get(l.variantId) as number) < parseQuantity(l.quantity)
      )
      .map(l => l.variantId)
  )

function lineViews(
  { lines, sellables }: PricedGoods,
  quote: Quote | null,
  short: Set<string>,
  names: Map<string, { sku: string; name: string }>
): CartView['lines'] {
  let at = 0
  return lines.map(({ variantId, quantity, seenPriceMinor }) => {
    const priced = sellables.has(variantId) ? quote?.lines[at++] : undefined
    if (priced === undefined) {
      const { sku, name } = names.get(variantId) ?? { sku: '', name: '' }
      return {
        variantId,
        sku,
        name,
        quantity,
        unitPriceMinor: seenPriceMinor,
        priceChanged: false,
        formerPriceMinor: null,
        unavailable: 'not-sold',
        netMinor: 0,
        taxMinor: 0,
        totalMinor: 0
      }
    }
    const priceChanged = priced.unitPriceMinor !== seenPriceMinor
    return {
      variantId,
      sku: priced.sku,
      name: priced.name,
      quantity,
      unitPriceMinor: priced.unitPriceMinor,
      priceChanged,
      formerPriceMinor: priceChanged ? seenPriceMinor : null,
      unavailable: short.has(variantId) ? 'stock-short' : null,
      netMinor: priced.netMinor,
      taxMinor: priced.taxMinor,
      totalMinor: priced.totalMinor
    }
  })
}
