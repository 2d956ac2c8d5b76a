import { sum } from '../../../../core/primitives/money.ts'
import { inTaxOrder } from './tax/tax.ts'
import type { GoodsTotals, RungUpLine, RungUpServiceCharge, Taxed, TaxTotal } from './sale.ts'

/** The totals of lines: nothing is computed a second time, the lines are added up. */
export function addUp(
  lines: readonly RungUpLine[],
  serviceCharge: RungUpServiceCharge | undefined
): GoodsTotals {
  const of = (amount: (line: RungUpLine) => number) => sum(lines.map(amount))
  const { netMinor = 0, taxMinor = 0, totalMinor = 0 } = serviceCharge ?? {}
  return {
    subtotal: of(line => line.grossMinor),
    discount: of(line => line.lineDiscountMinor + line.documentDiscountMinor),
    net: sum([of(line => line.netMinor), netMinor]),
    tax: sum([of(line => line.taxMinor), taxMinor]),
    total: sum([of(line => line.totalMinor), totalMinor])
  }
}

/**
 * The tax table of lines and service charge: per code and rate, the net of what bears the tax, and
 * its tax; what is exempt from one has a row of its own.
 */
export function taxTable(
  lines: readonly RungUpLine[],
  serviceCharge: RungUpServiceCharge | undefined
): TaxTotal[] {
  const rows = new Map<string, TaxTotal>()
  const bearers: readonly Taxed[] = serviceCharge === undefined ? lines : [...lines, serviceCharge]
  for (const line of bearers) {
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
