import { type Context, statement, type UnitContext } from 'stoa/plugin'
import { failedMinor } from '../rules/failed-refunds.ts'
import { withFlag, withoutFlags } from '../rules/flags.ts'
import { type Flag } from '../../../../contracts/orders.ts'
import { recordEvent } from '../moves-store.ts'
import { OrderFlagged } from '../../../../contracts/orders.ts'
import { factsOf } from '../facts.ts'
import { paymentsOf, refundsOfOrder } from '../pay/store.ts'
import { ORDER, type Missing, type OrderRow } from '../store.ts'

const write = statement<OrderRow>(
  'storefront.flag-order',
  `
  UPDATE storefront_order SET flags = $3::text[], flag = ($3::text[])[1], missing = $4, version = version + 1, updated_at = $5 WHERE tenant_id = $1 AND id = $2 RETURNING ${ORDER}`
)

const written = async (
  ctx: Context,
  order: OrderRow,
  flags: Flag[],
  missing: Missing[] | null
): Promise<OrderRow> =>
  (
    await write([ctx.tenantId, order.id, flags, missing && JSON.stringify(missing), ctx.now])
  )[0] as OrderRow

/**
 * Something about a locked order needs a person's eyes. @param missing with stock-short: what is
 * not there
 */
export async function flagOrder(
  ctx: UnitContext,
  order: OrderRow,
  flag: Flag,
  note: string,
  missing: Missing[] | null = order.missing
): Promise<OrderRow> {
  const isNews = !order.flags.includes(flag)
  const row = await written(ctx, order, withFlag(order.flags, flag), missing)
  if (!isNews) return row
  await recordEvent(ctx, order, { what: 'flag', to: flag, note })
  await ctx.emit(OrderFlagged, {
    ...factsOf(ctx, row),
    flag,
    skus: flag === 'stock-short' ? (missing ?? []).map(m => m.sku) : []
  })
  return row
}

/** It needs no one's any more. What is not flagged so stays as it is. */
export async function unflagOrder(
  ctx: Context,
  order: OrderRow,
  gone: readonly Flag[],
  note: string | null = null
): Promise<OrderRow> {
  const going = order.flags.filter(flag => gone.includes(flag))
  if (going.length === 0) return order
  for (const flag of going) await recordEvent(ctx, order, { what: 'unflag', from: flag, note })
  return written(
    ctx,
    order,
    withoutFlags(order.flags, gone),
    going.includes('stock-short') ? null : order.missing
  )
}

/** Whether money of a locked order that failed to go back still has not. */
export async function isMoneyStuck(ctx: Context, order: OrderRow): Promise<boolean> {
  const [payments, refunds] = await Promise.all([
    paymentsOf(ctx, order.id),
    refundsOfOrder(ctx, order.id)
  ])
  return payments.some(
    payment =>
      failedMinor(
        payment.amount_minor,
        refunds
          .filter(r => r.payment_id === payment.id)
          .map(r => ({
            byHand: r.cause === 'by-hand',
            state: r.state,
            amountMinor: r.amount_minor,
            at: r.created_at,
            endedAt: r.ended_at,
            dealtWith: r.dealt_with_at !== null
          }))
      ) > 0
  )
}
