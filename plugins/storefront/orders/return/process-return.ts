import { coreErrors, formatQuantity, newId, parseQuantity, type UnitContext } from 'stoa/plugin'
import { GoodsMoved } from '../../../../contracts/stock.ts'
import { PaymentGateway } from '../../../../contracts/payments.ts'
import { OrderReturned, Sales } from '../../../../contracts/sales.ts'
import { decide, demandReturnable, insertTaken, type ReturnLine, type ReturnRow } from './store.ts'
import { recordEvent } from '../moves-store.ts'
import { tenderTypeOf } from '../pay/choice.ts'
import { refundPayment } from '../pay/refund-payment.ts'
import { type PaymentRow, paymentsOf, type RefundCause } from '../pay/store.ts'
import type { OrderRow } from '../store.ts'

interface Taking {
  lines: ReturnLine[]
  reason: string | null
  restock: boolean
  cause: RefundCause
  requestId?: string
  answer?: string | null
}

/** What goes back of a payment is a multiple of it. */
const stepOf = async (ctx: UnitContext, payment: PaymentRow | null): Promise<number> =>
  (payment && (await ctx.askIfAnswered(PaymentGateway)?.payment(payment.id)))?.stepMinor ?? 1

/**
 * Takes lines of a locked, settled order back: the till posts the refund, the money goes the way it
 * came, goods go back on the shelf, or are written off where they are not to be sold again.
 * @throws what demandReturnable throws, and what the till refuses
 */
export async function processReturn(
  ctx: UnitContext,
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
    tenderType: tenderTypeOf(payment),
    stepMinor: await stepOf(ctx, payment)
  })
  const stocked = lines.filter(({ lineNo }) => ofLines.find(l => l.line_no === lineNo)?.stocked)
  if (!restock && stocked.length > 0) {
    await ctx.emit(GoodsMoved, {
      companyId: order.company_id,
      shopId: order.shop_id,
      reason: 'write-off',
      document: { type: 'storefront.return', id },
      occurredAt,
      original: id,
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
