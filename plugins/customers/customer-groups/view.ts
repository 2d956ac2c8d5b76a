import { Id, Line, type Static, toView, Type } from 'stoa/plugin'

/** What people write of a customer group. */
export const customerGroupFields = {
  name: Line(80, 'E.g. Trade, Staff, Members.')
}

export const CustomerGroupView = Type.Object({
  id: Id,
  ...toView(customerGroupFields),
  archived: Type.Boolean({ description: 'Kept for what refers to it, offered for nothing new.' }),
  version: Type.Integer()
})
export type CustomerGroupView = Static<typeof CustomerGroupView>
