import { type Context, coreErrors, type EventData } from 'stoa/plugin'
import type { PaymentWithdrawn } from '../../../contracts/payments.ts'
import { intentById, wantCancelled } from './store.ts'

/** On pos.payment-withdrawn: nothing happens to what is paid or ended already. */
export async function withdrawPayment(
  ctx: Context,
  { paymentId }: EventData<typeof PaymentWithdrawn>
): Promise<void> {
  const place = [ctx.tenantId, ctx.company().id, paymentId]
  if ((await wantCancelled(place)).length > 0) {
    ctx.enqueue({ name: 'payments.cancel-at-provider', data: { intentId: paymentId } })
  } else if ((await intentById(place)).length === 0) {
    throw coreErrors['not-found']({ what: 'payment' })
  }
}
