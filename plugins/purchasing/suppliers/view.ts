import { Currency, Id, Line, Lines, Nullable, type Static, toView, Type } from 'stoa/plugin'

const Days = (description: string) =>
  Nullable(Type.Integer({ minimum: 0, maximum: 3_650, description }))

/** What people write of a supplier. */
export const supplierFields = {
  name: Line(200),
  taxNumber: Nullable(Line(40)),
  contactName: Nullable(Line(200)),
  email: Nullable(Type.String({ format: 'email' })),
  phone: Nullable(Line(40)),
  address: Nullable(Lines(500)),
  currency: Currency,
  termsDays: Days('Days after an invoice until it is to be paid.'),
  leadDays: Days('Days after an order until its goods come.'),
  note: Nullable(Lines(2_000))
}

export const SupplierView = Type.Object({
  id: Id,
  ...toView(supplierFields),
  archived: Type.Boolean({ description: 'Kept for what refers to it, offered for nothing new.' }),
  version: Type.Integer()
})
export type SupplierView = Static<typeof SupplierView>
