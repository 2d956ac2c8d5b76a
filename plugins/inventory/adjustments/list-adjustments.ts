import {
  type Context,
  Day,
  DayStart,
  defineUseCase,
  Id,
  idCursor,
  Input,
  instantsOfDays,
  PageInput,
  rowStatement,
  Type
} from 'stoa/plugin'
import { HEADER_COLUMNS } from './store.ts'
import { AdjustmentReason, type HeaderRow, viewOfHeader } from './view.ts'

type Listed = HeaderRow & { line_count: number }

// A day is another stretch of time in each shop; so each has its own.
// Those are shown of which the caller may see a line, with the lines they may see.
const list = (name: string, from: string, order: string, parameters: number) =>
  rowStatement<Listed>(
    name,
    parameters,
    only => `
  SELECT ${HEADER_COLUMNS}, (SELECT count(*)::int FROM inventory_adjustment_line s WHERE s.tenant_id = $1 AND s.adjustment_id = a.id AND ${only}) AS line_count
  FROM ${from} JOIN unnest($3::uuid[], $4::timestamptz[], $5::timestamptz[]) AS place (shop_id, since, until) ON place.shop_id = a.shop_id
  WHERE a.tenant_id = $1 AND a.company_id = $2 AND (place.since IS NULL OR a.occurred_at >= place.since) AND (place.until IS NULL OR a.occurred_at < place.until)
    AND ($6::text IS NULL OR a.reason = $6) AND ($7::uuid IS NULL OR ${order} < $7)${name.endsWith('-of-variant') ? ' AND l.variant_id = $9' : ''}
    ${only === 'true' ? '' : `AND EXISTS (SELECT 1 FROM inventory_adjustment_line s WHERE s.tenant_id = $1 AND s.adjustment_id = a.id AND ${only})`}
  ORDER BY ${order} DESC LIMIT $8`
  )
const all = list('inventory.adjustments', 'inventory_adjustment a', 'a.id', 8)
const ofVariant = list(
  'inventory.adjustments-of-variant',
  'inventory_adjustment_line l JOIN inventory_adjustment a ON a.tenant_id = l.tenant_id AND l.tenant_id = $1 AND a.id = l.adjustment_id',
  'l.adjustment_id',
  9
)

export const listAdjustments = defineUseCase({
  name: 'inventory.list-adjustments',
  summary: 'Stock adjustments, newest first',
  permission: 'stock.read',
  reads: true,
  input: Input({
    reason: Type.Optional(AdjustmentReason),
    shopId: Type.Optional(Id),
    variantId: Type.Optional(Id),
    from: Type.Optional(Day),
    to: Type.Optional(Day),
    ...PageInput
  }),
  async run(ctx, { reason, shopId, variantId, from, to, limit, after }) {
    const places = await placesOf(ctx, shopId ?? ctx.shopId, from, to)
    const values = [
      ctx.tenantId,
      ctx.company().id,
      places.map(p => p.shopId),
      places.map(p => p.since),
      places.map(p => p.until),
      reason ?? null,
      ...idCursor.behind(after),
      limit + 1
    ]
    const rows = await (variantId === undefined
      ? all(ctx, 'stock.read', values)
      : ofVariant(ctx, 'stock.read', [...values, variantId]))
    return idCursor.page(rows, limit, r => ({ ...viewOfHeader(r), lineCount: r.line_count }))
  }
})

/**
 * Of each shop asked about, between which instants its days lie, as its sales are booked; null
 * without an end.
 */
async function placesOf(ctx: Context, shopId: string | null, from?: string, to?: string) {
  const starts = ctx.askIfAnswered(DayStart)
  const companyId = ctx.company().id
  const shops =
    shopId === null ? ctx.shops().filter(shop => shop.companyId === companyId) : [ctx.shop(shopId)]
  return Promise.all(
    shops.map(async ({ id, timeZone }) => {
      const dayStartsAt = from === undefined && to === undefined ? undefined : await starts?.of(id)
      return {
        shopId: id,
        since: from === undefined ? null : instantsOfDays(from, from, timeZone, dayStartsAt).from,
        until: to === undefined ? null : instantsOfDays(to, to, timeZone, dayStartsAt).to
      }
    })
  )
}
