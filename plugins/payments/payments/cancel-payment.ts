import { defineUseCase, Id, Input } from 'stoa/plugin'
import { paymentsErrors } from '../errors.ts'
import { paymentHere, requestCancel } from './store.ts'
import { paymentView } from './view.ts'
import { cancelAtProvider } from './at-provider/jobs.ts'

export const cancelPayment = defineUseCase({
  name: 'payments.cancel-payment',
  summary: 'Cancels an unpaid payment, here and at the provider',
  permission: 'payment.request',
  heldFor: 'shop',
  input: Input({ paymentId: Id }),
  async run(ctx, { paymentId }) {
    const before = await paymentHere(ctx, paymentId)
    const [row] = await requestCancel([ctx.tenantId, before.company_id, paymentId])
    if (!row) throw paymentsErrors['not-open']({ state: before.state })
    ctx.enqueue(cancelAtProvider, { paymentId }, { priority: 0 })
    ctx.audited(paymentId)
    return paymentView(ctx, row)
  }
})
