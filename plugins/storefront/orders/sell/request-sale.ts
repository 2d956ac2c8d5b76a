import type { UnitContext } from 'stoa/plugin'
import { OrderPaid } from '../../../../contracts/sales.ts'
import { type PaymentRow, paymentsOf } from '../pay/store.ts'
import { tenderTypeOf } from '../pay/choice.ts'
import { OrderConfirmed } from '../../../../contracts/orders.ts'
import { factsOf } from '../facts.ts'
import { markSold, moveOrder } from '../moves-store.ts'
import { UNSOLD } from '../rules/flags.ts'
import { holderOf, orderLines, type OrderRow } from '../store.ts'

/**
 * An order is paid, or costs nothing: the till posts it as a sale in this very transaction, and it
 * is confirmed.
 * @param payment null when nothing was due
 * @throws what the till refuses, inventory.stock-short among it; the transaction must then end
 */
export async function requestSale(
  ctx: UnitContext,
  order: OrderRow,
  payment: PaymentRow | null
): Promise<OrderRow> {
  const lines = await orderLines(ctx, order.id)
  await ctx.emit(OrderPaid, {
    saleId: order.sale_id,
    companyId: order.company_id,
    shopId: order.shop_id,
    customerId: order.customer_id,
    reference: order.number,
    holder: holderOf(order.id),
    occurredAt: ctx.now.toISOString(),
    note: null,
    currency: order.currency,
    taxMode: order.tax_mode,
    taxRounding: order.tax_rounding,
    lines: lines.map(l => ({
      variantId: l.variant_id,
      sku: l.sku,
      name: l.name,
      stocked: l.stocked,
      quantity: l.quantity,
      unitPriceMinor: l.unit_price_minor,
      taxes: l.taxes.map(({ code, ratePpm }) => ({ code, ratePpm }))
    })),
    totalMinor: order.total_minor,
    ...(payment === null ? {} : { roundingMinor: payment.amount_minor - order.total_minor }),
    tenders:
      payment === null
        ? []
        : [
            {
              type: tenderTypeOf(payment),
              amountMinor: payment.amount_minor,
              reference: payment.id
            }
          ]
  })
  // Of several payments it may be another one that differs: its money is here, and pays nothing.
  const isOnly = (await paymentsOf(ctx, order.id)).length <= 1
  const sold = await markSold(
    ctx,
    order,
    payment?.id ?? null,
    isOnly ? [...UNSOLD, 'payment-differs'] : UNSOLD
  )
  if (sold.state !== 'placed') return sold
  const confirmed = await moveOrder(ctx, sold, 'confirm', {
    note: payment === null ? 'Nothing was due.' : null
  })
  await ctx.emit(OrderConfirmed, { ...factsOf(ctx, confirmed), paid: true })
  return confirmed
}
