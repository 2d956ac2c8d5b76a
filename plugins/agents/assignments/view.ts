import { Day, Id, Nullable, type Static, Type } from 'stoa/plugin'

export const AssignmentView = Type.Object({
  id: Id,
  agentId: Id,
  registerId: Nullable(Id),
  atShopId: Nullable(Id),
  territoryId: Nullable(Id),
  fromDay: Day,
  toDay: Nullable(Day),
  version: Type.Integer()
})
export type AssignmentView = Static<typeof AssignmentView>

export const Days = {
  fromDay: Type.Unsafe<string>({ ...Day, description: 'The first business day.' }),
  toDay: Nullable(Type.Unsafe<string>({ ...Day, description: 'The last business day.' }))
}
