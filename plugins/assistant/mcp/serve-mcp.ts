import { defineUseCase, Input, RawInput } from 'stoa/plugin'

export const serveMcp = defineUseCase({
  name: 'assistant.serve-mcp',
  permission: 'assistant.use',
  heldFor: 'shop',
  transaction: false,
  humanOnly: 'the assistant is no client of itself',
  summary:
    "The caller's operations over the Model Context Protocol (streamable HTTP, stateless): what reads runs, what changes something becomes a proposal",
  input: Input({ ...RawInput }),
  async run(ctx, { raw, headers }) {
    // Loaded with the first call: a starting process has better use for the time.
    const { answerMcp } = await import('./answer-mcp.ts')
    return answerMcp(ctx, raw, headers)
  }
})
