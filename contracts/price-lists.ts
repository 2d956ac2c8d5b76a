/** Where goods are sold. */
export const priceChannels = ['till', 'web'] as const
export type PriceChannel = (typeof priceChannels)[number]

/** Whom a price list is for, and when. */
export interface PriceList {
  id: string
  name: string
  /** Of several lists that fit, those with the highest one count. */
  priority: number
  /** null: in all shops. */
  shopIds: string[] | null
  /** Customers of these groups; null: everybody. */
  groupIds: string[] | null
  /** null: wherever goods are sold. */
  channel: PriceChannel | null
  /** The instant from which on it holds; null: it has always held. */
  from: string | null
  /** The instant at which it holds no more; null: for as long as nobody says otherwise. */
  until: string | null
}

/** What a variant costs by a list, from a quantity on. */
export interface ListPrice {
  list: PriceList
  /** Decimal text, of what the variant is sold by. */
  fromQuantity: string
  /** Minor units, of one. */
  priceMinor: number
}

/** For whom, where and when a price is asked. */
export interface PriceQuestion {
  shopId: string
  channel: PriceChannel
  /** The group of the customer; null: of none, or of nobody known. */
  groupId: string | null
  /** Milliseconds since 1970. */
  at: number
}

const MILLI = 1_000

const milliOf = (quantity: string): number => Math.round(Number(quantity) * MILLI)

/** Whether a list holds there and then, for such a customer. */
export const isInForce = (list: PriceList, asked: PriceQuestion): boolean =>
  (list.shopIds === null || list.shopIds.includes(asked.shopId)) &&
  (list.groupIds === null || (asked.groupId !== null && list.groupIds.includes(asked.groupId))) &&
  (list.channel === null || list.channel === asked.channel) &&
  (list.from === null || Date.parse(list.from) <= asked.at) &&
  (list.until === null || asked.at < Date.parse(list.until))

/**
 * What one costs by the lists in force, where so much of it is bought (ADR 47). Each list says the
 * price of the largest quantity that is reached. Of several lists those of the highest priority
 * count, and of these the lowest price.
 * @param quantityMilli of the variant, all lines together
 * @returns null: no list says anything, so that the catalogue's price stands
 */
export function listPriceOf(
  prices: readonly ListPrice[],
  quantityMilli: number,
  asked: PriceQuestion
): ListPrice | null {
  const reached = new Map<string, ListPrice>()
  for (const price of prices) {
    const from = milliOf(price.fromQuantity)
    if (from > quantityMilli || !isInForce(price.list, asked)) continue
    const known = reached.get(price.list.id)
    if (known === undefined || from > milliOf(known.fromQuantity)) reached.set(price.list.id, price)
  }
  let best: ListPrice | null = null
  for (const price of reached.values()) if (best === null || isBefore(price, best)) best = price
  return best
}

/** Of equal prices that of the older list, so that everybody names the same one. */
function isBefore(one: ListPrice, other: ListPrice): boolean {
  if (one.list.priority !== other.list.priority) return one.list.priority > other.list.priority
  if (one.priceMinor !== other.priceMinor) return one.priceMinor < other.priceMinor
  return one.list.id < other.list.id
}

/** Goods of which lists may say other prices. */
export interface Listed {
  variantId: string
  /** Minor units, the catalogue's. */
  priceMinor: number
  /** Where they were asked for. */
  listPrices?: readonly ListPrice[] | undefined
}

/** Goods at the price they are sold at. */
export interface Priced {
  /** Minor units, by the list or the catalogue. */
  priceMinor: number
  cataloguePriceMinor: number
  /** The name of the list that says so; null: the catalogue does. */
  priceList: string | null
}

/** A good at the price it is sold at where so much of it is bought. */
export function atListPrice<G extends Listed>(
  goods: G,
  quantityMilli: number,
  asked: PriceQuestion
): G & Priced {
  const found = listPriceOf(goods.listPrices ?? [], quantityMilli, asked)
  return {
    ...goods,
    priceMinor: found?.priceMinor ?? goods.priceMinor,
    cataloguePriceMinor: goods.priceMinor,
    priceList: found?.list.name ?? null
  }
}

/**
 * How much of each variant is bought, all lines together. What has its price on its label is no
 * part of it.
 */
export function boughtOf(
  lines: ReadonlyArray<{
    variantId: string
    quantityMilli: number
    scaleCode?: string | null | undefined
  }>
): Map<string, number> {
  const bought = new Map<string, number>()
  for (const { variantId, quantityMilli, scaleCode } of lines) {
    if (scaleCode != null) continue
    bought.set(variantId, (bought.get(variantId) ?? 0) + quantityMilli)
  }
  return bought
}
