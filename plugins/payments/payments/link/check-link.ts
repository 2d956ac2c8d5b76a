import { defineUseCase, Input } from 'stoa/plugin'
import { isOpen } from '../rules/payment-state.ts'
import { linkAuth } from './auth.ts'
import { LinkText } from './input.ts'
import { ofLink } from './of-link.ts'
import { checkPayment } from '../at-provider/jobs.ts'

export const checkLink = defineUseCase({
  name: 'payments.check-link',
  summary:
    "The payer's browser reports that something was done, and the provider is asked for the payment's status. The report itself changes nothing",
  authStrategy: linkAuth,
  audit: 'document',
  input: Input({ link: LinkText }),
  async run(ctx) {
    const row = await ofLink(ctx)
    const asked = isOpen(row.state) && row.provider_ref !== null
    if (asked) {
      ctx.enqueue(checkPayment, { paymentId: row.id }, { priority: 0 })
    }
    return { asked }
  }
})
