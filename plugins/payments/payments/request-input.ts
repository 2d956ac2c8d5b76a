import { Currency, Id, Input, Type } from 'stoa/plugin'
import { Channel, MethodText } from '../accounts/input.ts'
import { ProviderName } from '../providers/provider.ts'

const text = (maxLength: number) => Type.String({ minLength: 1, maxLength })

export const RequestInput = Input({
  shopId: Type.Optional(Id),
  purpose: Input({
    type: Type.String({
      pattern: '^[a-z][a-z-]{0,29}\\.[a-z][a-z-]{0,29}$',
      examples: ['pos.sale']
    }),
    id: Type.String({
      pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
      description: 'A UUID chosen by the client, e.g. of the sale to come.'
    })
  }),
  amountMinor: Type.Integer({
    minimum: 1,
    maximum: 9_007_199_254_740_991,
    description:
      "Minor units: what is due, or what is left of it. What the provider cannot take is rounded by the setting payments.amountRounding; the answer's amountMinor is what is asked for."
  }),
  part: Type.Optional(
    Type.Boolean({
      description:
        'true: a part of what is due, of which the rest is paid otherwise. It is never rounded: a part that the provider cannot take is refused.'
    })
  ),
  currency: Type.Optional(Currency),
  provider: ProviderName,
  method: MethodText,
  channel: Type.Optional(Channel),
  description: Type.Optional(text(200)),
  customer: Type.Optional(
    Input({
      name: text(120),
      email: Type.Optional(Type.String({ format: 'email' })),
      phone: Type.Optional(Type.String({ pattern: '^\\+[1-9][0-9]{6,14}$' }))
    })
  ),
  returnUrl: Type.Optional(Type.String({ pattern: '^https://[^\\s]+$', maxLength: 500 })),
  expiresInSeconds: Type.Optional(
    Type.Integer({ minimum: 60, maximum: 2_592_000, description: 'Default: 1800.' })
  ),
  capture: Type.Optional(
    Type.Union([Type.Literal('automatic'), Type.Literal('manual')], {
      description: 'manual: hold the money until POST …/capture, where the provider can.'
    })
  )
})
