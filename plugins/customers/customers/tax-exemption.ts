import { isDeepStrictEqual } from 'node:util'
import { type Context, Day, Input, Line, Nullable, type Static, Type } from 'stoa/plugin'
import { exemptionKinds, type TaxExemption } from '../../../contracts/tax-exemptions.ts'
import { customerErrors } from '../errors.ts'

const MOST_CLASSES = 50

const Kind = Type.Union(
  exemptionKinds.map(kind => Type.Literal(kind)),
  { description: 'Why the customer owes no tax.' }
)

/** As it is written. */
export const TaxExemptionInput = Input({
  kind: Kind,
  certificate: Line(80, 'The number of the certificate, card or licence that was shown.'),
  from: Type.Optional(Nullable(Day, 'The first day it holds; null: it has always held.')),
  until: Type.Optional(Nullable(Day, 'The last day it holds; null: until it is taken back.')),
  taxClasses: Type.Optional(
    Nullable(
      Type.Array(Line(40), { minItems: 1, maxItems: MOST_CLASSES }),
      'Codes of the tax classes it is for; null: for all.'
    )
  )
})

export const TaxExemptionView = Type.Object({
  kind: Type.Union(exemptionKinds.map(kind => Type.Literal(kind))),
  certificate: Type.String(),
  from: Nullable(Type.String(), 'The first day it holds.'),
  until: Nullable(Type.String(), 'The last day it holds.'),
  taxClasses: Nullable(Type.Array(Type.String()), 'The tax classes it is for; null: all.')
})

/** As it is kept. @throws customers.exemption-ends-early */
export function exemptionOf(given: Static<typeof TaxExemptionInput>): TaxExemption {
  const { kind, certificate, from = null, until = null, taxClasses = null } = given
  if (from !== null && until !== null && until < from) {
    throw customerErrors['exemption-ends-early']({ from, until })
  }
  return {
    kind,
    certificate: certificate.trim(),
    from,
    until,
    taxClasses: taxClasses && [...new Set(taxClasses.map(code => code.trim()))].sort()
  }
}

/**
 * What is to be kept of an exemption that was sent; nothing where none was. Another one than before
 * takes a right of its own.
 * @throws access.forbidden (customer.exempt), customers.exemption-ends-early
 */
export function exemptionNoted(
  ctx: Context,
  before: TaxExemption | null,
  given: Static<typeof TaxExemptionInput> | null | undefined
): { taxExemption?: TaxExemption | null; taxExempt?: boolean } {
  if (given === undefined) return {}
  const taxExemption = given && exemptionOf(given)
  if (!isDeepStrictEqual(before, taxExemption)) ctx.demand('customer.exempt')
  return { taxExemption, taxExempt: taxExemption !== null }
}
