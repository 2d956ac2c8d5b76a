import {
  type Context,
  coreErrors,
  faultsIn,
  type OuterContext,
  Problem,
  type Tool
} from 'stoa/plugin'
import { capResult } from './rules/cap-result.ts'
import { periodOf, type Source } from './rules/source.ts'
import { readInput } from './rules/tool-input.ts'
import { insertProposal } from '../proposals/store.ts'
import { proposalView, type ProposalView } from '../proposals/view.ts'

/** How a model's call of an operation went. */
export interface CallOutcome {
  operation: string
  input: Record<string, unknown>
  /** What the model is given: JSON, short enough. */
  output: unknown
  /** One line for people. */
  summary: string
  failed: boolean
  /** Of a read that went well. */
  source: Source | null
  /** Of what would change something. */
  proposal: ProposalView | null
}

const HOW_TO_APPROVE =
  'Nothing has been done. It is a proposal, which only the user can approve or reject, themselves and outside this conversation.'

/**
 * Runs what a model (or an MCP client) asked for, as the caller: what reads at once, what would
 * change something as a rehearsal that becomes a proposal. Whatever is refused is told to the
 * model; nothing of it is thrown.
 * @param args as the model wrote them
 */
export async function callOperation(
  ctx: OuterContext,
  conversationId: string | null,
  operation: string,
  args: Record<string, unknown>
): Promise<CallOutcome> {
  const tool = ctx.tools.list().find(some => some.name === operation)
  try {
    if (!tool) throw coreErrors['not-found']({ what: 'operation' })
    const input = readInput(tool.input, args)
    return await (tool.reads ? read(ctx, tool, input) : propose(ctx, conversationId, tool, input))
  } catch (error) {
    return refusal(ctx, operation, args, error)
  }
}

async function read(
  ctx: Context,
  { name }: Tool,
  input: Record<string, unknown>
): Promise<CallOutcome> {
  const result = await ctx.tools.run(name, input)
  const { data, left } = capResult(result)
  const source: Source = {
    operation: name,
    input,
    period: periodOf(input, result),
    company: ctx.company().name,
    shop: ctx.shopId === null ? null : ctx.shop().name,
    at: new Date().toISOString()
  }
  return {
    operation: name,
    input,
    output: { data, source, ...(left === null ? {} : { left }) },
    summary: summaryOf(result, left),
    failed: false,
    source,
    proposal: null
  }
}

async function propose(
  ctx: OuterContext,
  conversationId: string | null,
  tool: Tool,
  input: Record<string, unknown>
): Promise<CallOutcome> {
  const effect = await effectOf(ctx, tool, input)
  const row = await ctx.unitOfWork(
    async inside => {
      const made = await insertProposal(inside, {
        conversationId,
        operation: tool.name,
        input,
        effect
      })
      inside.audited(made.id, { operation: tool.name })
      return made
    },
    { by: 'assistant' }
  )
  const proposal = proposalView(ctx, row)
  const output = {
    proposal: {
      id: proposal.id,
      operation: tool.name,
      state: 'proposed',
      expiresAt: proposal.expiresAt,
      effect: capResult(effect).data
    },
    note: HOW_TO_APPROVE
  }
  return {
    operation: tool.name,
    input,
    output,
    summary: 'proposed, awaits approval',
    failed: false,
    source: null,
    proposal
  }
}

/** What it would answer; null for what cannot be tried out, whose input is checked all the same. */
async function effectOf(
  ctx: Context,
  { name, input: schema }: Tool,
  input: Record<string, unknown>
): Promise<unknown> {
  try {
    return await ctx.tools.dryRun(name, input)
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== coreErrors['dry-run-not-possible'].code) {
      throw error
    }
    const errors = faultsIn(schema, input)
    if (errors.length > 0) throw coreErrors['invalid-input']({}, { errors })
    return null
  }
}

function refusal(
  ctx: Context,
  operation: string,
  input: Record<string, unknown>,
  error: unknown
): CallOutcome {
  const problem =
    error instanceof Problem ? error : coreErrors.internal({ requestId: ctx.requestId })
  if (problem !== error) {
    ctx.log.warn({ err: error, operation }, 'an operation the assistant called failed')
  }
  const said = {
    code: problem.code,
    detail: problem.message,
    ...(problem.errors.length === 0 ? {} : { errors: problem.errors.slice(0, 10) })
  }
  return {
    operation,
    input,
    output: { error: said },
    summary: `refused: ${problem.code}`,
    failed: true,
    source: null,
    proposal: null
  }
}

function summaryOf(result: unknown, left: string | null): string {
  const { items } = (result ?? {}) as { items?: unknown }
  const found = Array.isArray(items)
    ? `${items.length} ${items.length === 1 ? 'row' : 'rows'}`
    : 'read'
  return left === null ? found : `${found}, cut`
}
