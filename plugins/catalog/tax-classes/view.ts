import { Input, Type } from 'stoa/plugin'

export const RatePpm = Type.Integer({
  minimum: 0,
  maximum: 1_000_000,
  description: 'Parts per million: 200000 = 20 %.'
})
export const Rate = Input({
  code: Type.String({
    pattern: '^[A-Za-z0-9-]{1,40}$',
    description: 'As it stands on receipts and in reports, e.g. VAT.'
  }),
  ratePpm: RatePpm
})

export const TaxClassView = Type.Object({
  code: Type.String(),
  name: Type.String(),
  rates: Type.Array(Rate),
  version: Type.Integer()
})
export const TaxClassList = Type.Object({ items: Type.Array(TaxClassView) })
