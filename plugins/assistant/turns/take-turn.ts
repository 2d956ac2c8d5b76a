import {
  type Context,
  currencyDigits,
  daysInForce,
  type OuterContext,
  Problem,
  type StreamEvent
} from 'stoa/plugin'
import { callOperation, type CallOutcome } from '../operations/call-operation.ts'
import type { ChatMessage, ToolResult } from '../language-models/chat-model.ts'
import { distinctSources, type Source } from '../operations/rules/source.ts'
import { systemPrompt } from './rules/system-prompt.ts'
import { operationOf } from '../operations/rules/tool-names.ts'
import { assistantErrors } from '../errors.ts'
import { AssistantSettings } from '../settings.ts'
import { askModels, type Said, type WrittenCall } from './ask-models.ts'
import { FIND, Toolbox } from '../operations/toolbox.ts'
import { beginTurn, endTurn, keepMessage, type Turn } from './store.ts'

/** In one step; more are answered that they were not run. */
const MOST_CALLS = 8
const SAY_SOMETHING = 'You said nothing. Answer the question, or call an operation.'

interface Asking {
  conversationId: string
  text: string
  /** What the user has open, as a path. */
  page?: string
}

/**
 * Answers a user's message: asks the model, runs what it calls for as the user, and so on until it
 * answers. What is said is stored as it is said; when the listener goes away it ends at the next
 * event, and that is written down too.
 * @returns events as MessageEvent has them (view.ts)
 */
export async function* takeTurn(
  ctx: OuterContext,
  { conversationId, text, page }: Asking
): AsyncGenerator<StreamEvent> {
  const turn = await beginTurn(ctx, conversationId, text)
  const { maxSeconds } = ctx.settings(AssistantSettings)
  const signal = AbortSignal.timeout(maxSeconds * 1000)
  let ended = false
  try {
    for await (const event of steps(ctx, turn, page, signal)) {
      if (event.event === 'done') {
        ended = true
        await endTurn(ctx, turn, 'done')
      }
      yield event
    }
  } catch (error) {
    const problem = signal.aborted
      ? assistantErrors['took-too-long']({ seconds: maxSeconds }, { cause: error })
      : error
    ended = true
    await endTurn(ctx, turn, 'failed', problem instanceof Problem ? problem : null)
    throw problem
  } finally {
    if (!ended) await endTurn(ctx, turn, 'interrupted')
  }
}

async function* steps(
  ctx: OuterContext,
  turn: Turn,
  page: string | undefined,
  signal: AbortSignal
): AsyncGenerator<StreamEvent> {
  const { maxSteps, maxOutputTokens, monthlyTokenBudget } = ctx.settings(AssistantSettings)
  const toolbox = new Toolbox(ctx, saidBefore(turn.messages), usedBefore(turn.messages))
  const system = systemPrompt({ ...(await workplaceOf(ctx)), page })
  const sources: Source[] = []
  const faults = { silent: 0, broken: 0 }
  for (let step = 0; step < maxSteps; step++) {
    const [first] = turn.candidates
    const said: Said = {
      provider: first?.model.name ?? 'gemini',
      model: first?.request.model ?? '',
      text: '',
      calls: [],
      raw: null,
      end: null,
      tokens: { input: 0, output: 0, cached: 0 },
      monthTokens: 0
    }
    let whole = false
    try {
      yield* askModels(
        ctx,
        turn.candidates,
        { system, messages: turn.messages, tools: toolbox.specs(), maxOutputTokens, signal },
        said
      )
      whole = true
    } finally {
      // What broke off in the middle was said all the same; its calls were not run.
      if (!whole && said.text !== '') {
        await keepMessage(ctx, turn, { role: 'assistant', text: said.text, calls: [] }, said)
      }
    }
    const messageId =
      said.text === '' && said.calls.length === 0
        ? null
        : await keepMessage(ctx, turn, messageOf(said), {
            ...said,
            sources: said.calls.length === 0 ? distinctSources(sources) : []
          })
    yield {
      event: 'usage',
      data: { ...said.tokens, month: { used: said.monthTokens, budget: monthlyTokenBudget } }
    }
    // Who answered once goes on: signatures and caches are its own.
    turn.candidates = [
      ...turn.candidates.filter(c => c.model.name === said.provider),
      ...turn.candidates.filter(c => c.model.name !== said.provider)
    ]
    if (said.end === 'safety') throw assistantErrors['answer-blocked']({ provider: said.provider })
    if (said.calls.length > 0) {
      turn.messages.push(messageOf(said))
      if (said.calls.some(call => call.broken !== null && readBroken(toolbox, call) === null)) {
        faults.broken++
      }
      const results: ToolResult[] = []
      const answered: ChatMessage = { role: 'tool', results }
      try {
        for (const [scope, call] of said.calls.entries()) {
          yield* answerCall(ctx, turn, toolbox, call, scope, results, sources)
        }
      } finally {
        if (results.length > 0) await keepMessage(ctx, turn, answered)
      }
      turn.messages.push(answered)
      if (faults.broken > 1) throw assistantErrors['broken-calls']({ provider: said.provider })
    } else if (said.text.trim() === '') {
      if (++faults.silent > 1) {
        throw assistantErrors['no-answer']({ provider: said.provider, reason: said.end })
      }
      turn.messages.push({ role: 'user', text: SAY_SOMETHING })
    } else {
      yield {
        event: 'done',
        data: { messageId, sources: distinctSources(sources), cut: said.end === 'length' }
      }
      return
    }
  }
  throw assistantErrors['too-many-steps']({ steps: maxSteps })
}

async function* answerCall(
  ctx: OuterContext,
  turn: Turn,
  toolbox: Toolbox,
  call: WrittenCall,
  scope: number,
  results: ToolResult[],
  sources: Source[]
): AsyncGenerator<StreamEvent> {
  const answer = (output: unknown): void => {
    results.push({ callId: call.id, name: call.name, output })
  }
  const readable = call.broken === null ? call : readBroken(toolbox, call)
  if (scope >= MOST_CALLS) {
    return answer({
      error: {
        code: 'assistant.too-many-calls',
        detail: `Not run: at most ${MOST_CALLS} calls at once.`
      }
    })
  }
  if (readable === null) {
    yield {
      event: 'result',
      data: { name: operationOf(call.name), summary: 'refused: assistant.broken-call' }
    }
    return answer({
      error: {
        code: 'assistant.broken-call',
        detail:
          'Not run: there is no such operation for this user, or its arguments are no JSON object. Use the tools offered, with arguments as their schemas say.'
      }
    })
  }
  if (readable.name === FIND) return answer(toolbox.find(readable.args.query))
  const operation = toolbox.operation(readable.name) ?? operationOf(readable.name)
  yield { event: 'tool', data: { name: operation, input: readable.args } }
  const outcome = await callOperation(ctx, turn.conversationId, operation, readable.args)
  answer(outcome.output)
  toolbox.offer([operation])
  yield* reported(outcome, sources)
}

function* reported(
  { operation, summary, source, proposal }: CallOutcome,
  sources: Source[]
): Generator<StreamEvent> {
  if (source !== null) sources.push(source)
  yield { event: 'result', data: { name: operation, summary } }
  if (proposal !== null) {
    yield {
      event: 'proposal',
      data: {
        proposalId: proposal.id,
        operation,
        input: proposal.input,
        summary: proposal.summary,
        effect: proposal.effect,
        expiresAt: proposal.expiresAt
      }
    }
  }
}

/**
 * A call of an operation that was not offered in this step but that the user may use is read after
 * all.
 */
function readBroken(
  toolbox: Toolbox,
  { id, name, broken }: WrittenCall
): { id: string; name: string; args: Record<string, unknown> } | null {
  if (broken === null || (toolbox.operation(name) === undefined && name !== FIND)) return null
  try {
    // Only what is name(arguments) from end to end: brackets within other text are none of the
    // call's.
    const [, written] = /^[^({]*\(([^]*)\)$/.exec(broken) ?? []
    if (written === undefined) return null
    const args: unknown = JSON.parse(written || '{}')
    return typeof args === 'object' && args !== null && !Array.isArray(args)
      ? { id, name, args: args as Record<string, unknown> }
      : null
  } catch {
    return null
  }
}

const messageOf = ({ text, calls, raw }: Said): ChatMessage => ({
  role: 'assistant',
  text,
  calls: calls.map(({ id, name, args }) => ({ id, name, args })),
  raw
})

const saidBefore = (messages: ChatMessage[]): string =>
  messages
    .flatMap(m => (m.role === 'user' ? [m.text] : []))
    .slice(-4)
    .join('\n')
const usedBefore = (messages: ChatMessage[]): string[] =>
  messages.flatMap(m => (m.role === 'assistant' ? m.calls.map(call => operationOf(call.name)) : []))

async function workplaceOf(ctx: Context) {
  const { name, currency, timeZone, locale } = ctx.company()
  const shop = ctx.shopId === null ? null : ctx.shop()
  const { from, to } = await daysInForce(ctx)
  return {
    company: name,
    currency,
    digits: currencyDigits(currency),
    timeZone: shop?.timeZone ?? timeZone,
    locale,
    shop,
    shops: ctx.shops(),
    today: from === to ? from : `${from} or ${to}, by shop`
  }
}
