import type { ChatEvent, ChatModel, ChatRequest } from '../language-models/chat-model.ts'
import { CallRefused, groqFailure } from './groq-failure.ts'
import { groqMessages } from './groq-messages.ts'
import { GroqTurn } from './groq-turn.ts'
import type { GroqChunk } from './groq-wire.ts'
import { demandAccess } from './model-access.ts'
import { type ModelLimits, modelLimits } from './model-limits.ts'
import { toolSchema } from './tool-schema.ts'
import { watched } from './watched-stream.ts'

/**
 * The models Groq serves, by its chat completions
 * (https://console.groq.com/docs/api-reference#chat-create).
 */
export function groqModel(limits: ModelLimits = modelLimits): ChatModel {
  return { name: 'groq', run: request => run(request, limits) }
}

async function* run(request: ChatRequest, limits: ModelLimits): AsyncGenerator<ChatEvent> {
  demandAccess(request)
  const turn = new GroqTurn(request.tools)
  const failure = (error: unknown) => groqFailure(error, request.apiKey)
  await import('groq-sdk') // before the model's silence is counted; most processes never need it
  try {
    yield* watched<GroqChunk, ChatEvent>(
      connection => stream(request, limits, connection),
      chunk => turn.take(chunk),
      { signal: request.signal, limits, failure }
    )
  } catch (error) {
    if (error instanceof CallRefused) turn.refuseCall(error.tool, error.text)
    if (request.signal.aborted || !turn.finished) {
      yield* turn.usage()
      throw error
    }
  }
  yield* turn.end()
}

async function stream(
  { model, apiKey, baseUrl, system, messages, tools, maxOutputTokens, temperature }: ChatRequest,
  { answerMs }: ModelLimits,
  signal: AbortSignal
) {
  const { default: Groq } = await import('groq-sdk')
  // What is left out, the library takes from the environment: key, address, and how much of the
  // talk it prints.
  const client = new Groq({
    apiKey,
    baseURL: baseUrl,
    maxRetries: 0,
    timeout: answerMs,
    logLevel: 'off'
  })
  return client.chat.completions.create(
    {
      model,
      messages: groqMessages(system, messages),
      stream: true,
      max_completion_tokens: maxOutputTokens,
      ...(temperature === undefined ? {} : { temperature }),
      ...(tools.length === 0
        ? {}
        : {
            tools: tools.map(({ name, description, input }) => ({
              type: 'function' as const,
              function: { name, description, parameters: toolSchema(input) }
            }))
          })
      // GROQ_CUSTOM_HEADERS may name another key; headers of the call come after it.
    },
    { signal, headers: { Authorization: `Bearer ${apiKey}` } }
  )
}
