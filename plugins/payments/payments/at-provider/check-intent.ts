import { Id, type JobDefinition, Type } from 'stoa/plugin'
import { askIntent } from './ask-intent.ts'

const Check = Type.Object(
  { intentId: Id, ref: Type.Optional(Type.String()) },
  { additionalProperties: false }
)

export const checkIntent: JobDefinition<typeof Check> = {
  summary: 'Asks a provider how a payment stands',
  data: Check,
  async run(ctx, { data: { intentId, ref }, signal }) {
    await askIntent(ctx, intentId, ref, signal)
  }
}
