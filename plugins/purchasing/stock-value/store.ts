import { type Context, formatQuantity, statement } from 'stoa/plugin'
import { methodBefore } from '../costing-method/store.ts'
import { byShop } from '../costs/rules/by-shop.ts'
import { milliOf } from '../costs/store.ts'
import type { Kept } from '../costs/rules/moving-average.ts'
import { parseValue } from '../costs/rules/value.ts'

const AT = 'tenant_id = $1 AND company_id = $2'
const kept = statement<{
  variant_id: string
  quantity: string
  value: string
  unit_cost: string | null
  last_cost: string | null
}>(
  'purchasing.stock-values',
  `SELECT variant_id, quantity, value, unit_cost, last_cost FROM purchasing_cost WHERE ${AT} AND variant_id = ANY ($3)`
)
const inShops = statement<{
  variant_id: string
  at_shop_id: string
  quantity: string
  value: string
}>(
  'purchasing.stock-values-in-shops',
  `SELECT variant_id, at_shop_id, quantity, value FROM purchasing_cost_shop WHERE ${AT} AND variant_id = ANY ($3) ORDER BY variant_id, at_shop_id`
)
const since = statement<{
  variant_id: string
  at_shop_id: string
  quantity: string
  value: string
}>(
  'purchasing.stock-values-since',
  `
  SELECT variant_id, at_shop_id, sum(quantity) AS quantity, sum(value) AS value FROM purchasing_cost_entry
  WHERE ${AT} AND variant_id = ANY ($3) AND occurred_at >= $4 GROUP BY variant_id, at_shop_id`
)
const variants = statement<{ variant_id: string }>(
  'purchasing.variants-kept',
  `SELECT variant_id FROM purchasing_cost WHERE ${AT} AND ($3::uuid IS NULL OR variant_id > $3) ORDER BY variant_id LIMIT $4`
)
const book = statement<{ kept_at: Date }>(
  'purchasing.cost-book',
  `SELECT kept_at FROM purchasing_cost_book WHERE ${AT}`
)

/** What there is of a variant, and what it is worth. */
export interface StockWorth extends Kept {
  /** What one cost when it was last received at a cost; null: it never was. */
  last: bigint | null
  shops: Array<{ shopId: string; milli: bigint; value: bigint }>
}

/**
 * Of variants, as the book has them now, or as they were before an instant: today's, less what
 * happened since.
 */
export async function worthOf(
  ctx: Context,
  variantIds: string[],
  before: Date | null
): Promise<Map<string, StockWorth>> {
  const of = [ctx.tenantId, ctx.company().id, variantIds]
  const [rows, shops, later, method] = await Promise.all([
    kept(of),
    inShops(of),
    before === null ? [] : since([...of, before]),
    methodBefore(ctx, before)
  ])
  const found = new Map<string, StockWorth>(
    rows.map(row => [
      row.variant_id,
      {
        milli: milliOf(row.quantity),
        value: parseValue(row.value),
        unit: row.unit_cost === null ? null : parseValue(row.unit_cost),
        last: row.last_cost === null ? null : parseValue(row.last_cost),
        shops: []
      }
    ])
  )
  const moved = new Map(later.map(row => [`${row.variant_id} ${row.at_shop_id}`, row]))
  for (const { variant_id: variantId, at_shop_id: shopId, ...there } of shops) {
    const gone = moved.get(`${variantId} ${shopId}`)
    const milli = milliOf(there.quantity) - milliOf(gone?.quantity ?? '0')
    const value = parseValue(there.value) - parseValue(gone?.value ?? '0')
    found.get(variantId)?.shops.push({ shopId, milli, value })
  }
  for (const row of later) {
    const worth = found.get(row.variant_id)
    if (worth === undefined) continue
    worth.milli -= milliOf(row.quantity)
    worth.value -= parseValue(row.value)
  }
  // Under one average a shop has its share of the company's value; else what its own layers are worth.
  if (method === 'average') {
    for (const worth of found.values()) worth.shops = byShop(worth, worth.shops)
  }
  return found
}

/** What of variants lies in which shop, and what entries of it there come to. */
export async function shopsOfVariants(
  ctx: Context,
  variantIds: string[]
): Promise<Map<string, Array<{ shopId: string; milli: bigint; entered: bigint }>>> {
  const shops = new Map<string, Array<{ shopId: string; milli: bigint; entered: bigint }>>()
  for (const row of await inShops([ctx.tenantId, ctx.company().id, variantIds])) {
    const of = shops.get(row.variant_id) ?? []
    of.push({
      shopId: row.at_shop_id,
      milli: milliOf(row.quantity),
      entered: parseValue(row.value)
    })
    shops.set(row.variant_id, of)
  }
  return shops
}

/** Variants the book knows, in an order of their own. */
export const variantsKept = async (
  ctx: Context,
  after: string | null,
  limit: number
): Promise<string[]> =>
  (await variants([ctx.tenantId, ctx.company().id, after, limit])).map(row => row.variant_id)

/** Up to when the ledger is taken in; null: it never was. */
export const keptAt = async (ctx: Context): Promise<Date | null> =>
  (await book([ctx.tenantId, ctx.company().id]))[0]?.kept_at ?? null

export const milliText = (milli: bigint): string => formatQuantity(Number(milli))
