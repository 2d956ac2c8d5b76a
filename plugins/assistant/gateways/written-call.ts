import { randomUUID } from 'node:crypto'
import type { ChatEvent, ToolSpec } from '../chat-model.ts'
import { storable, storableText } from './storable.ts'

export type WrittenCall = Extract<ChatEvent, { t: 'call' | 'broken-call' }>

/**
 * What a model wrote as a call, read.
 * @param id the provider's; null: one is made
 * @param args the value, or the JSON text of it; nothing or an empty text is a call without arguments
 * @returns a call of one of these tools with an object of arguments, or else a broken call
 */
export function readCall (written: { id: string | null, name: string, args: unknown }, tools: ToolSpec[]): WrittenCall {
  const id = storableText(written.id ?? '') || newCallId()
  const args = objectOf(written.args)
  if (args !== null && tools.some(tool => tool.name === written.name)) return { t: 'call', id, name: written.name, args }
  return { t: 'broken-call', id, name: safeName(written.name), text: storableText(textOf(written)) }
}

/** A call of which the provider tells no more than that there was one. */
export function unreadableCall (name: string, text: string): WrittenCall {
  return { t: 'broken-call', id: newCallId(), name: safeName(name), text: storableText(text) }
}

function newCallId (): string {
  return `call_${randomUUID()}`
}

function objectOf (args: unknown): Record<string, unknown> | null {
  if (args === undefined || args === null || args === '') return {}
  const value = typeof args === 'string' ? parsed(args) : args
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? storable(value) as Record<string, unknown> : null
}

function parsed (text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function safeName (name: string): string {
  return name.replace(/[^a-zA-Z0-9_-]/g, '_').slice(0, 64) || 'unreadable'
}

function textOf ({ name, args }: { name: string, args: unknown }): string {
  return `${name}(${typeof args === 'string' ? args : JSON.stringify(args) ?? ''})`
}
