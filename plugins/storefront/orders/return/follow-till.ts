import type { Context, EventData } from 'stoa/plugin'
import { Sales, type SaleRefunded } from '../../../../contracts/sales.ts'
import { lockOrderOfSale } from '../store.ts'
import { noteTillReturn } from './store.ts'
import { updatePaymentState } from '../pay/update-payment-state.ts'

/**
 * On pos.sale-refunded: what a till took back of an order, and handed out for it, is known here
 * too.
 */
export async function followTill(
  ctx: Context,
  { companyId, saleId, refundId }: EventData<typeof SaleRefunded>
): Promise<void> {
  const order = saleId === null ? null : await lockOrderOfSale(ctx, companyId, saleId)
  const refund = order === null ? null : await ctx.ask(Sales).refund(refundId)
  if (order === null || refund === null || (await noteTillReturn(ctx, order, refund)) === null) {
    return
  }
  await updatePaymentState(ctx, order)
}
