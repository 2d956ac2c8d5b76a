import { isDeepStrictEqual } from 'node:util'
import {
  demand,
  demandFields,
  demandSchema,
  demandToolName,
  isObject,
  type Json
} from './checks.ts'

export interface Call {
  id: string
  type: 'function'
  function: { name: string; arguments: string }
}
export interface Message {
  role: string
  content: string | null
  tool_calls?: Call[]
  tool_call_id?: string
}

const fields: Record<string, string[]> = {
  system: ['role', 'content'],
  user: ['role', 'content'],
  assistant: ['role', 'content', 'tool_calls'],
  tool: ['role', 'content', 'tool_call_id']
}

/**
 * Each tool message answers a call of the assistant's message before, and each call is answered
 * (https://console.groq.com/docs/tool-use).
 */
export function demandMessages(messages: unknown, issued: Call[]): asserts messages is Message[] {
  demand(
    Array.isArray(messages) && messages.length > 0,
    "'messages' : minimum number of items is 1"
  )
  let open: Call[] = []
  for (const [place, message] of (messages as unknown[]).entries()) {
    const where = `messages.${place}`
    demand(
      isObject(message) && typeof message.role === 'string' && message.role in fields,
      `'${where}' : discriminator property 'role' has invalid value`
    )
    demandFields(message, fields[message.role] ?? [], where)
    if (message.role === 'tool') {
      demand(
        open.some(call => call.id === message.tool_call_id),
        `'${where}' : tool_call_id ${JSON.stringify(message.tool_call_id)} is no call of the message before`
      )
      demand(typeof message.content === 'string', `'${where}.content' : value must be a string`)
      open = open.filter(call => call.id !== message.tool_call_id)
      continue
    }
    demand(
      open.length === 0,
      `An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. Without: ${open.map(call => call.id).join(', ')}`
    )
    if (message.role === 'assistant') {
      open = demandAnswer(message, issued, where)
    } else {
      demand(
        typeof message.content === 'string' && message.content !== '',
        `'${where}.content' : value must be a string`
      )
    }
  }
  demand(
    open.length === 0,
    "An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'."
  )
}

function demandAnswer(message: Json, issued: Call[], where: string): Call[] {
  const calls = (message.tool_calls ?? []) as Call[]
  demand(
    typeof message.content === 'string' || (message.content === null && calls.length > 0),
    `'${where}.content' : value must be a string`
  )
  demand(
    Array.isArray(calls) && (message.tool_calls === undefined || calls.length > 0),
    `'${where}.tool_calls' : minimum number of items is 1`
  )
  for (const call of calls) {
    demand(
      isObject(call) &&
        typeof call.id === 'string' &&
        call.type === 'function' &&
        isObject(call.function),
      `'${where}.tool_calls' : invalid`
    )
    demandToolName(call.function.name)
    demand(
      objectOf(call.function.arguments) !== null,
      `'${where}.tool_calls.${call.id}' : arguments are no JSON object`
    )
    const ours = issued.find(one => one.id === call.id)
    demand(
      ours === undefined || isSameCall(call, ours),
      `'${where}.tool_calls.${call.id}' : not the call the model wrote`
    )
  }
  return calls
}

function isSameCall(call: Call, ours: Call): boolean {
  return (
    call.function.name === ours.function.name &&
    isDeepStrictEqual(objectOf(call.function.arguments), objectOf(ours.function.arguments || '{}'))
  )
}

/** null: no JSON, or no object. */
function objectOf(text: string): Json | null {
  try {
    const value = JSON.parse(text) as unknown
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

/** Whether a client can send this call back as it is: a broken one it has to fix. */
export function isWhole(
  { id, function: { name, arguments: args } }: Call,
  tools: Array<{ name: string }>
): boolean {
  return (
    id !== '' && (args === '' || objectOf(args) !== null) && tools.some(tool => tool.name === name)
  )
}

export function demandTools(
  tools: unknown
): Array<{ name: string; description: string; schema: unknown }> {
  if (tools === undefined) return []
  demand(Array.isArray(tools) && tools.length > 0, "'tools' : minimum number of items is 1")
  return tools.map((tool: unknown) => {
    demand(
      isObject(tool) && tool.type === 'function' && isObject(tool.function),
      "'tools' : invalid"
    )
    const { name, description, parameters } = tool.function
    demandToolName(name)
    demand(typeof description === 'string', `'tools.${name}' : no description`)
    demandSchema(parameters, `tools.${name}.parameters`)
    return { name, description, schema: parameters }
  })
}
