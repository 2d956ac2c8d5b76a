import { defineUseCase, Id, Input, Type } from 'stoa/plugin'
import { accountById } from '../accounts/store.ts'
import { paymentsErrors } from '../errors.ts'
import { providerOf } from '../providers/registry.ts'
import { AmountInput } from './input.ts'
import { paymentHere, wantCaptured } from './store.ts'
import { paymentView } from './view.ts'
import { captureAtProvider } from './at-provider/jobs.ts'

export const capturePayment = defineUseCase({
  name: 'payments.capture-payment',
  summary: 'Captures an authorized payment, in full or in part',
  permission: 'payment.confirm',
  heldFor: 'shop',
  input: Input({ paymentId: Id, amountMinor: Type.Optional(AmountInput) }),
  async run(ctx, { paymentId, amountMinor }) {
    const before = await paymentHere(ctx, paymentId)
    const requested = amountMinor ?? before.amount_minor
    const [account] = await accountById([ctx.tenantId, before.company_id, before.account_id])
    const inPart =
      requested !== before.amount_minor &&
      account !== undefined &&
      !providerOf(account).capabilities.partialCapture
    const [row] = inPart
      ? []
      : await wantCaptured([ctx.tenantId, before.company_id, paymentId, requested])
    if (!row) throw paymentsErrors['capture-not-possible']()
    ctx.enqueue(captureAtProvider, { paymentId }, { priority: 0 })
    ctx.audited(paymentId, { amountMinor: requested })
    return paymentView(ctx, row)
  }
})
