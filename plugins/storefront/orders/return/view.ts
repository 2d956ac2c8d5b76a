import { Amount, type Context, Id, Nullable, type Static, Type } from 'stoa/plugin'
import type { ReturnRow } from './store.ts'
import { type RefundRow, refundsOfOrder } from '../pay/store.ts'
import type { OrderRow } from '../store.ts'

export const ReturnView = Type.Object({
  id: Id,
  orderId: Id,
  state: Type.Union([
    Type.Literal('requested'),
    Type.Literal('declined'),
    Type.Literal('accepted')
  ]),
  lines: Type.Array(Type.Object({ lineNo: Type.Integer(), quantity: Type.String() })),
  reason: Nullable(Type.String()),
  answer: Nullable(Type.String()),
  restocked: Nullable(Type.Boolean()),
  refundNumber: Nullable(Type.String({ description: "Of the till's refund." })),
  refundedMinor: Nullable(Amount),
  moneyState: Nullable(
    Type.Union([Type.Literal('pending'), Type.Literal('refunded'), Type.Literal('failed')], {
      description:
        'Where the money is. Only the till that took the return hands out cash, or whoever confirms a pending refund by hand. null: no money went back.'
    })
  ),
  atTill: Type.Boolean({ description: 'Taken back at a till, which paid it out.' }),
  createdAt: Type.String(),
  decidedAt: Nullable(Type.String())
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
