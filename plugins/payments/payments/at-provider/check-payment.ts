import { Id, type JobDefinition, Type } from 'stoa/plugin'
import { refreshPayment } from './refresh-payment.ts'

const Check = Type.Object(
  { paymentId: Id, ref: Type.Optional(Type.String()) },
  { additionalProperties: false }
)

export const checkPayment: JobDefinition<typeof Check> = {
  summary: 'Asks a provider how a payment stands',
  data: Check,
  async run(ctx, { data: { paymentId, ref }, signal }) {
    await refreshPayment(ctx, paymentId, ref, signal)
  }
}
