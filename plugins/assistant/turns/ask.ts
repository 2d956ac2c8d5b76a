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
  input: Input({ conversationId: Id, text: Type.String({ minLength: 1, maxLength: 8_000 }) }),
  run: async (ctx, { conversationId, text }) => takeTurn(ctx, conversationId, text)
})
