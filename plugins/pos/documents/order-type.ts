import { type Static, Type } from 'stoa/plugin'

/** Where what is sold is eaten or goes to. */
export const OrderType = Type.Union([
  Type.Literal('dine-in'),
  Type.Literal('take-away'),
  Type.Literal('delivery')
])
export type OrderType = Static<typeof OrderType>
