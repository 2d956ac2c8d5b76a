import { Input, Nullable, Type } from 'stoa/plugin'

/** One of the ways of paying the shop offers. */
export const PaymentInput = Input({
  provider: Type.String({ minLength: 1, maxLength: 40, pattern: '^[a-z][a-z-]*$' }),
  method: Type.String({ minLength: 1, maxLength: 40, pattern: '^[a-z][a-z-]*$' }),
  channel: Type.Optional(
    Nullable(
      Type.String({
        minLength: 1,
        maxLength: 60,
        pattern: '^[A-Za-z0-9_.-]+$',
        description: 'The bank or wallet, where the method has several.'
      })
    )
  ),
  returnUrl: Type.Optional(
    Nullable(
      Type.String({
        maxLength: 500,
        pattern: '^https?://[^\\s\\x00-\\x1f]+$',
        description: "Where the customer's browser goes after paying."
      })
    )
  )
})
