import { isDeepStrictEqual } from 'node:util'
import {
  demand,
  demandFields,
  demandSchema,
  demandToolName,
  isObject,
  type Json
} from './checks.ts'

export interface Part {
  text?: string
  thoughtSignature?: string
  functionCall?: { id?: string; name: string; args?: unknown }
  functionResponse?: { id?: string; name: string; response: Json }
}
export interface Content {
  role: string
  parts: Part[]
}

/** Stands for the signature of a call another model made. */
const foreign = 'skip_thought_signature_validator'

/**
 * Each turn and the answers to its calls, as Gemini demands them
 * (https://ai.google.dev/gemini-api/docs/function-calling, /thought-signatures).
 */
export function demandContents(
  contents: unknown,
  issued: Content[],
  model: string
): asserts contents is Content[] {
  demand(Array.isArray(contents) && contents.length > 0, 'contents is not specified')
  for (const [place, content] of contents.entries()) {
    const where = `contents[${place}]`
    demandContent(content, where)
    const before = contents[place - 1] as Content | undefined
    demand(
      place > 0 || content.role === 'user',
      'Please ensure that multiturn requests start with a user turn.'
    )
    demandAnswers(before?.role === 'model' ? before : null, content, where)
    if (content.role === 'model') demandEcho(content, issued, model, where)
  }
  demand(
    (contents.at(-1) as Content).role === 'user',
    'Please ensure that multiturn requests end with a user turn or a function response.'
  )
}

function demandContent(content: unknown, where: string): asserts content is Content {
  demand(isObject(content), `Invalid content at '${where}'.`)
  demandFields(content, ['role', 'parts'], where)
  demand(
    content.role === 'user' || content.role === 'model',
    `Please use a valid role: user, model, at '${where}'.`
  )
  demand(
    Array.isArray(content.parts) && content.parts.length > 0,
    `${where}.parts: must include at least one parts field`
  )
  for (const part of content.parts as unknown[]) {
    demand(isObject(part), `Invalid part at '${where}'.`)
    demandFields(
      part,
      ['text', 'thought', 'thoughtSignature', 'functionCall', 'functionResponse'],
      `${where}.parts`
    )
    const data = ['text', 'functionCall', 'functionResponse'].filter(
      kind => part[kind] !== undefined
    )
    demand(
      data.length === 1,
      `${where}.parts: required oneof field 'data' must have one initialized field`
    )
    demand(data[0] !== 'text' || typeof part.text === 'string', `Invalid text at '${where}'.`)
    demand(
      data[0] !== 'functionCall' || content.role === 'model',
      `A function call at '${where}' is not the model's.`
    )
  }
}

function demandAnswers(asking: Content | null, content: Content, where: string): void {
  const calls = asking?.parts.flatMap(part => part.functionCall ?? []) ?? []
  const answers = content.parts.flatMap(part => part.functionResponse ?? [])
  demand(
    answers.length === 0 || content.role === 'user',
    `A function response at '${where}' is not the user's.`
  )
  demand(
    answers.length === 0 || calls.length > 0,
    'Please ensure that function response turn comes immediately after a function call turn.'
  )
  demand(
    calls.length === answers.length,
    'Please ensure that the number of function response parts is equal to the number of function call parts of the function call turn.'
  )
  for (const call of calls) {
    const answer = answers.find(one => one.name === call.name && one.id === call.id)
    demand(
      answer !== undefined,
      `No function response at '${where}' has the name ${call.name} and the id ${call.id}.`
    )
    demand(
      isObject(answer.response),
      `Invalid response at '${where}': Proto field is not repeating, cannot start list.`
    )
  }
}

/** What the model wrote comes back as it was; what it did not write is marked. */
function demandEcho(content: Content, issued: Content[], model: string, where: string): void {
  const calls = content.parts.filter(part => part.functionCall)
  const signatures = content.parts
    .flatMap(part => part.thoughtSignature ?? [])
    .filter(signature => signature !== foreign)
  const ours = issued.find(one =>
    one.parts.some(
      part => part.thoughtSignature !== undefined && signatures.includes(part.thoughtSignature)
    )
  )
  demand(
    signatures.length === 0 || ours !== undefined,
    `Corrupted thought signature at '${where}'.`
  )
  if (ours !== undefined) {
    demand(
      isDeepStrictEqual(content, ours),
      `The content at '${where}' is not the one the model wrote.`
    )
  }
  if (/gemini-[12]\b/.test(model)) {
    demand(
      !content.parts.some(part => part.thoughtSignature === foreign),
      `Corrupted thought signature at '${where}'.`
    )
  } else {
    demand(
      calls.length === 0 || calls[0]?.thoughtSignature !== undefined,
      `Function call is missing a thought_signature in functionCall parts at '${where}'.`
    )
  }
}

export function demandTools(
  tools: unknown
): Array<{ name: string; description: string; schema: unknown }> {
  if (tools === undefined) return []
  demand(Array.isArray(tools), "Invalid value at 'tools'.")
  return tools.flatMap((tool: unknown) => {
    demand(
      isObject(tool) &&
        Array.isArray(tool.functionDeclarations) &&
        tool.functionDeclarations.length > 0,
      "Invalid value at 'tools'."
    )
    demandFields(tool, ['functionDeclarations'], 'tools')
    return tool.functionDeclarations.map((one: unknown) => {
      demand(isObject(one), "Invalid value at 'tools.function_declarations'.")
      demandFields(
        one,
        ['name', 'description', 'parametersJsonSchema'],
        'tools.function_declarations'
      )
      demandToolName(one.name)
      demand(
        typeof one.description === 'string' && one.description !== '',
        `Function ${one.name} has no description.`
      )
      demandSchema(one.parametersJsonSchema, `${one.name}.parameters_json_schema`)
      demand(
        (one.parametersJsonSchema as Json).type === 'object',
        `Function ${one.name} takes no object.`
      )
      return { name: one.name, description: one.description, schema: one.parametersJsonSchema }
    })
  })
}
