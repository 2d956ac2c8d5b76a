import { mulDiv, sum } from '../../../../core/primitives/money.ts'
import { WHOLE_PPM } from './check-order.ts'
import { taxedBetween, taxedShare } from './line-share.ts'
import type { RungUpLine, RungUpServiceCharge, ServiceCharge, TaxMode } from './sale.ts'
import type { TaxedLine } from './tax/exemption.ts'
import type { Charge } from './tax/tax.ts'

/**
 * What is charged for serving goods, before anyone has looked for taxes in it or on it: the part of
 * what is charged for them after all discounts, rounded once.
 * @param chargedMinor of each line
 * @returns undefined: nothing
 */
export function servingCharge(
  chargedMinor: readonly number[],
  charge: ServiceCharge | undefined
): (Charge & ServiceCharge) | undefined {
  if (charge === undefined) return undefined
  const amount = mulDiv(sum(chargedMinor), charge.ratePpm, WHOLE_PPM)
  return amount === 0 ? undefined : { ...charge, chargedMinor: amount }
}

/** The charge with its taxes, which are in it where prices contain theirs. */
export function rungUpCharge(
  { ratePpm, chargedMinor, exempt }: Charge & ServiceCharge,
  { taxes, exemptTaxMinor }: TaxedLine,
  taxMode: TaxMode
): RungUpServiceCharge {
  const taxMinor = sum(taxes.map(tax => tax.taxMinor))
  const netMinor = taxMode === 'inclusive' ? chargedMinor - taxMinor - exemptTaxMinor : chargedMinor
  return {
    ratePpm,
    netMinor,
    taxMinor,
    totalMinor: sum([netMinor, taxMinor]),
    taxes,
    ...(exempt === true && { exemptTaxMinor })
  }
}

/**
 * What of a sale's service charge goes back with goods: the share of what these were paid for in
 * what all of them were, so that all of it has gone back with the last of them.
 * @param lines of the sale
 * @param minor.before what came back of them earlier, by what was paid for it
 * @param minor.after the same with what comes back now
 */
export function chargeBetween(
  charge: RungUpServiceCharge | undefined,
  lines: readonly RungUpLine[],
  minor: { before: number; after: number }
): { step: RungUpServiceCharge | undefined; after: number } {
  const whole = sum(lines.map(line => line.totalMinor))
  if (charge === undefined || whole === 0) return { step: undefined, after: 0 }
  const after = taxedShare(charge, minor.after, whole)
  const step = taxedBetween(taxedShare(charge, minor.before, whole), after)
  return {
    step: step.totalMinor === 0 ? undefined : { ratePpm: charge.ratePpm, ...step },
    after: after.totalMinor
  }
}
