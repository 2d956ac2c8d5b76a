import { defineUseCase, Input, Type } from 'stoa/plugin'
import { StorefrontAuth } from './auth.ts'
import { storefrontErrors } from '../errors.ts'
import { guestTokenFor } from './tokens.ts'

export const GuestView = Type.Object({
  guestToken: Type.String({
    description: 'For the header X-Visitor-Token; good for 30 days, a cart and orders hang on it.'
  })
})

/** Nothing is stored: the token is all there is of a guest until something is put into a cart. */
export const issueGuestToken = defineUseCase({
  name: 'storefront.issue-guest-token',
  summary: 'Issues a guest token; with an existing guest token, renews it for the same guest',
  authStrategy: StorefrontAuth,
  scope: 'shop',
  reads: true,
  transaction: false,
  humanOnly: 'it gives a token',
  input: Input({}),
  async run(ctx) {
    const guestToken = guestTokenFor(ctx)
    if (guestToken === null) throw storefrontErrors['logged-in-already']()
    return { guestToken }
  }
})
