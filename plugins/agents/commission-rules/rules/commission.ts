import { mulDiv } from 'stoa/plugin'
import type { Rule } from './choose-rule.ts'

/** A line as it was sold: after all discounts, in minor units and thousandths. */
export interface SoldLine {
  quantityMilli: number
  netMinor: number
  totalMinor: number
}

const PPM = 1_000_000
const MILLI = 1_000

/** What a line brings its agent by a rule, in minor units, ties rounded away from zero. */
export function commissionOf(
  rule: Pick<Rule, 'base' | 'ratePpm' | 'pieceMinor'> | null,
  line: SoldLine
): number {
  if (rule === null) return 0
  if (rule.base === 'piece') return mulDiv(rule.pieceMinor ?? 0, line.quantityMilli, MILLI)
  return mulDiv(rule.base === 'net' ? line.netMinor : line.totalMinor, rule.ratePpm ?? 0, PPM)
}
