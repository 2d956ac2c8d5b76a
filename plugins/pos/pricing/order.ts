import { type Context, formatQuantity, parseQuantity } from 'stoa/plugin'
import { Catalog, type Pack, type Sellable } from '../../../contracts/catalogue.ts'
import { posErrors, withDomainErrors } from '../errors.ts'
import { PosSettings } from '../settings.ts'
import { atListPrice, boughtOf, type PriceQuestion } from '../../../contracts/price-lists.ts'
import type { DiscountInput, GoodsLineInput } from './input.ts'
import type { Exempting } from './tax-exemption.ts'
import { percentToPpm } from './rules/discount.ts'
import { DomainError } from './rules/domain-error.ts'
import { roundingPolicy } from './rules/rounding-policy.ts'
import {
  scaledLine,
  scalePatternsOf,
  type ScaledLine,
  type ScalePattern
} from './rules/scale/scale-code.ts'
import { nameInPacks, packedLine, priceOfPack } from './rules/units/packed-line.ts'
import type { Discount, Order, OrderLine, RoundingPolicy } from './rules/sale.ts'

/**
 * What is asked of the catalogue for some lines, costs with it; sent early, so that it travels with
 * the first statements.
 */
export const goodsOf = (
  ctx: Context,
  lines: Array<{ variantId: string; packId?: string }>
): Promise<Sellable[]> =>
  ctx.ask(Catalog).sellables([...new Set(lines.map(l => l.variantId))], {
    withCosts: true,
    withPacks: lines.some(({ packId }) => packId !== undefined)
  })

/** The goods of some lines at what they cost there and then, for such a customer (ADR 47). */
export function atListPrices(
  goods: readonly Sellable[],
  lines: ReadonlyArray<{ variantId: string; quantity: string; scaleCode?: string | undefined }>,
  asked: PriceQuestion
): Sellable[] {
  const bought = boughtOf(
    lines.map(line => ({ ...line, quantityMilli: parseQuantity(line.quantity) }))
  )
  return goods.map(one => atListPrice(one, bought.get(one.variantId) ?? 0, asked))
}

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
 * @throws pos.unknown-variant, pos.scale-code-differs and its like, access.forbidden
 * (sale.override-price, sale.discount)
 */
export async function orderOf(
  ctx: Context,
  shopId: string,
  lines: GoodsLineInput[],
  goods: Sellable[],
  discount?: DiscountInput,
  exempting: Exempting | null = null
): Promise<Order> {
  assertOnSale(lines, goods)
  const byId = new Map(goods.map(g => [g.variantId, g]))
  if (discount !== undefined || lines.some(l => l.discount !== undefined)) {
    ctx.demand('sale.discount')
  }
  const known = (line: GoodsLineInput): Sellable => byId.get(line.variantId) as Sellable
  if (lines.some(line => isOtherwise(line, known(line)))) ctx.demand('sale.override-price')
  await assertNoBarcodes(ctx, lines)
  const how = readingAt(ctx, shopId, exempting)
  return {
    currency: how.currency,
    taxMode: await ctx.ask(Catalog).taxMode(),
    rounding: roundingIn(ctx, shopId),
    lines: withDomainErrors(() => lines.map(line => orderLine(line, known(line), how))),
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

const isOtherwise = ({ unitPriceMinor, name, packId }: GoodsLineInput, goods: Sellable): boolean =>
  (unitPriceMinor !== undefined &&
    unitPriceMinor !== goods.priceMinor &&
    !isOpenTo(goods, unitPriceMinor)) ||
  (name !== undefined && name !== nameOf(goods, packId))

/** The pack a line is sold in; undefined: there is none such (any more). */
export const packOf = (goods: Sellable, packId: string | undefined): Pack | undefined =>
  goods.packs?.find(({ id }) => id === packId)

/** What a line is called by the catalogue. */
export function nameOf(goods: Sellable, packId: string | undefined): string {
  const pack = packOf(goods, packId)
  return pack === undefined ? goods.name : nameInPacks(goods.name, pack.name)
}

/** Whether whoever sells it may ask this price. */
export const isOpenTo = (
  { openPrice, leastPriceMinor: least, mostPriceMinor: most }: Sellable,
  priceMinor: number
): boolean => openPrice && priceMinor >= (least ?? 0) && (most === null || priceMinor <= most)

/** How lines are read in a shop: codes of scales, and what is exempt from tax. */
export interface Reading {
  patterns: readonly ScalePattern[]
  currency: string
  exempting: Exempting | null
}

export const readingAt = (
  ctx: Context,
  shopId: string,
  exempting: Exempting | null = null
): Reading => ({
  patterns: scalePatternsOf(ctx.settings(PosSettings, shopId).scaleCodes),
  currency: ctx.company().currency,
  exempting
})

/** What is a barcode of its own is no code of a scale. @throws pos.scale-code-is-barcode */
async function assertNoBarcodes(ctx: Context, lines: GoodsLineInput[]): Promise<void> {
  const codes = [...new Set(lines.flatMap(({ scaleCode }) => scaleCode ?? []))]
  if (codes.length === 0) return
  const [scaleCode] = await ctx.ask(Catalog).barcodesAmong(codes)
  if (scaleCode !== undefined) throw posErrors['scale-code-is-barcode']({ scaleCode })
}

/**
 * A line as the rules take it; price and name are the catalogue's unless the line says otherwise.
 * @throws DomainError pos.scale-code-differs, pos.pack-gone, pos.pack-broken, and as scaledLine
 */
export const orderLine = (line: GoodsLineInput, goods: Sellable, how: Reading): OrderLine => {
  const figures = figuresOf(line, goods, how)
  return {
    variantId: goods.variantId,
    sku: goods.sku,
    name: line.name ?? nameOf(goods, line.packId),
    stocked: goods.kind === 'goods',
    ...figures,
    taxes: goods.taxes,
    ...(how.exempting?.exempts(goods.taxClass) === true && { exempt: true }),
    ...(line.discount === undefined ? {} : { discount: discountOf(line.discount) }),
    details: {
      unit: goods.soldBy,
      scaleCode: line.scaleCode ?? null,
      discountReason: reasonOf(line.discount),
      packMilli: packMilliOf(goods, line.packId),
      priceList: priceListOf(line, goods, figures),
      printed: goods.printed ?? null
    }
  }
}

/** The list that says what a line costs: no price that was set, on a label, or of a pack's own. */
const priceListOf = (
  { unitPriceMinor, scaleCode }: GoodsLineInput,
  { priceList = null }: Sellable,
  { grossMinor }: ScaledLine
): string | null =>
  unitPriceMinor === undefined && scaleCode === undefined && grossMinor === undefined
    ? priceList
    : null

function packMilliOf(goods: Sellable, packId: string | undefined): number | null {
  const pack = packOf(goods, packId)
  return pack === undefined ? null : parseQuantity(pack.quantity)
}

function figuresOf(line: GoodsLineInput, goods: Sellable, how: Reading): ScaledLine {
  const unitPriceMinor = line.unitPriceMinor ?? goods.priceMinor
  const quantityMilli = parseQuantity(line.quantity)
  const { scaleCode, packId } = line
  if (packId !== undefined) {
    const pack = packOf(goods, packId)
    if (pack === undefined) throw new DomainError('pos.pack-gone', { sku: goods.sku })
    const sold = { quantityMilli: parseQuantity(pack.quantity), priceMinor: pack.priceMinor }
    const priceMinor = line.unitPriceMinor === undefined ? priceOfPack(sold, goods) : null
    return packedLine(quantityMilli, unitPriceMinor, { ...sold, priceMinor })
  }
  if (scaleCode === undefined) return { quantityMilli, unitPriceMinor }
  // A label says what was printed on it, by the catalogue's price.
  const labelled = line.unitPriceMinor ?? goods.cataloguePriceMinor ?? goods.priceMinor
  const of = { unitPriceMinor: labelled, unit: goods.soldBy, scaleCode: goods.scaleCode }
  const read = scaledLine(how.patterns, scaleCode, of, how.currency)
  if (read.quantityMilli === quantityMilli) return read
  throw new DomainError('pos.scale-code-differs', {
    scaleCode,
    quantity: formatQuantity(read.quantityMilli),
    shown: line.quantity
  })
}

export const discountOf = (given: DiscountInput): Discount =>
  'percent' in given
    ? { percentPpm: percentToPpm(given.percent) }
    : { amountMinor: given.amountMinor }

export const reasonOf = (given: DiscountInput | undefined): string | null =>
  given?.reason?.trim() || null

/** @throws pos.discount-reason-needed */
export function assertReasons(
  ctx: Context,
  { lines, discount }: { lines: GoodsLineInput[]; discount?: DiscountInput | undefined }
): void {
  const given = [discount, ...lines.map(line => line.discount)].filter(one => one !== undefined)
  if (given.every(one => reasonOf(one) !== null)) return
  if (ctx.settings(PosSettings).discountReasonRequired) throw posErrors['discount-reason-needed']()
}

export function roundingIn(ctx: Context, shopId: string): RoundingPolicy {
  const settings = ctx.settings(PosSettings, shopId)
  return roundingPolicy({
    tax: settings.taxRounding,
    cashToMinor: settings.cashRoundingMinor,
    cashHalf: settings.cashRoundingHalf
  })
}
