import { Type } from 'stoa/plugin'

const url = (description: string) =>
  Type.Optional(Type.String({ description, pattern: '^https?://[^/]+$' }))

export const PaymentsEnvironment = Type.Object({
  XENDIT_URL: url(
    'Where Xendit is reached, without a slash at the end. Unset: at its own address. Change it for tests only.'
  ),
  XENDIT_API_VERSION: Type.Optional(
    Type.String({
      description:
        "Value of Xendit's api-version header for payment requests, e.g. 2024-11-11. Unset: the one the driver was written for.",
      pattern: '^\\d{4}-\\d{2}-\\d{2}$'
    })
  ),
  STRIPE_URL: url(
    'Where Stripe is reached, without a slash at the end. Unset: at its own address. Change it for tests only.'
  ),
  // Named after the release of the API the driver was written for. Without https a card form may
  // come from this machine only.
  STRIPE_JS_URL: Type.String({
    description:
      "Where the payment page gets Stripe's script for the payer's browser. Stripe wants it from its own address; change it for another release of it, or for tests.",
    default: 'https://js.stripe.com/endive/stripe.js',
    pattern:
      '^(https://[A-Za-z0-9.-]+(:\\d+)?|http://(127\\.0\\.0\\.1|localhost)(:\\d+)?)/[A-Za-z0-9._~/-]+$'
  })
})
