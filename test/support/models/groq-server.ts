import { randomUUID } from 'node:crypto'
import { demand, demandFields, isObject } from './checks.ts'
import { groqErrors } from './groq-errors.ts'
import { type Call, demandMessages, demandTools, isWhole, type Message } from './groq-protocol.ts'
import {
  type Dialect,
  type Frames,
  type Knock,
  type ModelServer,
  Refused,
  startModelServer
} from './model-server.ts'
import { type Asked, piecesOf, type ScriptedCall, type Turn, usageOf } from './turn.ts'

interface GroqServerOptions {
  /** Keys that are valid. Default: 'groq-key' */
  keys?: string[]
  /** Models there are. Default: every one */
  models?: string[]
}

/**
 * Groq's chat completions as they are on the wire
 * (https://console.groq.com/docs/api-reference#chat-create): streams with the usage in x_groq, and
 * its demands on conversations.
 */
export function groqServer({
  keys = ['groq-key'],
  models
}: GroqServerOptions = {}): Promise<ModelServer> {
  /** Whole calls that were made here, to be known again. */
  const issued: Call[] = []

  function understand({ method, url, headers, body }: Knock): Asked {
    if (method !== 'POST' || url.pathname !== '/openai/v1/chat/completions') {
      throw new Refused(404, {
        error: {
          message: `Unknown request URL: ${method} ${url.pathname}.`,
          type: 'invalid_request_error',
          code: 'unknown_url'
        }
      })
    }
    const [, apiKey = ''] = /^Bearer (.+)$/.exec(headers.authorization ?? '') ?? []
    if (!keys.includes(apiKey)) throw new Refused(401, groqErrors.invalidKey().body)
    demand(isObject(body), 'invalid JSON')
    demandFields(
      body,
      [
        'model',
        'messages',
        'stream',
        'stream_options',
        'tools',
        'tool_choice',
        'max_completion_tokens',
        'temperature'
      ],
      'request'
    )
    const { model, messages, max_completion_tokens: maxOutputTokens } = body
    demand(typeof model === 'string', "property 'model' is missing")
    if (models !== undefined && !models.includes(model)) {
      throw new Refused(404, groqErrors.unknownModel(model).body)
    }
    demandMessages(messages, issued)
    demand(body.stream === true, 'This server only streams.')
    demand(
      Number.isInteger(maxOutputTokens) && Number(maxOutputTokens) > 0,
      "'max_completion_tokens' : value must be at least 1"
    )
    return {
      model,
      apiKey,
      headers,
      body,
      tools: demandTools(body.tools),
      system: messages.find(message => message.role === 'system')?.content ?? '',
      said: messages.findLast(message => message.role === 'user')?.content ?? '',
      results: resultsOf(messages),
      maxOutputTokens: Number(maxOutputTokens),
      temperature: body.temperature as number | undefined
    }
  }

  function frames(turn: Turn, asked: Asked): Frames {
    const id = `chatcmpl-${randomUUID()}`
    const request = `req_${randomUUID()}`
    const chunk = (choices: object[], rest = {}) =>
      frame({
        id,
        object: 'chat.completion.chunk',
        created: 1_760_000_000,
        model: asked.model,
        system_fingerprint: 'fp_test',
        choices,
        ...rest
      })
    const choice = (delta: object, finish: string | null = null) => [
      { index: 0, delta, logprobs: null, finish_reason: finish }
    ]
    const end = 'data: [DONE]\n\n'
    if (turn.failure?.kind === 'empty') {
      return { said: [], last: [chunk([], { x_groq: { id: request } }), end] }
    }
    const calls = (turn.calls ?? []).map(whole)
    if (turn.failure === undefined) issued.push(...calls.filter(call => isWhole(call, asked.tools)))
    const said = [
      chunk(choice({ role: 'assistant', content: '' }), { x_groq: { id: request, seed: 1 } }),
      ...piecesOf(turn).map(content => chunk(choice({ content }))),
      ...calls.flatMap((call, index) =>
        pieces(call, index).map(piece => chunk(choice({ tool_calls: [piece] })))
      )
    ]
    if (turn.failure?.kind === 'broken-call') {
      return { said, last: [frame({ error: failedCall(turn.failure.text) }), end] }
    }
    return {
      said,
      last: [chunk(choice({}, finishOf(turn)), { x_groq: { id: request, ...counted(turn) } }), end]
    }
  }

  const dialect: Dialect = {
    understand,
    frames,
    whole(turn) {
      if (turn.failure?.kind === 'blocked') {
        throw new Refused(
          400,
          groqErrors.badRequest('The request was blocked by the content policy.').body
        )
      }
      return null
    },
    errorFrame: body => `event: error\n${frame(body)}`,
    complaint: message => groqErrors.badRequest(message).body
  }
  return startModelServer(dialect)
}

function whole({ name, args = {}, id = `call_${randomUUID().slice(0, 8)}` }: ScriptedCall): Call {
  return {
    id: id ?? '',
    type: 'function',
    function: { name, arguments: typeof args === 'string' ? args : JSON.stringify(args) }
  }
}

/** The name comes first, the arguments in two pieces. */
function pieces({ id, type, function: { name, arguments: args } }: Call, index: number): object[] {
  const half = Math.ceil(args.length / 2)
  return [
    { index, ...(id === '' ? {} : { id }), type, function: { name, arguments: '' } },
    { index, function: { arguments: args.slice(0, half) } },
    { index, function: { arguments: args.slice(half) } }
  ]
}

function failedCall(text: string): object {
  return {
    message:
      "Failed to call a function. Please adjust your prompt. See 'failed_generation' for more details.",
    type: 'invalid_request_error',
    code: 'tool_use_failed',
    failed_generation: text,
    status_code: 400
  }
}

function finishOf({ reason, calls = [] }: Turn): string {
  if (reason === 'length') return 'length'
  if (reason === 'safety') return 'content_filter'
  return calls.length > 0 ? 'tool_calls' : 'stop'
}

function counted(turn: Turn): object {
  const usage = usageOf(turn)
  if (usage === null) return {}
  const completion = usage.output + usage.thinking
  return {
    usage: {
      queue_time: 0.01,
      prompt_tokens: usage.input,
      prompt_time: 0.002,
      completion_tokens: completion,
      completion_time: 0.03,
      total_tokens: usage.input + completion,
      total_time: 0.032,
      ...(usage.cached === 0 ? {} : { prompt_tokens_details: { cached_tokens: usage.cached } }),
      ...(usage.thinking === 0
        ? {}
        : { completion_tokens_details: { reasoning_tokens: usage.thinking } })
    }
  }
}

function resultsOf(messages: Message[]): Asked['results'] {
  const last = messages.findLastIndex(message => message.role !== 'tool')
  return messages.slice(last + 1).map(({ tool_call_id: id = null, content }) => ({
    id,
    name: messages[last]?.tool_calls?.find(call => call.id === id)?.function.name ?? '',
    output: JSON.parse(content ?? 'null') as unknown
  }))
}

function frame(body: unknown): string {
  return `data: ${JSON.stringify(body)}\n\n`
}
