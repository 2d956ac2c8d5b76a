import type { TaxExemption } from '../../../../../contracts/tax-exemptions.ts'
import { sum } from '../../../../../core/primitives/money.ts'
import { type Charge, taxLines } from './tax.ts'
import type { LineTax, RoundingPolicy, Taxed, TaxMode } from '../sale.ts'

/** @param day YYYY-MM-DD, the business day of the sale */
export const holdsOn = ({ from, until }: TaxExemption, day: string): boolean =>
  (from === null || from <= day) && (until === null || day <= until)

/** @param taxClass the code of what is sold */
export const isExempt = (
  { taxClasses }: Pick<TaxExemption, 'taxClasses'>,
  taxClass: string
): boolean => taxClasses === null || taxClasses.includes(taxClass)

/** The taxes of a line, and how much of them it is exempt from, in minor units. */
export interface TaxedLine {
  taxes: LineTax[]
  exemptTaxMinor: number
}

/**
 * The taxes of each line as taxLines has them; of exempt lines none. What they are exempt from is
 * worked out by the same rules among exempt lines alone, so that the tax of the others is rounded
 * over what is taxed. A rate of zero stays: there is nothing to be exempt from.
 */
export function taxOrExempt(
  charges: ReadonlyArray<Charge & { exempt?: boolean | undefined }>,
  mode: TaxMode,
  rounding: RoundingPolicy['tax']
): TaxedLine[] {
  if (charges.every(({ exempt }) => exempt !== true)) {
    return taxLines(charges, mode, rounding).map(taxes => ({ taxes, exemptTaxMinor: 0 }))
  }
  const among = (isFor: boolean) =>
    taxLines(
      charges.filter(({ exempt = false }) => exempt === isFor),
      mode,
      rounding
    ).values()
  const taxed = among(false)
  const free = among(true)
  return charges.map(({ exempt = false }): TaxedLine => {
    const taxes = (exempt ? free : taxed).next().value ?? []
    return exempt
      ? { taxes: taxes.map(exemptFrom), exemptTaxMinor: sum(taxes.map(tax => tax.taxMinor)) }
      : { taxes, exemptTaxMinor: 0 }
  })
}

const exemptFrom = (tax: LineTax): LineTax =>
  tax.ratePpm === 0 ? tax : { code: tax.code, ratePpm: 0, taxMinor: 0, exempt: true }

/** How much tax lines and the service charge are exempt from, in minor units. */
export const exemptTaxOf = (
  lines: ReadonlyArray<Pick<Taxed, 'exemptTaxMinor'>>,
  serviceCharge: Pick<Taxed, 'exemptTaxMinor'> | null | undefined
): number => sum([serviceCharge, ...lines].map(of => of?.exemptTaxMinor ?? 0))
