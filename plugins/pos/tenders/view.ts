import { type Static, Type } from 'stoa/plugin'

/** A way to pay that a plugin brings. */
export const PluginTenderView = Type.Object({
  type: Type.String(),
  labels: Type.Record(Type.String(), Type.String(), {
    description: 'What it is called, by language; English where one is missing.'
  }),
  needsCustomer: Type.Boolean(),
  isCounted: Type.Boolean({ description: 'Whether it is counted when a drawer is closed.' }),
  worksOffline: Type.Boolean(),
  isOffered: Type.Optional(
    Type.Literal(false, { description: 'There where no cashier chooses it: a plugin pays by it.' })
  )
})

export const TenderTypes = Type.Object({
  own: Type.Array(Type.String(), { description: 'Those that Stoa brings.' }),
  plugins: Type.Array(PluginTenderView)
})
export type TenderTypes = Static<typeof TenderTypes>
