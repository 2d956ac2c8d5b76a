import { defineUseCase, Id, Type } from 'stoa/plugin'
import { accountById } from '../accounts/store.ts'
import { paymentsErrors } from '../errors.ts'
import { providerOf } from '../providers/registry.ts'
import { AmountInput } from './input.ts'
import { intentHere, wantCaptured } from './store.ts'
import { intentView } from './view.ts'

export const capturePayment = defineUseCase({
  name: 'payments.capture-payment',
  summary: 'Takes the money of an authorized payment, or a part of it',
  permission: 'payment.confirm',
  heldFor: 'shop',
  input: Type.Object(
    { intentId: Id, amountMinor: Type.Optional(AmountInput) },
    { additionalProperties: false }
  ),
  async run(ctx, { intentId, amountMinor }) {
    const before = await intentHere(ctx, intentId)
    const wanted = amountMinor ?? before.amount_minor
    const [account] = await accountById([ctx.tenantId, before.company_id, before.account_id])
    const inPart =
      wanted !== before.amount_minor &&
      account !== undefined &&
      !providerOf(account).capabilities.partialCapture
    const [row] = inPart
      ? []
      : await wantCaptured([ctx.tenantId, before.company_id, intentId, wanted])
    if (!row) throw paymentsErrors['capture-not-possible']()
    ctx.enqueue({ name: 'payments.capture-at-provider', data: { intentId }, priority: 0 })
    ctx.audited(intentId, { amountMinor: wanted })
    return intentView(ctx, row)
  }
})
