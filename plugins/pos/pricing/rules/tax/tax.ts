import { allocate, mulDiv, sum } from '../../../../../core/primitives/money.ts'
import { WHOLE_PPM } from '../check-order.ts'
import { shareOut } from './share-out.ts'
import type { LineTax, RoundingPolicy, TaxMode, TaxRate } from '../sale.ts'

/**
 * What is left to be charged for a line after all discounts, and the taxes in it (inclusive) or on
 * it (exclusive).
 */
export interface Charge {
  chargedMinor: number
  taxes: readonly TaxRate[]
}

interface Bearer {
  charged: number
  rates: TaxRate[]
  taxes: LineTax[]
  open: number
}

/**
 * The taxes of each line, to the minor unit, in order of code.
 *
 * Added to the price: charged × rate. Contained in it: charged × rate ÷ (1 + all rates of the
 * line). Rounded once per line, or once per document and tax, where the document's tax is then
 * shared out among its lines in proportion to what is charged, so that lines and tax table agree.
 * Contained taxes are rounded once per combination of taxes, since the same tax is a different part
 * of the price where another one stands beside it.
 */
export function taxLines(
  charges: readonly Charge[],
  mode: TaxMode,
  rounding: RoundingPolicy['tax']
): LineTax[][] {
  const bearers = charges.map(({ chargedMinor, taxes }): Bearer => ({
    charged: chargedMinor,
    rates: inTaxOrder(taxes),
    taxes: [],
    open: 0
  }))
  if (mode === 'inclusive') {
    const alike = (bearer: Bearer) =>
      JSON.stringify(bearer.rates.map(({ code, ratePpm }) => [code, ratePpm]))
    for (const group of rounding === 'line' ? eachAlone(bearers) : grouped(bearers, alike)) {
      taxContained(group)
    }
  } else {
    for (const group of rounding === 'line' ? eachAlone(bearers) : [bearers]) taxAdded(group)
  }
  return bearers.map(({ taxes }) => inTaxOrder(taxes))
}

/** By code, then rate: the same order on every screen and paper, whatever was scanned first. */
export function inTaxOrder<T extends TaxRate>(taxes: readonly T[]): T[] {
  return taxes.toSorted((a, b) =>
    a.code === b.code ? a.ratePpm - b.ratePpm : a.code < b.code ? -1 : 1
  )
}

/** Bearers of the same taxes. No line's taxes become more than what is charged for it. */
function taxContained(group: Bearer[]): void {
  const charged = sum(group.map(bearer => bearer.charged))
  const rates = group[0]?.rates ?? []
  const denominator = sum([WHOLE_PPM, ...rates.map(({ ratePpm }) => ratePpm)])
  const rounded = rates.map(({ ratePpm }) => mulDiv(charged, ratePpm, denominator))
  // Three or more taxes that together exceed the net itself can round up past the price: then the
  // price is the limit.
  const amounts = allocate(Math.min(sum(rounded), charged), rounded)
  shareOut(
    sum(amounts),
    group,
    bearer => bearer.charged,
    (bearer, share) => {
      bearer.open = share
    }
  )
  rates.forEach(({ code, ratePpm }, scope) => {
    shareOut(
      amounts[scope] as number,
      group,
      bearer => bearer.open,
      (bearer, taxMinor) => {
        bearer.open -= taxMinor
        bearer.taxes.push({ code, ratePpm, taxMinor })
      }
    )
  })
}

/** Bearers of any taxes; each tax is rounded once over all of them. */
function taxAdded(group: Bearer[]): void {
  const single = group.flatMap(bearer => bearer.rates.map(rate => ({ bearer, rate })))
  for (const taxed of grouped(single, ({ rate }) => `${rate.ratePpm} ${rate.code}`)) {
    const charged = sum(taxed.map(({ bearer }) => bearer.charged))
    const amount = mulDiv(charged, taxed[0]?.rate.ratePpm ?? 0, WHOLE_PPM)
    shareOut(
      amount,
      taxed,
      ({ bearer }) => bearer.charged,
      ({ bearer, rate: { code, ratePpm } }, taxMinor) => {
        bearer.taxes.push({ code, ratePpm, taxMinor })
      }
    )
  }
}

function eachAlone<T>(items: readonly T[]): T[][] {
  return items.map(item => [item])
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return [...groups.values()]
}
