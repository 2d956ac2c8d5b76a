import { randomUUID } from 'node:crypto'
import { demand, demandFields, isObject } from './checks.ts'
import { geminiErrors } from './gemini-errors.ts'
import { type Content, demandContents, demandTools, type Part } from './gemini-protocol.ts'
import {
  type Dialect,
  type Knock,
  type ModelServer,
  Refused,
  startModelServer
} from './model-server.ts'
import { type Asked, type Failure, piecesOf, type Turn, usageOf } from './turn.ts'

interface GeminiServerOptions {
  /** Keys that are valid. Default: 'gemini-key' */
  keys?: string[]
  /** Models there are. Default: every one */
  models?: string[]
  /** Default: a free one */
  port?: number
}

/**
 * Gemini's API for developers as it is on the wire (https://ai.google.dev/api/generate-content):
 * streams and whole answers, thought signatures, and its demands on conversations and schemas.
 */
export function geminiServer({
  keys = ['gemini-key'],
  models,
  port
}: GeminiServerOptions = {}): Promise<ModelServer> {
  /** What was said here, to be known again. */
  const issued: Content[] = []
  const streaming = new WeakMap<Asked, boolean>()

  function understand({ method, url, headers, body }: Knock): Asked {
    const [, model, verb] =
      /^\/v1beta\/models\/([^/:]+):(generateContent|streamGenerateContent)$/.exec(url.pathname) ??
      []
    if (method !== 'POST' || model === undefined || verb === undefined) {
      throw new Refused(404, 'Not found')
    }
    const apiKey = headers['x-goog-api-key']
    if (apiKey === undefined) throw refused(geminiErrors.noKey())
    if (typeof apiKey !== 'string' || !keys.includes(apiKey)) {
      throw refused(geminiErrors.invalidKey())
    }
    if (models !== undefined && !models.includes(model)) {
      throw refused(geminiErrors.unknownModel(model))
    }
    demand(
      verb === 'generateContent' || url.searchParams.get('alt') === 'sse',
      'This server streams by alt=sse alone.'
    )
    demand(isObject(body), 'Invalid JSON payload received.')
    demandFields(
      body,
      [
        'contents',
        'tools',
        'toolConfig',
        'systemInstruction',
        'generationConfig',
        'safetySettings'
      ],
      'request'
    )
    demandContents(body.contents, issued, model)
    const tools = demandTools(body.tools)
    const config = body.generationConfig ?? {}
    demand(isObject(config), "Invalid value at 'generation_config'.")
    demandFields(
      config,
      [
        'maxOutputTokens',
        'temperature',
        'candidateCount',
        'topP',
        'topK',
        'stopSequences',
        'thinkingConfig'
      ],
      'generation_config'
    )
    demand(
      Number.isInteger(config.maxOutputTokens) && Number(config.maxOutputTokens) > 0,
      'max_output_tokens must be positive.'
    )
    const asked: Asked = {
      model,
      apiKey,
      tools,
      headers,
      body,
      system: textOf(body.systemInstruction as Content | undefined),
      said: textOf(
        body.contents.findLast(
          content => content.role === 'user' && content.parts.some(part => part.text !== undefined)
        )
      ),
      results: (body.contents.at(-1)?.parts ?? [])
        .flatMap(part => part.functionResponse ?? [])
        .map(({ id, name, response }) => ({
          id: id ?? null,
          name,
          output: 'output' in response ? response.output : response
        })),
      maxOutputTokens: Number(config.maxOutputTokens),
      temperature: config.temperature as number | undefined
    }
    streaming.set(asked, verb === 'streamGenerateContent')
    return asked
  }

  function frames(turn: Turn, asked: Asked) {
    const answer = written(turn)
    if (answer.content.parts.length > 0 && turn.failure === undefined) {
      issued.push(asSent(answer.content))
    }
    const chunk = (rest: object, output: number) =>
      frame({ ...rest, ...counted(turn, output), modelVersion: asked.model, responseId: answer.id })
    if (turn.failure?.kind === 'blocked') {
      return {
        said: [],
        last: [chunk({ promptFeedback: { blockReason: 'PROHIBITED_CONTENT' } }, 0)]
      }
    }
    if (turn.failure?.kind === 'empty') return { said: [], last: [chunk({}, 0)] }
    const candidate = (parts: Part[], end: object) => ({
      candidates: [
        { content: { ...(parts.length > 0 ? { parts } : {}), role: 'model' }, ...end, index: 0 }
      ]
    })
    const said = answer.content.parts
      .slice(0, -1)
      .map((part, place) => chunk(candidate([part], {}), place + 1))
    const last = answer.content.parts.slice(-1)
    return { said, last: [chunk(candidate(last, ending(turn)), Infinity)] }
  }

  function whole(turn: Turn, asked: Asked): unknown {
    if (streaming.get(asked) === true) return null
    const { content } = written(turn)
    if (turn.failure === undefined) issued.push(asSent(content))
    const blocked =
      turn.failure?.kind === 'blocked'
        ? { promptFeedback: { blockReason: 'PROHIBITED_CONTENT' } }
        : {}
    const candidates =
      turn.failure === undefined ? { candidates: [{ content, ...ending(turn), index: 0 }] } : {}
    return { ...candidates, ...blocked, ...counted(turn, Infinity), modelVersion: asked.model }
  }

  const dialect: Dialect = {
    understand,
    frames,
    whole,
    errorFrame: frame,
    complaint: message => geminiErrors.badRequest(message).body
  }
  return startModelServer(dialect, port)
}

function refused({ status, body }: Extract<Failure, { kind: 'refuse' }>): Refused {
  return new Refused(status, body)
}

/** A signature is on the first call; without calls, on a last part without text. */
function written(turn: Turn): { id: string; content: Content } {
  const id = randomUUID()
  const thoughtSignature = Buffer.from(`thought of ${id}`).toString('base64')
  const calls = (turn.calls ?? []).map(
    ({ name, args = {}, id: given = randomUUID().slice(0, 8) }, place): Part => ({
      functionCall: { ...(given === null ? {} : { id: given }), name, args },
      ...(place === 0 ? { thoughtSignature } : {})
    })
  )
  const texts = piecesOf(turn).map((text): Part => ({ text }))
  const closing = calls.length === 0 && texts.length > 0 ? [{ text: '', thoughtSignature }] : []
  return { id, content: { role: 'model', parts: [...texts, ...calls, ...closing] } }
}

function ending({ reason, failure }: Turn): object {
  if (failure?.kind === 'broken-call') {
    return {
      finishReason: 'MALFORMED_FUNCTION_CALL',
      finishMessage: `Malformed function call: ${failure.text}`
    }
  }
  return {
    finishReason: reason === 'length' ? 'MAX_TOKENS' : reason === 'safety' ? 'SAFETY' : 'STOP'
  }
}

/** @param output tokens said so far at most: each chunk counts again */
function counted(turn: Turn, output: number): object {
  const usage = usageOf(turn)
  if (usage === null) return {}
  const { input, thinking, cached } = usage
  const candidates = Math.min(output, usage.output)
  return {
    usageMetadata: {
      promptTokenCount: input,
      ...(candidates === 0 ? {} : { candidatesTokenCount: candidates }),
      totalTokenCount: input + candidates + thinking,
      ...(cached === 0 ? {} : { cachedContentTokenCount: cached }),
      promptTokensDetails: [{ modality: 'TEXT', tokenCount: input }],
      ...(thinking === 0 ? {} : { thoughtsTokenCount: thinking })
    }
  }
}

function asSent(content: Content): Content {
  return JSON.parse(JSON.stringify(content)) as Content
}

function textOf(content: Content | undefined): string {
  return (content?.parts ?? []).map(part => part.text ?? '').join('')
}

function frame(body: unknown): string {
  return `data: ${JSON.stringify(body)}\r\n\r\n`
}
