import { parseQuantity } from 'stoa/plugin'
import { posErrors, withDomainErrors } from '../../errors.ts'
import { discountOf, reasonOf } from '../../pricing/order.ts'
import { bounded } from '../../pricing/rules/bounded.ts'
import { ringUp } from '../../pricing/rules/ring-up.ts'
import { type ForeignCash, plainRate } from '../../pricing/rules/payment/foreign-cash.ts'
import { roundingPolicy } from '../../pricing/rules/rounding-policy.ts'
import type { Order, RungUpSale, TaxRate, Tender } from '../../pricing/rules/sale.ts'
import type { FrozenSale } from './content.ts'

/** What was sold, as the rules take it: prices, names, taxes and discounts are the till's. */
export const orderOf = ({
  currency,
  taxMode,
  rounding,
  lines,
  discount,
  serviceCharge,
  tenders
}: FrozenSale): Order & { tenders: Tender[] } => ({
  currency,
  taxMode,
  rounding: roundingPolicy(rounding),
  lines: lines.map(line => ({
    variantId: line.variantId,
    sku: line.sku,
    name: line.name,
    stocked: line.stocked,
    quantityMilli: parseQuantity(line.quantity),
    unitPriceMinor: line.unitPriceMinor,
    taxes: ratesOf(line.taxes),
    ...(line.discount === undefined ? {} : { discount: discountOf(line.discount) }),
    ...(line.grossMinor === undefined ? {} : { grossMinor: line.grossMinor }),
    ...(line.exempt === true && { exempt: true }),
    details: {
      unit: line.unit ?? 'piece',
      scaleCode: line.scaleCode ?? null,
      discountReason: reasonOf(line.discount),
      packMilli: line.packQuantity === undefined ? null : parseQuantity(line.packQuantity),
      priceList: line.priceList ?? null
    }
  })),
  ...(discount === undefined ? {} : { discount: discountOf(discount) }),
  ...(serviceCharge && {
    serviceCharge: { ratePpm: serviceCharge.ratePpm, taxes: ratesOf(serviceCharge.taxes) }
  }),
  tenders: tenders.map(({ type, amountMinor, tipMinor = 0, foreign, reference }) => ({
    type,
    amountMinor,
    ...(foreign !== undefined && { foreign: plainForeign(foreign) }),
    ...(tipMinor > 0 && { tipMinor }),
    ...(reference === undefined ? {} : { reference })
  }))
})

/** It may say more than is read here. */
const plainForeign = ({ currency, amountMinor, rate }: ForeignCash): ForeignCash => ({
  currency,
  amountMinor,
  rate: plainRate(rate)
})

const ratesOf = (taxes: readonly TaxRate[]): TaxRate[] =>
  taxes.map(({ code, ratePpm }) => ({ code, ratePpm }))

/**
 * The sale rung up again, which comes to what the till says or is not posted.
 * @throws pos.offline-totals-differ, and what the rules refuse
 */
export function ringUpFrozen(frozen: FrozenSale): RungUpSale {
  const rungUp = withDomainErrors(() => bounded(ringUp(orderOf(frozen))))
  const { totals } = rungUp
  const computed: FrozenSale['totals'] = {
    totalMinor: totals.total,
    taxMinor: totals.tax,
    roundingMinor: totals.rounding,
    dueMinor: totals.due,
    paidMinor: totals.paid,
    changeMinor: totals.change
  }
  for (const [field, computedMinor] of Object.entries(computed)) {
    const soldMinor = frozen.totals[field as keyof FrozenSale['totals']]
    if (soldMinor !== computedMinor) {
      throw posErrors['offline-totals-differ']({ field, soldMinor, computedMinor })
    }
  }
  return rungUp
}
