import { manual } from './manual/manual.ts'
import type { PaymentProvider, ProviderName } from './provider.ts'
import { stripe } from './stripe/stripe.ts'
import { xendit } from './xendit/xendit.ts'

/** The providers there are, by name. */
export const providers: Readonly<Record<ProviderName, PaymentProvider>> = Object.freeze({
  xendit,
  stripe,
  manual
})

export const providerOf = (row: { provider: string }): PaymentProvider =>
  providers[row.provider as ProviderName]
