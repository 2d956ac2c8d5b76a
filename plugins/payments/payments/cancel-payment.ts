import { defineUseCase, Id, Type } from 'stoa/plugin'
import { paymentsErrors } from '../errors.ts'
import { intentHere, wantCancelled } from './store.ts'
import { intentView } from './view.ts'

export const cancelPayment = defineUseCase({
  name: 'payments.cancel-payment',
  summary: 'Gives up a payment that is not paid; it is ended at the provider too',
  permission: 'payment.request',
  heldFor: 'shop',
  input: Type.Object({ intentId: Id }, { additionalProperties: false }),
  async run(ctx, { intentId }) {
    const before = await intentHere(ctx, intentId)
    const [row] = await wantCancelled([ctx.tenantId, before.company_id, intentId])
    if (!row) throw paymentsErrors['not-open']({ state: before.state })
    ctx.enqueue({ name: 'payments.cancel-at-provider', data: { intentId }, priority: 0 })
    ctx.audited(intentId)
    return intentView(ctx, row)
  }
})
