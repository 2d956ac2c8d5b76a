import { Input, type Static, Type } from 'stoa/plugin'

/** What a sale carries under the name of this plugin: credit for phones, each with a line of its own. */
export const Carried = Input({
  topUps: Type.Array(
    Input({
      phone: Type.String({ pattern: '^\\+[1-9]\\d{6,14}$', description: 'E.164' }),
      country: Type.String({ pattern: '^[A-Z]{2}$' }),
      operatorId: Type.String({ minLength: 1, maxLength: 60, pattern: '^[A-Za-z0-9_.-]+$' }),
      amountMinor: Type.Integer({
        minimum: 1,
        maximum: 10_000_000_000_000,
        description: 'Without the fee, in minor units of the company’s currency.'
      })
    }),
    { minItems: 1, maxItems: 20 }
  )
})
export type Carried = Static<typeof Carried>
export type CarriedTopUp = Carried['topUps'][number]
