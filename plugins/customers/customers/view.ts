import { TaxExemptionInput, TaxExemptionView } from './tax-exemption.ts'
import { CustomView, Id, Line, Lines, Nullable, type Static, toView, Type } from 'stoa/plugin'

/** What people write of a customer. */
export const customerFields = {
  name: Line(200, 'As the customer is addressed.'),
  code: Nullable(
    Line(40, 'Your own number for the customer; unique in the company, kept in upper case.')
  ),
  phone: Nullable(Line(40, 'With + and country code, or together with `region`; kept as E.164.')),
  email: Nullable(Type.String({ format: 'email' })),
  whatsappConsent: Type.Boolean({
    description: 'The customer agreed to notices on WhatsApp. Who noted it and when is kept.'
  }),
  locale: Nullable(
    Type.String({
      pattern: '^[a-z]{2,3}(-[A-Z]{2})?$',
      description: "BCP 47, the language of notices. Default: the company's."
    })
  ),
  note: Nullable(Lines(2000)),
  taxExemption: Nullable(
    TaxExemptionInput,
    'Whether they owe no tax, and what they showed for it. To change it takes customer.exempt.'
  ),
  groupId: Nullable(
    Id,
    'The group whose prices they get. To change it takes customer-group.assign; an archived group is given to no one new.'
  )
}

export const Region = Type.String({
  pattern: '^[A-Z]{2}$',
  description: 'ISO 3166-1, where `phone` is dialled from when it has no country code; not kept.'
})

export const CustomerView = Type.Object({
  id: Id,
  ...toView(customerFields),
  taxExemption: Nullable(TaxExemptionView, 'null: they pay tax like everybody.'),
  taxExempt: Type.Boolean({ description: 'Whether such an exemption is kept, in force or not.' }),
  consentAt: Nullable(
    Type.String({ description: 'When the consent was given or taken back last.' })
  ),
  consentBy: Nullable(Id),
  custom: CustomView,
  active: Type.Boolean(),
  mergedInto: Nullable(Id),
  version: Type.Integer()
})
export type CustomerView = Static<typeof CustomerView>
