import { defineUseCase, Input, Type } from 'stoa/plugin'
import { linkAuth } from './auth.ts'
import { LinkText } from './input.ts'
import { viewOfLink } from './of-link.ts'

const said = Type.Optional(
  Type.String({
    maxLength: 500,
    description:
      "What Stripe adds when the payer's browser comes back from the bank. Nothing is concluded from it."
  })
)

export const showLink = defineUseCase({
  name: 'payments.show-link',
  summary: "The payment page for the payer's browser",
  authStrategy: linkAuth,
  reads: true,
  input: Input({
    link: LinkText,
    payment_intent: said,
    payment_intent_client_secret: said,
    redirect_status: said,
    source_redirect_slug: said
  }),
  run: viewOfLink
})
