import { Id, Type } from 'stoa/plugin'

export const OfRefund = Type.Object({ refundId: Id }, { additionalProperties: false })
