import { Id, Input, Line, Type } from 'stoa/plugin'

/** How money is taken or given back. */
export const Method = Type.Union(
  (['cash', 'card', 'bank_transfer', 'other'] as const).map(one => Type.Literal(one))
)
export const Reference = Type.Optional(Line(80, 'E.g. the slip number of the terminal.'))
export const RegisterOfCash = Type.Optional(
  Type.Unsafe<string>({ ...Id, description: 'Of cash: whose drawer it goes into or comes from.' })
)
export const PaidAmount = Type.Integer({
  minimum: 1,
  maximum: 10_000_000_000_000,
  description: 'Minor units of the company’s currency.'
})

export const Money = (description: string) =>
  Input({ amountMinor: PaidAmount, method: Method, reference: Reference }, { description })
