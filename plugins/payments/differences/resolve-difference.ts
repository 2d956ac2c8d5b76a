import { defineUseCase, Id, Input, Type } from 'stoa/plugin'
import { paymentsErrors } from '../errors.ts'
import { paymentHere, writeResolution } from '../payments/store.ts'
import { paymentView } from '../payments/view.ts'

export const resolveDifference = defineUseCase({
  name: 'payments.resolve-difference',
  summary: "Marks as resolved that a provider's record of a payment differs from ours",
  permission: 'payment.manage',
  heldFor: 'shop',
  input: Input({
    paymentId: Id,
    note: Type.String({
      minLength: 1,
      maxLength: 500,
      pattern: '\\S',
      description:
        'How it was resolved. Should the provider say something else again, it is open again.'
    })
  }),
  async run(ctx, { paymentId, note }) {
    const before = await paymentHere(ctx, paymentId)
    const [row] = await writeResolution([
      ctx.tenantId,
      before.company_id,
      paymentId,
      JSON.stringify({ at: ctx.now.toISOString(), userId: ctx.userId, note })
    ])
    if (!row) throw paymentsErrors['difference-not-open']()
    ctx.audited(paymentId, { ...before.differs, note })
    return paymentView(ctx, row)
  }
})
