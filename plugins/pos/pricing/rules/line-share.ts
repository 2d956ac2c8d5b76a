import { mulDiv, sum } from '../../../../core/primitives/money.ts'
import type { LineTax, RungUpLine, Taxed, TaxMode } from './sale.ts'

/**
 * The part of a sold line that the first `quantityMilli` thousandths of it come to.
 *
 * Every figure grows with the quantity, never falls, and is the line's own at its full quantity; so
 * what lies between two quantities is never negative, and the pieces of any way to bring a line
 * back add up to the line. The total is the proportional share, rounded once; tax and net are
 * shares of that total, and each tax a share of the tax.
 */
export function lineShare(line: RungUpLine, quantityMilli: number, taxMode: TaxMode): RungUpLine {
  const taxed = taxedShare(line, quantityMilli, line.quantityMilli)
  const { netMinor, totalMinor, exemptTaxMinor: exempt } = taxed
  const discounts = [line.lineDiscountMinor, line.documentDiscountMinor]
  const discount = mulDiv(sum(discounts), quantityMilli, line.quantityMilli)
  const [lineDiscountMinor = 0, documentDiscountMinor = 0] = split(discount, discounts)
  const charged = taxMode === 'inclusive' ? sum([totalMinor, exempt ?? 0]) : netMinor
  const grossMinor = sum([charged, discount])
  return {
    ...line,
    quantityMilli,
    grossMinor,
    lineDiscountMinor,
    documentDiscountMinor,
    ...taxed
  }
}

/** The first `part` of `whole` parts of something taxed, as lineShare takes it. */
export function taxedShare(of: Taxed, part: number, whole: number): Taxed {
  const totalMinor = mulDiv(of.totalMinor, part, whole)
  const [taxMinor = 0, netMinor = 0] = split(totalMinor, [of.taxMinor, of.netMinor])
  const taxParts = split(
    taxMinor,
    of.taxes.map(tax => tax.taxMinor)
  )
  const taxes = of.taxes.map((tax, index): LineTax => ({
    ...tax,
    taxMinor: taxParts[index] as number
  }))
  return {
    netMinor,
    taxMinor,
    totalMinor,
    taxes,
    ...(of.exemptTaxMinor !== undefined && {
      exemptTaxMinor: mulDiv(of.exemptTaxMinor, part, whole)
    })
  }
}

/** What leads from one share of something taxed to a later one. */
export const taxedBetween = (before: Taxed, after: Taxed): Taxed => ({
  netMinor: after.netMinor - before.netMinor,
  taxMinor: after.taxMinor - before.taxMinor,
  totalMinor: after.totalMinor - before.totalMinor,
  taxes: after.taxes.map((tax, index) => ({
    ...tax,
    taxMinor: tax.taxMinor - (before.taxes[index]?.taxMinor ?? 0)
  })),
  ...(after.exemptTaxMinor !== undefined && {
    exemptTaxMinor: after.exemptTaxMinor - (before.exemptTaxMinor ?? 0)
  })
})

/** The line that leads from one share of a line to a later one. */
export function lineBetween(before: RungUpLine, after: RungUpLine): RungUpLine {
  return {
    ...after,
    quantityMilli: after.quantityMilli - before.quantityMilli,
    grossMinor: after.grossMinor - before.grossMinor,
    lineDiscountMinor: after.lineDiscountMinor - before.lineDiscountMinor,
    documentDiscountMinor: after.documentDiscountMinor - before.documentDiscountMinor,
    ...taxedBetween(before, after)
  }
}

/**
 * Splits `amount`, a share of the sum of `parts`, in their proportion: the first part against all
 * the others, then the next one likewise. Unlike the largest remainder, where a growing whole can
 * make a part shrink, each part only grows with the amount.
 */
function split(amount: number, parts: readonly number[]): number[] {
  let open = amount
  let whole = sum(parts)
  return parts.map(part => {
    const share = whole === 0 ? 0 : mulDiv(open, part, whole)
    open -= share
    whole -= part
    return share
  })
}
