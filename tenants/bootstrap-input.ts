import { Type } from '@sinclair/typebox'
import { Name } from '../core/http/formats.ts'
import { Input } from '../core/primitives/schema.ts'

const SettingInput = Input({
  plugin: Type.String({ maxLength: 40 }),
  key: Type.String({ maxLength: 60 }),
  value: Type.Unknown()
})
export const BootstrapInput = Input({
  company: Input({
    name: Name('Legal or trading name.'),
    currency: Type.String({ maxLength: 3, description: 'ISO 4217, e.g. GBP' }),
    timeZone: Type.String({ maxLength: 60, description: 'IANA, e.g. Europe/London' }),
    locale: Type.Optional(
      Type.String({
        pattern: '^[a-z]{2}(-[A-Z]{2})?$',
        description: 'Language of receipts, e.g. en, es, id'
      })
    ),
    taxNumber: Type.Optional(Type.String({ maxLength: 40 }))
  }),
  shop: Type.Optional(
    Input({
      name: Name("Default: the company's name."),
      code: Type.Optional(Type.String({ pattern: '^[A-Z0-9]{1,8}$' })),
      address: Type.Optional(Type.String({ maxLength: 300 }))
    })
  ),
  admin: Input({
    name: Name("The owner's name."),
    email: Type.String({ format: 'email' }),
    password: Type.String({ maxLength: 200, description: '12 characters or more.' })
  }),
  slug: Type.Optional(
    Type.String({
      pattern: '^[a-z0-9](-?[a-z0-9]){1,47}$',
      description: "The tenant's short name for logging in. Default: made from the company's name."
    })
  ),
  plugins: Type.Optional(
    Type.Array(Type.String({ maxLength: 40 }), {
      maxItems: 50,
      description: 'Default: all of the instance but those that are off by default.'
    })
  ),
  settings: Type.Optional(Type.Array(SettingInput, { maxItems: 100 })),
  invitation: Type.Optional(Type.String({ maxLength: 200 }))
})

/** Field names as the client's documents give them. */
export const BootstrapView = Type.Object({
  tenant_id: Type.String(),
  company_id: Type.String(),
  shop_id: Type.String(),
  user_id: Type.String(),
  tenant: Type.String({ description: 'The slug to log in with.' }),
  access_token: Type.String(),
  token_type: Type.Literal('Bearer'),
  expires_in: Type.Integer({ description: 'Seconds' }),
  refresh_token: Type.String({
    description: 'Good for one POST /api/v1/access/refresh within 30 days.'
  })
})
