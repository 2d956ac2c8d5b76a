import { type Context, formatQuantity, newId, parseQuantity, statement } from 'stoa/plugin'
import { Sales, type SalesAnswers } from '../../../../contracts/sales.ts'
import { storefrontErrors } from '../../errors.ts'
import { recordEvent } from '../moves-store.ts'
import { type OrderLineRow, orderLines, type OrderRow } from '../store.ts'

export interface ReturnLine {
  lineNo: number
  quantity: string
}
export interface ReturnRow {
  id: string
  state: 'requested' | 'declined' | 'accepted'
  lines: ReturnLine[]
  reason: string | null
  answer: string | null
  restocked: boolean | null
  refund_number: string | null
  refunded_minor: number | null
  /** Taken back at a till, which handed the money out itself. */
  at_till: boolean
  version: number
  created_at: Date
  decided_at: Date | null
}

const RETURN =
  'id, state, lines, reason, answer, restocked, refund_number, refunded_minor, at_till, version, created_at, decided_at'
const ofOrder = statement<ReturnRow>(
  'storefront.order-returns',
  `SELECT ${RETURN} FROM storefront_order_return WHERE tenant_id = $1 AND order_id = $2 ORDER BY created_at, id`
)
const insert = statement<ReturnRow>(
  'storefront.insert-return',
  `
  INSERT INTO storefront_order_return (tenant_id, company_id, shop_id, visitor_id, order_id, id, state, lines, reason, user_id, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, 'requested', $7, $8, $9, $10) ON CONFLICT (tenant_id, order_id) WHERE state = 'requested' DO NOTHING RETURNING ${RETURN}`
)
export const insertTaken = statement<ReturnRow>(
  'storefront.insert-taken-return',
  `
  INSERT INTO storefront_order_return (tenant_id, company_id, shop_id, visitor_id, order_id, id, state, lines, reason, restocked, refund_number, refunded_minor, at_till, user_id, created_at, decided_at)
  VALUES ($1, $2, $3, $4, $5, $6, 'accepted', $7, $8, $9, $10, $11, $12, $13, $14, $14) ON CONFLICT DO NOTHING RETURNING ${RETURN}`
)
export const decide = statement<ReturnRow>(
  'storefront.decide-return',
  `
  UPDATE storefront_order_return SET state = $4, answer = $5, restocked = $6, refund_number = $7, refunded_minor = $8, user_id = $9, decided_at = $10, version = version + 1
  WHERE tenant_id = $1 AND order_id = $2 AND id = $3 AND state = 'requested' RETURNING ${RETURN}`
)

/**
 * The returns of an order, wished for and taken. `returned`: how much of a line came back, decimal
 * text, as the till knows it, where lines of the sale may be refunded too.
 */
export async function returnsOf(
  ctx: Context,
  order: OrderRow
): Promise<{ rows: ReturnRow[]; returned: (lineNo: number) => string }> {
  const [rows, sale] = await Promise.all([
    ofOrder([ctx.tenantId, order.id]),
    order.sold_at === null ? null : ctx.ask(Sales).sale(order.sale_id)
  ])
  return {
    rows,
    returned: lineNo => sale?.lines.find(l => l.lineNo === lineNo)?.returnedQuantity ?? '0'
  }
}

/** What is left of each line that has not come back. */
export async function leftOf(
  ctx: Context,
  order: OrderRow
): Promise<Array<{ line: OrderLineRow; leftMilli: number }>> {
  const [lines, { returned }] = await Promise.all([
    orderLines(ctx, order.id),
    returnsOf(ctx, order)
  ])
  return lines.map(line => ({
    line,
    leftMilli: parseQuantity(line.quantity) - parseQuantity(returned(line.line_no))
  }))
}

/**
 * @throws storefront.order-unpaid, storefront.return-line for what was not sold or came back before
 */
export async function demandReturnable(
  ctx: Context,
  order: OrderRow,
  requested: ReturnLine[]
): Promise<OrderLineRow[]> {
  if (order.sold_at === null) throw storefrontErrors['order-unpaid']()
  const left = await leftOf(ctx, order)
  const seen = new Set<number>()
  for (const { lineNo, quantity } of requested) {
    const known = left.find(l => l.line.line_no === lineNo)
    const leftMilli = known?.leftMilli ?? 0
    if (seen.has(lineNo) || parseQuantity(quantity) > leftMilli) {
      throw storefrontErrors['return-line']({ lineNo, left: formatQuantity(leftMilli) })
    }
    seen.add(lineNo)
  }
  return left.map(l => l.line)
}

/** @throws storefront.return-pending */
export async function requestReturn(
  ctx: Context,
  order: OrderRow,
  lines: ReturnLine[],
  reason: string | null
): Promise<ReturnRow> {
  const [row] = await insert([
    ctx.tenantId,
    order.company_id,
    order.shop_id,
    order.visitor_id,
    order.id,
    newId(),
    JSON.stringify(lines),
    reason,
    ctx.userId,
    ctx.now
  ])
  if (!row) throw storefrontErrors['return-pending']()
  await recordEvent(ctx, order, { what: 'request-return', note: reason })
  return row
}

/** @returns null when it is not waiting for an answer */
export async function recordDecline(
  ctx: Context,
  order: OrderRow,
  returnId: string,
  answer: string | null
): Promise<ReturnRow | null> {
  const [row] = await decide([
    ctx.tenantId,
    order.id,
    returnId,
    'declined',
    answer,
    null,
    null,
    null,
    ctx.userId,
    ctx.now
  ])
  if (row) await recordEvent(ctx, order, { what: 'decline-return', note: answer })
  return row ?? null
}

/**
 * Takes note of a refund that a till posted for lines of an order. @returns null when it is known,
 * as those taken here are
 */
export async function noteTillReturn(
  ctx: Context,
  order: OrderRow,
  refund: NonNullable<Awaited<ReturnType<SalesAnswers['refund']>>>
): Promise<ReturnRow | null> {
  const lines = refund.lines.map(({ lineNo, quantity }) => ({ lineNo, quantity }))
  const [row] = await insertTaken([
    ctx.tenantId,
    order.company_id,
    order.shop_id,
    order.visitor_id,
    order.id,
    refund.id,
    JSON.stringify(lines),
    null,
    true,
    refund.number,
    refund.dueMinor,
    true,
    ctx.userId,
    ctx.now
  ])
  if (row) {
    await recordEvent(ctx, order, {
      what: 'till-return',
      to: refund.number,
      note: `${refund.dueMinor} ${refund.currency} (minor units), handed out by the till`
    })
  }
  return row ?? null
}
