import { defineUseCase, Id, Input, Type } from 'stoa/plugin'
import { takeTurn } from './take-turn.ts'

export const ask = defineUseCase({
  name: 'assistant.ask',
  summary:
    'Sends a message to the assistant and streams its answer; anything that would change data becomes a proposal',
  permission: 'assistant.use',
  heldFor: 'shop',
  transaction: false,
  humanOnly: 'the assistant does not talk to itself',
  input: Input({
    conversationId: Id,
    text: Type.String({ minLength: 1, maxLength: 8_000 }),
    page: Type.Optional(
      Type.String({
        maxLength: 120,
        pattern: '^/[A-Za-z0-9/_-]*$',
        description:
          'The page of the console the user has open, so that "this sale" is understood: its path, without what is filtered there.'
      })
    )
  }),
  run: async (ctx, input) => takeTurn(ctx, input)
})
