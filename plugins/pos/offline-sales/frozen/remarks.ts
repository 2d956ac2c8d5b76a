import { type Context, mulDiv, parseQuantity, Type, type StaffRights } from 'stoa/plugin'
import type { Sellable } from '../../../../contracts/catalogue.ts'
import { sellsOffline } from '../../invoices/fiscal.ts'
import { isWithinLimit } from '../../pricing/rules/discount-limit.ts'
import { inTaxOrder } from '../../pricing/rules/tax/tax.ts'
import type { RungUpSale, TaxRate } from '../../pricing/rules/sale.ts'
import { isOpenTo, nameOf, packOf, roundingIn } from '../../pricing/order.ts'
import { priceOfPack } from '../../pricing/rules/units/packed-line.ts'
import { WAIVE } from '../../pricing/service-charge.ts'
import { PosSettings } from '../../settings.ts'
import { tipsIn } from '../../tenders/tips.ts'
import type { FrozenSale } from './content.ts'

/** In what a sale differs from what the server knew when it was posted. */
export const Remark = Type.Object({
  code: Type.String({
    description:
      'price-differs, name-differs, scale-code-differs, tax-differs, variant-inactive, discount-without-right, discount-beyond-limit, exemption-not-valid, customer-unknown, cashier-unknown, cashier-without-right, register-inactive, clock-corrected, sent-by-another, session-closed, no-session, settings-differ, rate-differs, ticket-gone, stock-short, serial-not-named, lot-expired, lot-blocked, lot-not-there or offline-selling-off. Of a parked sale: the code of what it was refused with.'
  }),
  facts: Type.Record(Type.String(), Type.Unknown())
})
export interface Remark {
  code: string
  facts: Record<string, unknown>
}

/** Where the lines differ from the catalogue, line by line. */
export function remarksOnGoods(
  { lines }: FrozenSale,
  goods: ReadonlyMap<string, Sellable>
): Remark[] {
  return lines.flatMap((line, i) => {
    const facts = { lineNo: i + 1, sku: line.sku, name: line.name }
    const now = goods.get(line.variantId)
    if (now === undefined) return [{ code: 'variant-inactive', facts }]
    return [
      ...(isPriceOf(now, line)
        ? []
        : [
            {
              code: 'price-differs',
              facts: { ...facts, soldMinor: line.unitPriceMinor, catalogueMinor: now.priceMinor }
            }
          ]),
      ...(nameOf(now, line.packId) === line.name
        ? []
        : [{ code: 'name-differs', facts: { ...facts, catalogueName: nameOf(now, line.packId) } }]),
      ...(ratesOf(now.taxes) === ratesOf(line.taxes)
        ? []
        : [
            {
              code: 'tax-differs',
              facts: { ...facts, sold: ratesOf(line.taxes), catalogue: ratesOf(now.taxes) }
            }
          ])
    ]
  })
}

/** A piece at the price on its label has no other one; packs at a price of their own have that. */
function isPriceOf(now: Sellable, line: FrozenSale['lines'][number]): boolean {
  const { unitPriceMinor, scaleCode, packId } = line
  const pack = packOf(now, packId)
  const packMinor =
    pack && priceOfPack({ ...pack, quantityMilli: parseQuantity(pack.quantity) }, now)
  if (pack !== undefined && packMinor != null) {
    const [quantity, inOne] = [parseQuantity(line.quantity), parseQuantity(pack.quantity)]
    return line.grossMinor === mulDiv(packMinor, quantity, inOne)
  }
  if (pack === undefined && packId !== undefined) return false
  const { priceMinor, cataloguePriceMinor = priceMinor } = now
  return (
    (scaleCode === undefined ? priceMinor : cataloguePriceMinor) === unitPriceMinor ||
    isOpenTo(now, unitPriceMinor) ||
    (now.soldBy === 'piece' && scaleCode !== undefined)
  )
}

export const ratesOf = (taxes: readonly TaxRate[]): string =>
  inTaxOrder(taxes)
    .map(({ code, ratePpm }) => `${code} ${ratePpm / 10_000}%`)
    .join(', ')

/** Where the cashier did what their role does not allow. */
export function remarksOnRights(
  ctx: Context,
  frozen: FrozenSale,
  { rungUp, rights, row }: { rungUp: RungUpSale; rights: StaffRights | null; row: object }
): Remark[] {
  const sender: Remark[] =
    frozen.cashierId === ctx.userId ? [] : [{ code: 'sent-by-another', facts: {} }]
  if (rights === null) return [{ code: 'cashier-unknown', facts: {} }, ...sender]
  const lacks = (permission: string): Remark[] =>
    rights.can(permission, permission === 'sale.post' ? row : undefined)
      ? []
      : [{ code: 'cashier-without-right', facts: { permission } }]
  const isDiscounted =
    frozen.discount !== undefined || frozen.lines.some(({ discount }) => discount !== undefined)
  const { discountLimitPercent: limitPercent } = ctx.settings(PosSettings, frozen.shopId)
  return [
    ...lacks('sale.post'),
    ...(frozen.tenders.some(({ type }) => type === 'online') ? lacks('sale.unlinked-payment') : []),
    ...(frozen.serviceChargeOff === undefined ? [] : lacks(WAIVE)),
    ...(isDiscounted && !rights.can('sale.discount')
      ? [{ code: 'discount-without-right', facts: {} }]
      : []),
    ...(isWithinLimit(rungUp.lines, limitPercent) || rights.can('sale.discount-beyond')
      ? []
      : [{ code: 'discount-beyond-limit', facts: { limitPercent } }]),
    ...sender
  ]
}

/** Where the till went by other settings than are in force now. */
export async function remarksOnSettings(
  ctx: Context,
  { shopId, taxMode: soldMode, rounding, tenders }: FrozenSale,
  taxMode: FrozenSale['taxMode']
): Promise<Remark[]> {
  const { tax, cash } = roundingIn(ctx, shopId)
  const settings: Array<[setting: string, sold: string | number, now: string | number]> = [
    ['taxMode', soldMode, taxMode],
    ['taxRounding', rounding.tax, tax],
    ['cashRoundingMinor', rounding.cashToMinor, cash?.toMinor ?? 0],
    ['cashRoundingHalf', rounding.cashHalf ?? 'up', cash?.half ?? 'up']
  ]
  const { tips } = ctx.settings(PosSettings, shopId)
  if (!tips && tipsIn(tenders) > 0) settings.push(['tips', 'true', 'false'])
  return [
    ...settings
      .filter(([, sold, now]) => sold !== now)
      .map(([setting, sold, now]) => ({ code: 'settings-differ', facts: { setting, sold, now } })),
    ...((await sellsOffline(ctx, shopId)) ? [] : [{ code: 'offline-selling-off', facts: {} }])
  ]
}
