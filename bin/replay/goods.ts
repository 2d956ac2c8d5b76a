import { moneyText } from '../../core/primitives/money.ts'
import type { ReplayDocument } from './documents.ts'

/**
 * Stocked goods have a number of five digits (or a DCGS code); POST, D, M, BANK CHARGES, vouchers
 * and the like are services.
 */
export const isGoods = (sku: string): boolean => /^(\d{5}|DCGS\d)/.test(sku)

interface Known {
  prices: Map<number, number>
  names: Map<string, number>
}

/**
 * The products the documents name, as the import's CSV: the price and name most often seen.
 * @param there SKUs to leave out: what the catalogue says of them counts more than the file
 */
export function productsCsv(
  documents: ReplayDocument[],
  currency: string,
  there: ReadonlySet<string> = new Set()
): string {
  const known = new Map<string, Known>()
  for (const { kind, lines } of documents) {
    for (const { sku, description, priceMinor } of lines) {
      if (there.has(sku)) continue
      const seen = known.get(sku) ?? { prices: new Map(), names: new Map() }
      known.set(sku, seen)
      if (priceMinor > 0) seen.prices.set(priceMinor, (seen.prices.get(priceMinor) ?? 0) + 1)
      // What stands on write-offs is a remark ("damaged", "found"), not the name of the goods.
      if (description !== '' && kind !== 'write-off') {
        seen.names.set(description, (seen.names.get(description) ?? 0) + 1)
      }
    }
  }
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
  const rows = [...known]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([sku, { prices, names }]) =>
      [
        quoted(sku),
        quoted(mostFrequent(names) ?? sku),
        moneyText(mostFrequent(prices) ?? 0, currency),
        isGoods(sku) ? 'goods' : 'service'
      ].join(',')
    )
  return `sku,name,price,kind\n${rows.join('\n')}\n`
}

function mostFrequent<K>(counts: Map<K, number>): K | undefined {
  let best: K | undefined
  let most = 0
  for (const [key, count] of counts) if (count > most) [best, most] = [key, count]
  return best
}

/**
 * How much of each of the goods leaves the shop, refunds aside: with so much opening stock nothing
 * is ever short.
 */
export function outgoing(documents: ReplayDocument[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { kind, lines } of documents) {
    if (kind === 'refund') continue
    for (const { sku, quantity } of lines) {
      if (isGoods(sku)) sums.set(sku, (sums.get(sku) ?? 0) + quantity)
    }
  }
  return new Map([...sums].sort(([a], [b]) => (a < b ? -1 : 1)))
}
