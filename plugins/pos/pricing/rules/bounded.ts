import { sum } from '../../../../core/primitives/money.ts'
import { DomainError, refusingOverflow } from './domain-error.ts'
import type { RungUpLine, RungUpServiceCharge } from './sale.ts'

/**
 * What a document may come to, before discounts and with its taxes, so that reports can add up
 * hundreds of the largest exactly.
 */
const MOST_MINOR = 10_000_000_000_000
const MOST_MILLI = 10_000_000_000_000

/**
 * A document that is to be posted, as it was given: the engine counts up to 2^53, reports have to
 * count many of them. Before discounts, since what a discount takes off is added up too.
 * @throws DomainError pos.amount-too-large
 */
export function bounded<
  D extends { lines: readonly RungUpLine[]; serviceCharge?: RungUpServiceCharge }
>(document: D): D {
  const [minor, milli] = refusingOverflow(() => [
    sum([
      ...document.lines.flatMap(line => [line.grossMinor, line.taxMinor]),
      document.serviceCharge?.totalMinor ?? 0
    ]),
    sum(document.lines.map(line => line.quantityMilli))
  ])
  if (minor > MOST_MINOR || milli > MOST_MILLI) throw new DomainError('pos.amount-too-large')
  return document
}
