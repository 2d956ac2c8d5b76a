import { randomUUID } from 'node:crypto'
import type { ChatEvent, ToolSpec } from '../language-models/chat-model.ts'
import { meantTool } from '../operations/rules/tool-names.ts'
import { storable, storableText } from './storable.ts'

export type WrittenCall = Extract<ChatEvent, { t: 'call' | 'broken-call' }>

/**
 * What a model wrote as a call, read.
 * @param id the provider's; null: one is made
 * @param args the value, or the JSON text of it; nothing or an empty text is a call without
 * arguments
 * @returns a call of one of these tools with an object of arguments, or else a broken call
 */
export function readCall(
  written: { id: string | null; name: string; args: unknown },
  tools: ToolSpec[]
): WrittenCall {
  const id = storableText(written.id ?? '') || newCallId()
  const args = objectOf(written.args)
  const names = tools.map(tool => tool.name)
  const name = meantTool(written.name, names)
  if (args !== null && names.includes(name)) return { t: 'call', id, name, args }
  return { t: 'broken-call', id, name: safeName(name), text: storableText(textOf(written)) }
}

/**
 * A call the provider refused, by the JSON of it: for a name with trimmings, or for arguments the
 * operation itself says more about.
 * @returns null when it cannot be read after all, or calls none of these tools
 */
export function readRefused(text: string, tools: ToolSpec[]): WrittenCall | null {
  const { name, arguments: args } = objectOf(text) ?? {}
  if (typeof name !== 'string' || args === undefined) return null
  const call = readCall({ id: null, name, args }, tools)
  return call.t === 'call' ? call : null
}

/** A call of which the provider tells no more than that there was one. */
export function unreadableCall(name: string, text: string): WrittenCall {
  return {
    t: 'broken-call',
    id: newCallId(),
    name: safeName(meantTool(name, [])),
    text: storableText(text)
  }
}

function newCallId(): string {
  return `call_${randomUUID()}`
}

function objectOf(args: unknown): Record<string, unknown> | null {
  if (args === undefined || args === null || args === '') return {}
  const value = typeof args === 'string' ? parsed(args) : args
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (storable(value) as Record<string, unknown>)
    : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function safeName(name: string): string {
  return name.replace(/[^a-zA-Z0-9_-]/g, '_').slice(0, 64) || 'unreadable'
}

function textOf({ name, args }: { name: string; args: unknown }): string {
  return `${name}(${typeof args === 'string' ? args : (JSON.stringify(args) ?? '')})`
}
