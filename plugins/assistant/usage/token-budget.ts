import { type Context, type OuterContext, statement } from 'stoa/plugin'
import type { ChatQuestion } from '../language-models/chat-model.ts'
import { assistantErrors } from '../errors.ts'
import { AssistantSettings } from '../settings.ts'

export interface Tokens {
  input: number
  output: number
  cached: number
}
export interface Reservation {
  month: string
  tokens: number
}
export interface MonthOfUse {
  month: string
  tokens: number
  input: number
  output: number
  cached: number
  requests: number
}

/**
 * A conditional statement, so that requests at the same time cannot share what is left (rule 12).
 */
const reserve = statement<{ tokens: number }>(
  'assistant.reserve-tokens',
  `
  INSERT INTO assistant_usage (tenant_id, month, tokens, requests) SELECT $1, $2::date, $3::bigint, 1 WHERE $3::bigint <= $4::bigint
  ON CONFLICT (tenant_id, month) DO UPDATE SET tokens = assistant_usage.tokens + excluded.tokens, requests = assistant_usage.requests + 1
    WHERE assistant_usage.tokens + excluded.tokens <= $4::bigint
  RETURNING tokens`
)
const settle = statement<{ tokens: number }>(
  'assistant.settle-tokens',
  `
  UPDATE assistant_usage SET tokens = greatest(tokens - $3::bigint + $4::bigint + $5::bigint, 0), input_tokens = input_tokens + $4::bigint,
    output_tokens = output_tokens + $5::bigint, cached_tokens = cached_tokens + $6::bigint
  WHERE tenant_id = $1 AND month = $2::date RETURNING tokens`
)
const ofMonth = statement<{
  tokens: number
  input_tokens: number
  output_tokens: number
  cached_tokens: number
  requests: number
}>(
  'assistant.usage-of-month',
  `
  SELECT tokens, input_tokens, output_tokens, cached_tokens, requests FROM assistant_usage WHERE tenant_id = $1 AND month = $2::date`
)

/** The month of an instant in UTC, 'YYYY-MM-01', and the instant it ends. */
export function monthOf(at: Date): { month: string; resetsAt: Date } {
  return {
    month: `${at.toISOString().slice(0, 7)}-01`,
    resetsAt: new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1))
  }
}

/** About four bytes of JSON make a token; more in a few scripts, which the settlement evens out. */
export const estimateTokens = (value: unknown): number =>
  Math.ceil(Buffer.byteLength(JSON.stringify(value) ?? '') / 4)

/**
 * Takes what a request may cost at most out of the month's budget.
 * @throws assistant.budget-exhausted, with Retry-After
 */
export async function reserveTokens(
  ctx: OuterContext,
  question: Omit<ChatQuestion, 'signal'>
): Promise<Reservation> {
  const budget = ctx.settings(AssistantSettings).monthlyTokenBudget
  const tokens =
    estimateTokens([question.system, question.messages, question.tools]) + question.maxOutputTokens
  const now = new Date()
  const { month, resetsAt } = monthOf(now)
  const [row] = await ctx.unitOfWork(inside => reserve([inside.tenantId, month, tokens, budget]))
  if (!row) {
    throw assistantErrors['budget-exhausted'](
      { budget, resetsAt: resetsAt.toISOString() },
      { headers: { 'retry-after': String(Math.ceil((resetsAt.getTime() - now.getTime()) / 1000)) } }
    )
  }
  return { month, tokens }
}

/** Puts back what was not used. @returns what counts against the month's budget now */
export async function chargeTokens(
  ctx: OuterContext,
  { month, tokens }: Reservation,
  used: Tokens
): Promise<number> {
  const [row] = await ctx.unitOfWork(inside =>
    settle([inside.tenantId, month, tokens, used.input, used.output, used.cached])
  )
  return row?.tokens ?? 0
}

export async function usageOf(ctx: Context, month: string): Promise<MonthOfUse> {
  const [row] = await ofMonth([ctx.tenantId, month])
  return {
    month,
    tokens: row?.tokens ?? 0,
    input: row?.input_tokens ?? 0,
    output: row?.output_tokens ?? 0,
    cached: row?.cached_tokens ?? 0,
    requests: row?.requests ?? 0
  }
}
