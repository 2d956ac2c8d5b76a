import type { ChatEvent, ChatModel, ChatRequest } from '../language-models/chat-model.ts'
import { geminiContents } from './gemini-contents.ts'
import { geminiFailure } from './gemini-failure.ts'
import { GeminiTurn } from './gemini-turn.ts'
import type { GeminiChunk } from './gemini-wire.ts'
import { demandAccess } from './model-access.ts'
import { type ModelLimits, modelLimits } from './model-limits.ts'
import { toolSchema } from './tool-schema.ts'
import { watched } from './watched-stream.ts'

/**
 * Gemini by Google's API for developers (https://ai.google.dev/api/generate-content), without
 * Vertex.
 */
export function geminiModel(limits: ModelLimits = modelLimits): ChatModel {
  return { name: 'gemini', run: request => run(request, limits) }
}

async function* run(request: ChatRequest, limits: ModelLimits): AsyncGenerator<ChatEvent> {
  demandAccess(request)
  const turn = new GeminiTurn(request.tools, request.apiKey)
  const failure = (error: unknown) => geminiFailure(error, request.apiKey)
  await import('@google/genai') // before the model's silence is counted; most processes never need it
  try {
    yield* watched<GeminiChunk, ChatEvent>(
      connection => stream(request, limits, connection),
      chunk => turn.take(chunk),
      { signal: request.signal, limits, failure }
    )
  } catch (error) {
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
  abortSignal: AbortSignal
) {
  const { GoogleGenAI } = await import('@google/genai')
  // What is left out, the library takes from the environment: key, address, and whether it is
  // Vertex.
  const client = new GoogleGenAI({
    apiKey,
    vertexai: false,
    apiVersion: 'v1beta',
    httpOptions: { baseUrl, timeout: answerMs }
  })
  return client.models.generateContentStream({
    model,
    contents: geminiContents(messages, model),
    config: {
      abortSignal,
      maxOutputTokens,
      automaticFunctionCalling: { disable: true },
      automaticContinuation: false,
      ...(system === '' ? {} : { systemInstruction: system }),
      ...(temperature === undefined ? {} : { temperature }),
      ...(tools.length === 0
        ? {}
        : {
            tools: [
              {
                functionDeclarations: tools.map(({ name, description, input }) => ({
                  name,
                  description,
                  parametersJsonSchema: toolSchema(input)
                }))
              }
            ]
          })
    }
  })
}
