import { Id, Type } from 'stoa/plugin'

export const OfIntent = Type.Object({ intentId: Id }, { additionalProperties: false })
