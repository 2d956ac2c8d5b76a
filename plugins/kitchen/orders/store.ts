import {
  type Context,
  defineRepository,
  formatQuantity,
  newId,
  statement,
  type UnitContext
} from 'stoa/plugin'
import { Slips } from '../../../contracts/slips.ts'
import type { OrderType } from '../../../contracts/tickets.ts'
import { OrderChanged } from '../contract.ts'
import { OrderModel } from './model.ts'
import type { MadeLine } from './rules/share-out.ts'
import { printOrders, type PrintedOrder } from './print-orders.ts'
import { activeStations, type ActiveStation } from '../stations/store.ts'
import { KeptOrder, type OrderView } from './view.ts'

/** The orders of the shops the caller acts in, by when they were sent. */
export const orders = defineRepository({
  name: 'kitchen.order',
  model: OrderModel,
  view: KeptOrder,
  sorts: { newest: { by: ['id'], descending: true }, oldest: { by: ['id'] } },
  filters: ['stationId', 'state', 'businessDay', 'open'],
  events: { changed: OrderChanged },
  audited: ['state']
})

/** What a slip says of an order. */
const PRINTED = 'id, station_id, number, order_type, name, note, lines, state, created_at'
interface PrintedRow {
  id: string
  station_id: string
  number: number
  order_type: OrderType | null
  name: string | null
  note: string | null
  lines: KeptOrder['lines']
  state: KeptOrder['state']
  created_at: Date
}

const printed = (row: PrintedRow): PrintedOrder => ({
  id: row.id,
  stationId: row.station_id,
  number: row.number,
  orderType: row.order_type,
  name: row.name,
  note: row.note,
  lines: row.lines,
  state: row.state,
  createdAt: row.created_at.toISOString()
})

const lockNumbers = statement(
  'kitchen.lock-order-numbers',
  "SELECT pg_advisory_xact_lock(hashtextextended('kitchen numbers ' || $1::text || $2::text, 0))"
)
const insert = statement<PrintedRow>(
  'kitchen.add-orders',
  `
  INSERT INTO kitchen_order (tenant_id, company_id, shop_id, business_day, number, sale_id, ticket_id, order_type, name, note, created_at, id, station_id, lines)
  SELECT $1, $2, $3, $4, (SELECT coalesce(max(n.number), 0) + 1 FROM kitchen_order n WHERE n.tenant_id = $1 AND n.shop_id = $3 AND n.business_day = $4),
    $5, $6, $7, $8, $9, $10, o.id, o."stationId", o.lines
  FROM jsonb_to_recordset($11) AS o (id uuid, "stationId" uuid, lines jsonb)
  ON CONFLICT (tenant_id, sale_id, station_id) WHERE sale_id IS NOT NULL DO NOTHING RETURNING ${PRINTED}`
)

/** What is sent to stations at one time. */
export interface Sending {
  shopId: string
  businessDay: string
  saleId: string | null
  ticketId: string | null
  orderType: OrderType | null
  name: string | null
  note: string | null
  /** Station → its lines. */
  lines: ReadonlyMap<string, readonly MadeLine[]>
}

/** Writes an order for each station, all under the next number of the shop and day. */
export async function addOrders(
  ctx: UnitContext,
  stations: readonly ActiveStation[],
  sending: Sending
): Promise<void> {
  const { shopId, lines } = sending
  if (lines.size === 0) return
  const given = [...lines].map(([stationId, made]) => ({
    id: newId(),
    stationId,
    lines: made.map(({ variantId, name, quantityMilli }) => ({
      variantId,
      name,
      quantity: formatQuantity(quantityMilli)
    }))
  }))
  // In this order, so that each finds the numbers of those before it.
  const [, rows] = await Promise.all([
    lockNumbers([ctx.tenantId, shopId]),
    insert([
      ctx.tenantId,
      ctx.company().id,
      shopId,
      sending.businessDay,
      sending.saleId,
      sending.ticketId,
      sending.orderType,
      sending.name,
      sending.note,
      ctx.now,
      JSON.stringify(given)
    ])
  ])
  for (const { id } of rows) await announce(ctx, shopId, id)
  await printOrders(ctx, shopId, rows.map(printed), stations)
}

const cancelOfSale = statement<PrintedRow>(
  'kitchen.cancel-orders-of-sale',
  `
  UPDATE kitchen_order SET state = 'cancelled', cancelled_at = $4, version = version + 1
  WHERE tenant_id = $1 AND company_id = $2 AND sale_id = $3 AND open AND state <> 'cancelled' RETURNING ${PRINTED}`
)

/** Orders of a sale that are not out yet are made no more; they stay in sight until someone has seen it. */
export async function cancelOrdersOf(
  ctx: UnitContext,
  { saleId, shopId }: { saleId: string; shopId: string }
): Promise<void> {
  const rows = await cancelOfSale([ctx.tenantId, ctx.company().id, saleId, ctx.now])
  for (const { id } of rows) await announce(ctx, shopId, id)
  if (rows.length > 0) {
    await printOrders(ctx, shopId, rows.map(printed), await activeStations(ctx, shopId))
  }
}

const ofSlip = statement<{ id: string }>(
  'kitchen.order-of-slip',
  'SELECT id FROM kitchen_order WHERE tenant_id = $1 AND slip_id = $2'
)

/** On pos.slip-ended: whoever looks at the order sees what became of its slip. */
export async function tellOfSlip(
  ctx: UnitContext,
  { slipId, shopId }: { slipId: string; shopId: string }
): Promise<void> {
  const [order] = await ofSlip([ctx.tenantId, slipId])
  if (order !== undefined) await announce(ctx, shopId, order.id)
}

/** Orders with how far their slips are. */
export async function withPrints(ctx: Context, kept: readonly KeptOrder[]): Promise<OrderView[]> {
  const slips = await ctx
    .ask(Slips)
    .progress(kept.flatMap(({ slipId }) => (slipId === null ? [] : [slipId])))
  return kept.map(({ slipId, ...order }) => ({ ...order, print: slips.get(slipId ?? '') ?? null }))
}

const announce = (ctx: UnitContext, shopId: string, orderId: string): Promise<void> =>
  ctx.emit(OrderChanged, { companyId: ctx.company().id, shopId, orderId })
