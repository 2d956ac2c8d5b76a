import { mulDiv, sum } from '../../../../core/primitives/money.ts'
import { addUp, taxTable } from './add-up.ts'
import { Adjusting } from './adjustments.ts'
import { checkOrder } from './check-order.ts'
import { discountOn, spreadDiscount } from './discount.ts'
import { refusingOverflow } from './domain-error.ts'
import { rungUpCharge, servingCharge } from './service-charge.ts'
import { taxOrExempt } from './tax/exemption.ts'
import type { Order, PricedOrder, RungUpLine } from './sale.ts'

/**
 * Every figure of an order that does not depend on how it is paid. In this order, and rounded
 * nowhere else:
 * 1. gross = unit price × quantity, rounded once per line, or what its label or its packs say;
 * 2. the line's own discount, at most the gross, then the adjustments of single lines;
 * 3. the document's discount, on what is left of all lines, spread over them in proportion, then the
 *    adjustments of the whole likewise;
 * 4. the service charge, a part of what is left of all lines, rounded once;
 * 5. taxes, in or on what is left and in or on the charge, rounded per line or per document; what is
 *    in the price of an exempt line is left off.
 * @throws DomainError
 */
export function priceOrder(order: Order): PricedOrder {
  checkOrder(order)
  return refusingOverflow(() => {
    const { lines, serviceCharge } = rungUpLines(order)
    return {
      currency: order.currency,
      taxMode: order.taxMode,
      lines,
      ...(serviceCharge !== undefined && { serviceCharge }),
      taxes: taxTable(lines, serviceCharge),
      totals: addUp(lines, serviceCharge)
    }
  })
}

function rungUpLines(order: Order): Pick<PricedOrder, 'lines' | 'serviceCharge'> {
  const { lines, discount, adjustments, taxMode, rounding } = order
  const gross = lines.map(
    line => line.grossMinor ?? mulDiv(line.unitPriceMinor, line.quantityMilli, 1000)
  )
  const adjusting = adjustments === undefined ? null : new Adjusting(lines.length)
  let lineDiscounts = lines.map((line, i) =>
    discountOn(at(gross, i), line.discount, { lineNo: i + 1 })
  )
  if (adjusting !== null) {
    const off = adjusting.offLines(less(gross, lineDiscounts), adjustments ?? [])
    lineDiscounts = lineDiscounts.map((amount, i) => amount + at(off, i))
  }
  const open = less(gross, lineDiscounts)
  let documentDiscounts = spreadDiscount(open, discount)
  if (adjusting !== null) {
    const off = adjusting.offDocument(less(open, documentDiscounts), adjustments ?? [])
    documentDiscounts = documentDiscounts.map((amount, i) => amount + at(off, i))
  }
  const charged = less(open, documentDiscounts)
  const serving = servingCharge(charged, order.serviceCharge)
  const bearers = lines.map(({ taxes, exempt }, i) => ({
    chargedMinor: at(charged, i),
    taxes,
    exempt
  }))
  const taxed = taxOrExempt(
    serving === undefined ? bearers : [...bearers, serving],
    taxMode,
    rounding.tax
  )
  const rungUp = lines.map((asked, i) => {
    const { variantId, sku, name, stocked, quantityMilli, unitPriceMinor, details } = asked
    const { taxes, exemptTaxMinor } = at(taxed, i)
    const taxMinor = sum(taxes.map(tax => tax.taxMinor))
    const netMinor =
      taxMode === 'inclusive' ? at(charged, i) - taxMinor - exemptTaxMinor : at(charged, i)
    // Written out: spreading objects of this size took two thirds of the time of a sale.
    const line: RungUpLine = {
      lineNo: i + 1,
      variantId,
      sku,
      name,
      stocked,
      quantityMilli,
      unitPriceMinor,
      grossMinor: at(gross, i),
      lineDiscountMinor: at(lineDiscounts, i),
      documentDiscountMinor: at(documentDiscounts, i),
      netMinor,
      taxMinor,
      totalMinor: sum([netMinor, taxMinor]),
      taxes,
      details
    }
    if (asked.exempt === true) line.exemptTaxMinor = exemptTaxMinor
    if (adjusting !== null) line.adjustments = adjusting.of(i)
    return line
  })
  if (serving === undefined) return { lines: rungUp }
  return { lines: rungUp, serviceCharge: rungUpCharge(serving, at(taxed, lines.length), taxMode) }
}

const less = (amounts: readonly number[], off: readonly number[]): number[] =>
  amounts.map((amount, i) => amount - at(off, i))

/** The entry of line `index` in a list that has one entry a line. */
function at<T>(entries: readonly T[], index: number): T {
  return entries[index] as T
}
