import { formatQuantity, parseQuantity } from 'stoa/plugin'
import type { Sellable } from '../../../../contracts/catalogue.ts'
import type { Reading } from '../../pricing/order.ts'
import { DomainError } from '../../pricing/rules/domain-error.ts'
import { scaledLine, type ScaledLine } from '../../pricing/rules/scale/scale-code.ts'
import type { FrozenSale } from './content.ts'
import type { Remark } from './remarks.ts'

type Line = FrozenSale['lines'][number]

/** Where a till read the code of a scale otherwise than it is read now, line by line. */
export function remarksOnScaleCodes(
  { lines }: FrozenSale,
  goods: ReadonlyMap<string, Sellable>,
  how: Reading
): Remark[] {
  return lines.flatMap((line, i) => {
    const now = goods.get(line.variantId)
    if (line.scaleCode === undefined || now === undefined) return []
    const read = readNow(line, line.scaleCode, now, how)
    if (
      read !== null &&
      read.quantityMilli === parseQuantity(line.quantity) &&
      read.grossMinor === line.grossMinor
    ) {
      return []
    }
    const facts = {
      lineNo: i + 1,
      sku: line.sku,
      name: line.name,
      scaleCode: line.scaleCode,
      sold: line.quantity,
      now: read === null ? null : formatQuantity(read.quantityMilli)
    }
    return [{ code: 'scale-code-differs', facts }]
  })
}

/** By the price it was sold at: that another one is in force is remarked already. */
function readNow(line: Line, code: string, now: Sellable, how: Reading): ScaledLine | null {
  const { unitPriceMinor } = line
  const of = { unitPriceMinor, unit: now.soldBy, scaleCode: now.scaleCode }
  try {
    return scaledLine(how.patterns, code, of, how.currency)
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}
