import { answer, api } from 'stoa/web'
import { milliTyped } from '../typed.ts'
import type { TypedLine } from './order-lines.tsx'

/** More are ordered in several orders. */
const MOST = 500
const AT_ONCE = 100

/** What runs low in a shop and how much of it to order, as the list of stock has it; the fewest first. */
async function lowGoods(shopId: string) {
  const rows = []
  for (let after: string | null | undefined; after !== null && rows.length < MOST;) {
    const page = await answer(
      api.GET('/api/v1/inventory/reorder', {
        params: {
          query: { shopId, limit: AT_ONCE, ...(after === undefined ? {} : { after }) }
        }
      })
    )
    rows.push(...page.items)
    after = page.next
  }
  return rows
}

interface Sold {
  variantId: string
  packSize: string
  priceMinor: number | null
}

/**
 * Lines of an order for what runs low: of what the supplier is known to sell, or of everything where
 * nothing is known of it; in whole packs, one at least.
 */
export async function linesOfLowGoods(shopId: string, sold: readonly Sold[]): Promise<TypedLine[]> {
  const known = new Map(sold.map(of => [of.variantId, of]))
  const rows = await lowGoods(shopId)
  return rows.flatMap(({ variantId, name, sku, toOrder }): TypedLine[] => {
    const of = known.get(variantId)
    if ((known.size > 0 && of === undefined) || toOrder === '0') return []
    const packSize = of?.packSize ?? '1'
    const packs = Math.max(
      1,
      Math.ceil((milliTyped(toOrder ?? '') ?? 0) / (milliTyped(packSize) ?? 1))
    )
    return [
      {
        variantId,
        name: name ?? '',
        sku: sku ?? '',
        packs: String(packs),
        packSize,
        priceMinor: of?.priceMinor ?? null,
        discount: '',
        tax: ''
      }
    ]
  })
}
