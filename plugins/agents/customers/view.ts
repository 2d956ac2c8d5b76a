import { Id, Nullable, type Static, Type } from 'stoa/plugin'

const Named = Type.Object({ id: Id, name: Type.String() })

export const CustomerOwnerView = Type.Object({
  customerId: Id,
  agent: Nullable(Type.Object({ id: Id, code: Type.String(), name: Type.String() })),
  territory: Nullable(Named)
})
export type CustomerOwnerView = Static<typeof CustomerOwnerView>
