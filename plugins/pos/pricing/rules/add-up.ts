import { sum } from '../../../../core/primitives/money.ts'
import { inTaxOrder } from './tax/tax.ts'
import type { GoodsTotals, RungUpLine, TaxTotal } from './sale.ts'

/** The totals of lines: nothing is computed a second time, the lines are added up. */
export function addUp(lines: readonly RungUpLine[]): GoodsTotals {
  const of = (amount: (line: RungUpLine) => number) => sum(lines.map(amount))
  return {
    subtotal: of(line => line.grossMinor),
    discount: of(line => line.lineDiscountMinor + line.documentDiscountMinor),
    net: of(line => line.netMinor),
    tax: of(line => line.taxMinor),
    total: of(line => line.totalMinor)
  }
}

/**
 * The tax table of lines: per code and rate, the net of the lines that bear the tax, and their tax;
 * what is exempt from one has a row of its own.
 */
export function taxTable(lines: readonly RungUpLine[]): TaxTotal[] {
  const rows = new Map<string, TaxTotal>()
  for (const line of lines) {
    for (const { code, ratePpm, taxMinor, exempt } of line.taxes) {
      const key = `${ratePpm} ${code}${exempt === true ? ' exempt' : ''}`
      const row = rows.get(key) ?? { code, ratePpm, baseMinor: 0, taxMinor: 0 }
      rows.set(key, {
        code,
        ratePpm,
        baseMinor: sum([row.baseMinor, line.netMinor]),
        taxMinor: sum([row.taxMinor, taxMinor]),
        ...(exempt === true && { exempt })
      })
    }
  }
  return inTaxOrder([...rows.values()])
}
