import { Amount, Id, Nullable, type Static, Type } from 'stoa/plugin'

export const SaleAgentView = Type.Object({
  saleId: Id,
  number: Nullable(Type.String()),
  agent: Nullable(Type.Object({ id: Id, code: Type.String(), name: Type.String() })),
  source: Nullable(
    Type.String({
      description:
        'Why it is theirs: sale (named on it), customer, territory, register, shop, manager (given by hand).'
    })
  ),
  commissionMinor: Amount
})
export type SaleAgentView = Static<typeof SaleAgentView>
