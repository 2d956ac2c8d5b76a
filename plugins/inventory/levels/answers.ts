import { type Context, coreErrors, formatQuantity, parseQuantity, statement } from 'stoa/plugin'
import type { StockAnswers } from '../../../contracts/stock.ts'
import { Components } from '../../../contracts/components.ts'
import { levelsWithParts } from '../parts/levels.ts'
import { quantityText } from './rules.ts'
import { levelCursor, levels } from './store.ts'

const MOST = 1000

type Free = Awaited<ReturnType<StockAnswers['available']>>[number]
const free = statement<Free>(
  'inventory.available',
  `
  SELECT w.id AS "variantId", coalesce(l.quantity - l.reserved, 0) AS quantity, coalesce(l.quantity, 0) AS "onHand", l.tracking FROM unnest($3::uuid[]) WITH ORDINALITY AS w (id, place)
  LEFT JOIN inventory_level l ON l.tenant_id = $1 AND l.shop_id = $2 AND l.variant_id = w.id ORDER BY w.place`
)

// In the order in which all lock levels of a shop. What is read of them comes behind, in a statement
// of its own: one that waited would not see the movements of whom it waited for.
const lockIn = statement(
  'inventory.lock-levels-of-shops',
  `
  SELECT 1 FROM inventory_level WHERE tenant_id = $1 AND company_id = $2 AND shop_id = ANY ($3::uuid[]) AND variant_id = ANY ($4::uuid[])
  ORDER BY shop_id, variant_id FOR UPDATE`
)

// Level by level along its key, of the shops there are; a sale among a variant's movements is looked
// for only until one is found.
const fatesIn = statement<{
  variantId: string
  shopId: string
  quantity: string
  isReserved: boolean
  sold: boolean
}>(
  'inventory.fates',
  `
  SELECT l.variant_id AS "variantId", l.shop_id AS "shopId", l.quantity, l.reserved > 0 AS "isReserved",
    EXISTS (SELECT 1 FROM inventory_movement m WHERE m.tenant_id = $1 AND m.shop_id = l.shop_id AND m.variant_id = l.variant_id AND m.reason = 'sale') AS sold
  FROM unnest($3::uuid[]) AS s (id) CROSS JOIN unnest($4::uuid[]) AS v (id)
  JOIN inventory_level l ON l.tenant_id = $1 AND l.company_id = $2 AND l.shop_id = s.id AND l.variant_id = v.id`
)

/** Answers Stock.available. */
export const available: StockAnswers['available'] = async (
  ctx: Context,
  { shopId, variantIds }
) => {
  const ids = bounded(variantIds)
  if (ids.length === 0) return []
  return levelsWithParts(ctx, ids, asked => freeOf(ctx, shopId, asked))
}

/** What there is of variants that have stock of their own, in the order asked. */
export async function freeOf(ctx: Context, shopId: string, variantIds: string[]): Promise<Free[]> {
  const rows = await free([ctx.tenantId, ctx.shop(shopId).id, variantIds])
  return rows.map(({ variantId, quantity, onHand, tracking }) => ({
    variantId,
    tracking,
    quantity: quantityText(quantity),
    onHand: quantityText(onHand)
  }))
}

/** Answers Stock.onHand. */
export const onHand: StockAnswers['onHand'] = async (
  ctx: Context,
  { shopId, atMost, limit, after }
) => {
  const rows = await levels.within(ctx, 'stock.read', [
    ctx.tenantId,
    ctx.company().id,
    shopId ?? ctx.shopId,
    null,
    ...levelCursor.behind(after),
    limit + 1,
    atMost ?? null
  ])
  return levelCursor.page(rows, limit, r => ({
    shopId: r.shop_id,
    variantId: r.variant_id,
    quantity: formatQuantity(parseQuantity(r.quantity))
  }))
}

/** Answers Stock.mayHaveParts. */
export const mayHaveParts: StockAnswers['mayHaveParts'] = ctx =>
  ctx.askIfAnswered(Components) !== null

/** Answers Stock.hold. */
export const hold: StockAnswers['hold'] = async (ctx: Context, { shopId, variantIds }) => {
  if (variantIds.length === 0) return
  const taken = await ctx.askIfAnswered(Components)?.takenFor(variantIds)
  const all = taken === undefined ? variantIds : [...variantIds, ...[...taken.values()].flat()]
  await lockIn([ctx.tenantId, ctx.company().id, [ctx.shop(shopId).id], [...new Set(all)]])
}

/** Answers Stock.fates. */
export const fates: StockAnswers['fates'] = async (ctx: Context, variantIds) => {
  const ids = bounded(variantIds)
  if (ids.length === 0) return []
  const company = ctx.company().id
  const shops = ctx.shops().filter(({ companyId }) => companyId === company)
  const values = [ctx.tenantId, company, shops.map(({ id }) => id), ids]
  await lockIn(values)
  const rows = await fatesIn(values)
  return rows.map(({ quantity, ...fate }) => ({ ...fate, onHand: quantityText(quantity) }))
}

/** Each once. @throws stoa.invalid-input when there are too many */
function bounded(variantIds: string[]): string[] {
  const ids = [...new Set(variantIds)]
  if (ids.length <= MOST) return ids
  throw coreErrors['invalid-input'](
    {},
    {
      errors: [
        {
          field: '/variantIds',
          code: 'maxItems',
          message: `must not have more than ${MOST} items`
        }
      ]
    }
  )
}
