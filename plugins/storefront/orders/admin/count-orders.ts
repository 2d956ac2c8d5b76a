import {
  type Context,
  defineUseCase,
  dynamicStatement,
  Id,
  Input,
  toCondition,
  Type
} from 'stoa/plugin'
import type { OrderState } from '../rules/states.ts'
import type { OrderCountsView } from './view.ts'

/** Where an order still has a way to go. */
const OPEN: readonly OrderState[] = [
  'placed',
  'confirmed',
  'picked',
  'packed',
  'shipped',
  'ready-for-collection'
]

interface CountRow {
  state: OrderState
  orders: number
  flagged: number
  requested: number
}

// What is done adds up over the years: each way of having something to do is a range of an index.
async function counted(ctx: Context, shopId: string | null): Promise<CountRow[]> {
  const only = toCondition(ctx, 'order.read', 5)
  return dynamicStatement<CountRow>(
    `WITH waiting AS (
      SELECT id FROM storefront_order WHERE tenant_id = $1 AND company_id = $2 AND state = ANY ($4)
      UNION SELECT id FROM storefront_order WHERE tenant_id = $1 AND company_id = $2 AND flag IS NOT NULL
      UNION SELECT order_id FROM storefront_order_return WHERE tenant_id = $1 AND state = 'requested'
    )
    SELECT o.state, count(*)::int AS orders, count(o.flag)::int AS flagged, count(r.id)::int AS requested
    FROM waiting w JOIN storefront_order o ON o.tenant_id = $1 AND o.id = w.id
    LEFT JOIN storefront_order_return r ON r.tenant_id = o.tenant_id AND r.order_id = o.id AND r.state = 'requested'
    WHERE o.tenant_id = $1 AND o.company_id = $2 AND ($3::uuid IS NULL OR o.shop_id = $3) AND ${only.sql} GROUP BY o.state`,
    [ctx.tenantId, ctx.company().id, shopId, [...OPEN], ...only.values]
  )
}

export const countOrders = defineUseCase({
  name: 'storefront.count-orders',
  summary: 'How many orders of the web shop wait for something to be done, by state',
  permission: 'order.read',
  reads: true,
  input: Input({ shopId: Type.Optional(Id) }),
  async run(ctx, { shopId }): Promise<OrderCountsView> {
    if (shopId !== undefined) ctx.shop(shopId)
    const rows = await counted(ctx, shopId ?? ctx.shopId)
    const sum = (of: 'flagged' | 'requested') => rows.reduce((all, row) => all + row[of], 0)
    return {
      items: OPEN.map(state => ({
        state,
        orders: rows.find(row => row.state === state)?.orders ?? 0
      })),
      flagged: sum('flagged'),
      returnRequests: sum('requested')
    }
  }
})
