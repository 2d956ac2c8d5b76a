import { exemptionKinds } from '../../../../contracts/tax-exemptions.ts'
import { Id, Nullable, Page, Type } from 'stoa/plugin'

const BookCustomerView = Type.Object({
  id: Id,
  name: Type.String(),
  phone: Nullable(Type.String(), 'E.164.'),
  code: Nullable(Type.String(), "The company's own number for them."),
  groupId: Nullable(Id, 'The group whose prices they get.'),
  taxExemption: Nullable(
    Type.Object({
      kind: Type.Union(exemptionKinds.map(kind => Type.Literal(kind))),
      certificate: Type.String(),
      from: Nullable(Type.String(), 'The first day it holds.'),
      until: Nullable(Type.String(), 'The last day it holds.'),
      taxClasses: Nullable(Type.Array(Type.String()), 'The tax classes it is for; null: all.')
    }),
    'What they showed for owing no tax, in force or not.'
  )
})

/** A section of the short list, whole: what of it is not here is on the list no more. */
const SectionView = Type.Object({
  section: Type.Integer({ description: 'Which one, from 0 to 63.' }),
  version: Type.String({ description: 'Another one whenever something in it is different.' }),
  customers: Type.Array(BookCustomerView)
})

export const BookCustomersPage = Page(SectionView)
