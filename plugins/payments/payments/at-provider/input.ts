import { Id, Type } from 'stoa/plugin'

export const OfPayment = Type.Object({ paymentId: Id }, { additionalProperties: false })
