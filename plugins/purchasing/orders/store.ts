import {
  type Context,
  coreErrors,
  formatQuantity,
  idCursor,
  nextDocumentNumber,
  shopsOfCompany,
  statement,
  type UnitContext
} from 'stoa/plugin'
import { purchasingErrors } from '../errors.ts'
import type { OrderLineRow, OrderRow, OrderState } from './view.ts'

const COLUMNS = `o.id, o.company_id, o.number, o.supplier_id, o.shop_id, o.state, o.currency, o.rate, o.expected_on::text AS expected_on, o.note, o.net_minor, o.tax_minor,
  o.created_at, o.created_by, o.sent_at, o.closed_at, o.version,
  (SELECT s.name FROM purchasing_supplier s WHERE s.tenant_id = $1 AND s.id = o.supplier_id) AS supplier_name,
  (SELECT count(*)::int FROM purchasing_order_line l WHERE l.tenant_id = $1 AND l.order_id = o.id) AS line_count`
// Whoever stands in one shop sees what is brought to it.
const MINE = 'o.tenant_id = $1 AND o.company_id = $2 AND ($3::uuid IS NULL OR o.shop_id = $3)'

const byId = statement<OrderRow>(
  'purchasing.order',
  `SELECT ${COLUMNS} FROM purchasing_order o WHERE ${MINE} AND o.id = $4`
)
const lock = statement(
  'purchasing.lock-order',
  `SELECT id FROM purchasing_order o WHERE ${MINE} AND o.id = $4 FOR NO KEY UPDATE`
)
const list = statement<OrderRow>(
  'purchasing.orders',
  `
  SELECT ${COLUMNS} FROM (
    SELECT * FROM purchasing_order o
    WHERE ${MINE} AND ($4::uuid IS NULL OR o.supplier_id = $4) AND ($5::uuid IS NULL OR o.shop_id = $5) AND ($6::text[] IS NULL OR o.state = ANY ($6))
      AND ($7::uuid IS NULL OR EXISTS (SELECT 1 FROM purchasing_order_line l WHERE l.tenant_id = $1 AND l.order_id = o.id AND l.variant_id = $7))
      AND ($8::uuid IS NULL OR o.id < $8) ORDER BY o.id DESC LIMIT $9) o ORDER BY o.id DESC`
)
const linesOf = statement<OrderLineRow>(
  'purchasing.order-lines',
  `
  SELECT line_no, variant_id, supplier_sku, packs, pack_size, quantity, received, price_minor, discount_ppm, tax_ppm, net_minor, tax_minor
  FROM purchasing_order_line WHERE tenant_id = $1 AND order_id = $2 ORDER BY line_no`
)
const insert = statement(
  'purchasing.add-order',
  `
  WITH counted AS (
    ${nextDocumentNumber({ tenantId: '$1', companyId: '$2', series: "'PO'", year: '$4' })}
  )
  INSERT INTO purchasing_order (tenant_id, company_id, id, series, year, serial, number, supplier_id, shop_id, currency, rate, expected_on, note, created_at, created_by, updated_at)
  SELECT $1, $2, $3, 'PO', $4, last_number, number, $5, $6, $7, $8, $9::date, $10, $11, $12, $11 FROM counted`
)
const removeLines = statement(
  'purchasing.remove-order-lines',
  'DELETE FROM purchasing_order_line WHERE tenant_id = $1 AND order_id = $2'
)
const insertLines = statement(
  'purchasing.add-order-lines',
  `
  INSERT INTO purchasing_order_line (tenant_id, company_id, order_id, line_no, variant_id, supplier_sku, packs, pack_size, quantity, price_minor, discount_ppm, tax_ppm, net_minor, tax_minor)
  SELECT $1, $2, $3, w.* FROM unnest($4::int[], $5::uuid[], $6::text[], $7::numeric[], $8::numeric[], $9::numeric[], $10::bigint[], $11::int[], $12::int[], $13::bigint[], $14::bigint[]) AS w`
)
const change = statement(
  'purchasing.change-order',
  `
  UPDATE purchasing_order o SET rate = $3, expected_on = $4::date, note = $5, updated_at = $6, version = version + 1,
    net_minor = (SELECT coalesce(sum(net_minor), 0) FROM purchasing_order_line l WHERE l.tenant_id = $1 AND l.order_id = $2),
    tax_minor = (SELECT coalesce(sum(tax_minor), 0) FROM purchasing_order_line l WHERE l.tenant_id = $1 AND l.order_id = $2)
  WHERE tenant_id = $1 AND id = $2`
)
const move = statement(
  'purchasing.move-order',
  `
  UPDATE purchasing_order SET state = $3, updated_at = $4, version = version + 1, sent_at = CASE WHEN $3 = 'sent' THEN coalesce(sent_at, $4) ELSE sent_at END,
    closed_at = CASE WHEN $3 IN ('received', 'closed', 'cancelled') THEN $4::timestamptz END
  WHERE tenant_id = $1 AND id = $2`
)
const receive = statement(
  'purchasing.receive-order-lines',
  `
  UPDATE purchasing_order_line l SET received = l.received + w.quantity FROM unnest($3::int[], $4::numeric[]) AS w (line_no, quantity)
  WHERE l.tenant_id = $1 AND l.order_id = $2 AND l.line_no = w.line_no`
)

const place = (ctx: Context): unknown[] => [ctx.tenantId, ctx.company().id, ctx.shopId]

/** @throws stoa.not-found */
export async function orderRow(ctx: Context, id: string): Promise<OrderRow> {
  const [row] = await byId([...place(ctx), id])
  if (row === undefined) throw coreErrors['not-found']({ what: 'purchase order' })
  return row
}

/**
 * One that must stand so, locked until the transaction ends, ahead of the stock.
 * @throws stoa.not-found, purchasing.order-not-so
 */
export async function lockOrder(
  ctx: Context,
  id: string,
  when: readonly OrderState[]
): Promise<OrderRow> {
  await lock([...place(ctx), id])
  const row = await orderRow(ctx, id)
  if (when.includes(row.state)) return row
  throw purchasingErrors['order-not-so']({ number: row.number, state: row.state })
}

export const orderLines = (ctx: Context, orderId: string): Promise<OrderLineRow[]> =>
  linesOf([ctx.tenantId, orderId])

export const nameOfShop = (ctx: Context, id: string): string =>
  shopsOfCompany(ctx).find(shop => shop.id === id)?.name ?? ''

export interface OrdersQuestion {
  supplierId?: string | undefined
  shopId?: string | undefined
  states?: readonly OrderState[] | undefined
  variantId?: string | undefined
  limit: number
  after?: string | undefined
}

/** One more than asked for, where there is one. */
export const orderRows = (ctx: Context, asked: OrdersQuestion): Promise<OrderRow[]> =>
  list([
    ...place(ctx),
    asked.supplierId ?? null,
    asked.shopId ?? null,
    asked.states ?? null,
    asked.variantId ?? null,
    ...idCursor.behind(asked.after),
    asked.limit + 1
  ])

/** What of an order can be changed while it is a draft. */
export interface OrderFacts {
  rate: string
  expectedOn: string | null
  note: string | null
}
interface NewOrder extends OrderFacts {
  id: string
  year: number
  supplierId: string
  shopId: string
  currency: string
}

/** Writes a new one; it takes the next number of its company. */
export const addOrder = (ctx: UnitContext, of: NewOrder): Promise<unknown> =>
  insert([
    ctx.tenantId,
    ctx.company().id,
    of.id,
    of.year,
    of.supplierId,
    of.shopId,
    of.currency,
    of.rate,
    of.expectedOn,
    of.note,
    ctx.now,
    ctx.userId
  ])

export interface OrderLine {
  variantId: string
  supplierSku: string | null
  packsMilli: number
  packSizeMilli: number
  quantityMilli: number
  priceMinor: number
  discountPpm: number
  taxPpm: number
  netMinor: number
  taxMinor: number
}

/** What is ordered, in place of what was before. */
export const replaceOrderLines = async (
  ctx: UnitContext,
  orderId: string,
  lines: readonly OrderLine[]
): Promise<void> => {
  await Promise.all([
    removeLines([ctx.tenantId, orderId]),
    insertLines([
      ctx.tenantId,
      ctx.company().id,
      orderId,
      lines.map((_, i) => i + 1),
      lines.map(line => line.variantId),
      lines.map(line => line.supplierSku),
      lines.map(line => formatQuantity(line.packsMilli)),
      lines.map(line => formatQuantity(line.packSizeMilli)),
      lines.map(line => formatQuantity(line.quantityMilli)),
      lines.map(line => line.priceMinor),
      lines.map(line => line.discountPpm),
      lines.map(line => line.taxPpm),
      lines.map(line => line.netMinor),
      lines.map(line => line.taxMinor)
    ])
  ])
}

/** Behind its lines: it sums them up. */
export const changeOrderRow = (ctx: UnitContext, id: string, of: OrderFacts): Promise<unknown> =>
  change([ctx.tenantId, id, of.rate, of.expectedOn, of.note, ctx.now])

export const moveOrder = (ctx: UnitContext, id: string, state: OrderState): Promise<unknown> =>
  move([ctx.tenantId, id, state, ctx.now])

/** Adds what came to lines of an order that is locked. @param milli thousandths by number of the line */
export const receiveOrderLines = (
  ctx: UnitContext,
  orderId: string,
  milli: ReadonlyMap<number, number>
): Promise<unknown> =>
  receive([ctx.tenantId, orderId, [...milli.keys()], Array.from(milli.values(), formatQuantity)])
