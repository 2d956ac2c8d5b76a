import type { ForeignMoney } from '../foreign-money.ts'

/** What of a till's content is shown, as far as it can be read. */
export interface Frozen {
  lines: Array<{
    variantId: string
    name: string
    quantity: string
    unit: string
    unitPriceMinor: number
  }>
  tenders: Array<{ type: string; amountMinor: number; foreign: ForeignMoney | null }>
  changeMinor: number | null
}

const listOf = (value: unknown): Array<Record<string, unknown>> =>
  Array.isArray(value) ? value.filter(item => typeof item === 'object' && item !== null) : []
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const amount = (value: unknown): number => (typeof value === 'number' ? value : 0)

function foreignOf(value: unknown): ForeignMoney | null {
  const [given] = listOf([value])
  const currency = text(given?.['currency'])
  if (!/^[A-Z]{3}$/.test(currency)) return null
  return { currency, amountMinor: amount(given?.['amountMinor']), rate: text(given?.['rate']) }
}

/** null: it is no sale that can be shown. */
export function frozenOf(content: string): Frozen | null {
  let parsed: unknown
  try {
    parsed = JSON.parse(content)
  } catch {
    return null
  }
  if (typeof parsed !== 'object' || parsed === null) return null
  const sale = parsed as Record<string, unknown>
  const lines = listOf(sale['lines'])
  if (lines.length === 0) return null
  const totals = (sale['totals'] ?? {}) as Record<string, unknown>
  return {
    lines: lines.map(line => ({
      variantId: text(line['variantId']),
      name: text(line['name']),
      quantity: text(line['quantity']),
      unit: line['unit'] === 'piece' ? '' : text(line['unit']),
      unitPriceMinor: amount(line['unitPriceMinor'])
    })),
    tenders: listOf(sale['tenders']).map(tender => ({
      type: text(tender['type']),
      amountMinor: amount(tender['amountMinor']),
      foreign: foreignOf(tender['foreign'])
    })),
    changeMinor: typeof totals['changeMinor'] === 'number' ? totals['changeMinor'] : null
  }
}
