import { Id, Type } from 'stoa/plugin'

export const OfPayout = Type.Object({ payoutId: Id }, { additionalProperties: false })
