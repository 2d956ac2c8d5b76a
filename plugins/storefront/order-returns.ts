import {
  Amount,
  coreErrors,
  formatQuantity,
  Id,
  newId,
  parseQuantity,
  statement,
  Type,
  type Context,
  type Static
} from 'stoa/plugin'
import { GoodsMoved } from '../inventory/contract.ts'
import { OrderReturned, Sales, type SalesAnswers } from '../pos/contract.ts'
import { storefrontErrors } from './errors.ts'
import { recordEvent } from './order-book.ts'
import {
  paymentsOf,
  refundPayment,
  refundsOfOrder,
  tenderTypeOf,
  type RefundCause,
  type RefundRow
} from './order-payments.ts'
import { orderLines, type OrderLineRow, type OrderRow } from './order-row.ts'
import { OrNull } from './shopper-input.ts'

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
const insertTaken = statement<ReturnRow>(
  'storefront.insert-taken-return',
  `
  INSERT INTO storefront_order_return (tenant_id, company_id, shop_id, visitor_id, order_id, id, state, lines, reason, restocked, refund_number, refunded_minor, at_till, user_id, created_at, decided_at)
  VALUES ($1, $2, $3, $4, $5, $6, 'accepted', $7, $8, $9, $10, $11, $12, $13, $14, $14) ON CONFLICT DO NOTHING RETURNING ${RETURN}`
)
const decide = statement<ReturnRow>(
  'storefront.decide-return',
  `
  UPDATE storefront_order_return SET state = $4, answer = $5, restocked = $6, refund_number = $7, refunded_minor = $8, user_id = $9, decided_at = $10, version = version + 1
  WHERE tenant_id = $1 AND order_id = $2 AND id = $3 AND state = 'requested' RETURNING ${RETURN}`
)

export const ReturnView = Type.Object({
  id: Id,
  orderId: Id,
  state: Type.Union([
    Type.Literal('requested'),
    Type.Literal('declined'),
    Type.Literal('accepted')
  ]),
  lines: Type.Array(Type.Object({ lineNo: Type.Integer(), quantity: Type.String() })),
  reason: OrNull(Type.String()),
  answer: OrNull(Type.String()),
  restocked: OrNull(Type.Boolean()),
  refundNumber: OrNull(Type.String({ description: "Of the till's refund." })),
  refundedMinor: OrNull(Amount),
  moneyState: OrNull(
    Type.Union([Type.Literal('pending'), Type.Literal('refunded'), Type.Literal('failed')], {
      description:
        'Where the money is: nobody hands it out at the counter but the till that took the return, or whoever confirms a pending refund by hand. null: none went back.'
    })
  ),
  atTill: Type.Boolean({ description: 'Taken back at a till, which paid it out.' }),
  createdAt: Type.String(),
  decidedAt: OrNull(Type.String())
})
export type ReturnView = Static<typeof ReturnView>

/** @param refunds of the order */
export const returnView = (order: OrderRow, r: ReturnRow, refunds: RefundRow[]): ReturnView => ({
  id: r.id,
  orderId: order.id,
  state: r.state,
  lines: r.lines,
  reason: r.reason,
  answer: r.answer,
  restocked: r.restocked,
  refundNumber: r.refund_number,
  refundedMinor: r.refunded_minor,
  moneyState:
    r.at_till && r.refunded_minor !== 0
      ? 'refunded'
      : (refunds.find(refund => refund.return_id === r.id)?.state ?? null),
  atTill: r.at_till,
  createdAt: r.created_at.toISOString(),
  decidedAt: r.decided_at?.toISOString() ?? null
})

/** One return, with how its money stands. */
export const viewOfReturn = async (
  ctx: Context,
  order: OrderRow,
  row: ReturnRow
): Promise<ReturnView> => returnView(order, row, await refundsOfOrder(ctx, order.id))

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
  wanted: ReturnLine[]
): Promise<OrderLineRow[]> {
  if (order.sold_at === null) throw storefrontErrors['order-unpaid']()
  const left = await leftOf(ctx, order)
  const seen = new Set<number>()
  for (const { lineNo, quantity } of wanted) {
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

interface Taking {
  lines: ReturnLine[]
  reason: string | null
  restock: boolean
  cause: RefundCause
  requestId?: string
  answer?: string | null
}

/**
 * Takes lines of a locked, settled order back: the till posts the refund, the money goes the way it
 * came, goods go back on the shelf, or are written off where they are not to be sold again.
 * @throws what demandReturnable throws, and what the till refuses
 */
export async function takeBack(
  ctx: Context,
  order: OrderRow,
  { lines, reason, restock, cause, requestId, answer = null }: Taking
): Promise<ReturnRow> {
  const ofLines = await demandReturnable(ctx, order, lines)
  const payment = (await paymentsOf(ctx, order.id)).find(p => p.id === order.paid_by) ?? null
  const id = requestId ?? newId()
  const occurredAt = ctx.now.toISOString()
  await ctx.emit(OrderReturned, {
    refundId: id,
    companyId: order.company_id,
    shopId: order.shop_id,
    saleId: order.sale_id,
    occurredAt,
    reason,
    lines,
    tenderType: tenderTypeOf(payment)
  })
  const stocked = lines.filter(({ lineNo }) => ofLines.find(l => l.line_no === lineNo)?.stocked)
  if (!restock && stocked.length > 0) {
    await ctx.emit(GoodsMoved, {
      companyId: order.company_id,
      shopId: order.shop_id,
      reason: 'write-off',
      document: { type: 'storefront.return', id },
      occurredAt,
      lines: stocked.map(({ lineNo, quantity }) => ({
        variantId: ofLines.find(l => l.line_no === lineNo)?.variant_id as string,
        quantity: formatQuantity(-parseQuantity(quantity))
      }))
    })
  }
  const refund = await ctx.ask(Sales).refund(id)
  if (refund === null) throw coreErrors.conflict({ what: 'the till posted no refund' })
  await recordEvent(ctx, order, { what: 'return', to: refund.number, note: reason })
  if (payment !== null && refund.dueMinor > 0) {
    await refundPayment(ctx, order, payment, cause, refund.dueMinor, id)
  }
  const place = [ctx.tenantId, order.company_id, order.shop_id, order.visitor_id, order.id, id]
  const [row] =
    requestId === undefined
      ? await insertTaken([
          ...place,
          JSON.stringify(lines),
          reason,
          restock,
          refund.number,
          refund.dueMinor,
          false,
          ctx.userId,
          ctx.now
        ])
      : await decide([
          ctx.tenantId,
          order.id,
          id,
          'accepted',
          answer,
          restock,
          refund.number,
          refund.dueMinor,
          ctx.userId,
          ctx.now
        ])
  return row as ReturnRow
}

/** @returns null when it is not waiting for an answer */
export async function declineReturn(
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
