import { defineUseCase, Input, Instant, Type } from 'stoa/plugin'
import { AssistantSettings } from '../settings.ts'
import { monthOf, usageOf } from './token-budget.ts'

const Tokens = Type.Integer({ minimum: 0 })

export const UsageView = Type.Object({
  month: Type.String({ description: 'Its first day, UTC.' }),
  resetsAt: Instant,
  budgetTokens: Tokens,
  usedTokens: Type.Integer({
    description:
      'Counts against the budget: what was used, and what is reserved for answers under way.'
  }),
  inputTokens: Tokens,
  outputTokens: Type.Integer({ description: 'Thinking included.' }),
  cachedTokens: Type.Integer({ description: 'The part of the input the provider had cached.' }),
  requests: Type.Integer()
})

export const readUsage = defineUseCase({
  name: 'assistant.read-usage',
  summary: 'Tokens of the language models the tenant used this month, and its budget',
  permission: 'assistant.use',
  scope: 'tenant',
  reads: true,
  humanOnly: 'what the assistant costs is for people to look at',
  input: Input({}),
  async run(ctx) {
    const { month, resetsAt } = monthOf(new Date())
    const used = await usageOf(ctx, month)
    return {
      month,
      resetsAt: resetsAt.toISOString(),
      budgetTokens: ctx.settings(AssistantSettings).monthlyTokenBudget,
      usedTokens: used.tokens,
      inputTokens: used.input,
      outputTokens: used.output,
      cachedTokens: used.cached,
      requests: used.requests
    }
  }
})
