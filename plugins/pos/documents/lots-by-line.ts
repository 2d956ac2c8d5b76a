import { formatQuantity, parseQuantity } from 'stoa/plugin'
import type { LotTaken } from '../../../contracts/lots.ts'
import type { LotOfLine } from '../invoices/rules/figures.ts'

interface SoldLine {
  lineNo: number
  variantId: string
  /** Decimal text. */
  quantity: string
}

/**
 * The lots and pieces a document moved, by its lines: goods that stand in several lines fill them one
 * after the other. Under `null` what is of none of them, such as the parts of what is sold as one.
 */
export function lotsByLine(
  lines: readonly SoldLine[],
  taken: readonly LotTaken[]
): Map<number | null, LotOfLine[]> {
  const found = new Map<number | null, LotOfLine[]>()
  const left = lines.map(({ quantity, ...line }) => ({
    ...line,
    milli: Math.abs(parseQuantity(quantity))
  }))
  for (const { variantId, code, quantity, expiresOn, tracking } of taken) {
    if (code === null) continue
    let milli = parseQuantity(quantity)
    const put = (lineNo: number | null, much: number): void => {
      const of = {
        code,
        quantity: formatQuantity(much),
        expiresOn,
        isSerial: tracking === 'serial'
      }
      found.set(lineNo, [...(found.get(lineNo) ?? []), of])
      milli -= much
    }
    for (const line of left) {
      const much = line.variantId === variantId ? Math.min(line.milli, milli) : 0
      if (much <= 0) continue
      line.milli -= much
      put(line.lineNo, much)
    }
    if (milli > 0) put(null, milli)
  }
  return found
}
