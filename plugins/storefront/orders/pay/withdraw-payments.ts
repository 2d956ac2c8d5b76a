import { statement, type UnitContext } from 'stoa/plugin'
import { PaymentWithdrawn } from '../../../../contracts/payments.ts'
import { paymentsOf } from './store.ts'
import type { OrderRow } from '../store.ts'

const withdraw = statement(
  'storefront.withdraw-payment',
  'UPDATE storefront_order_payment SET withdrawn = true WHERE tenant_id = $1 AND id = $2'
)

/** Gives up all payments of an order that are not paid, but for one. */
export async function withdrawPayments(
  ctx: UnitContext,
  order: OrderRow,
  except: string | null = null
): Promise<void> {
  for (const payment of await paymentsOf(ctx, order.id)) {
    if (payment.id === except || payment.withdrawn || payment.state === 'captured') continue
    await withdraw([ctx.tenantId, payment.id])
    await ctx.emit(PaymentWithdrawn, { paymentId: payment.id, companyId: order.company_id })
  }
}
