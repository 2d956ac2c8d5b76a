import { coreErrors, type EventData, type UnitContext } from 'stoa/plugin'
import type { PaymentWithdrawn } from '../../../contracts/payments.ts'
import { paymentById, requestCancel } from './store.ts'
import { cancelAtProvider } from './at-provider/jobs.ts'

/** On payments.payment-withdrawn: nothing happens to what is paid or ended already. */
export async function withdrawPayment(
  ctx: UnitContext,
  { paymentId }: EventData<typeof PaymentWithdrawn>
): Promise<void> {
  const scope = [ctx.tenantId, ctx.company().id, paymentId]
  if ((await requestCancel(scope)).length > 0) {
    ctx.enqueue(cancelAtProvider, { paymentId })
  } else if ((await paymentById(scope)).length === 0) {
    throw coreErrors['not-found']({ what: 'payment' })
  }
}
