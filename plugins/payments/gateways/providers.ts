import type { PaymentProvider, ProviderName } from '../provider.ts'
import { manual } from './manual.ts'
import { stripe } from './stripe.ts'
import { xendit } from './xendit.ts'

/** The providers there are, by name. */
export const providers: Readonly<Record<ProviderName, PaymentProvider>> = Object.freeze({
  xendit,
  stripe,
  manual
})
