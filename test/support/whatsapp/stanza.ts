import {
  getBinaryNodeChild,
  getBinaryNodeChildBuffer,
  S_WHATSAPP_NET,
  unixTimestampSeconds
} from '@whiskeysockets/baileys'
import type { BinaryNode } from '@whiskeysockets/baileys'

/** The address of the server itself, the `from` of everything it says on its own account. */
export const SERVER = S_WHATSAPP_NET

/** One stanza: a tag, its attributes and, if any, its children or bytes. */
export function stanza(
  tag: string,
  attrs: Record<string, string> = {},
  content?: BinaryNode['content']
): BinaryNode {
  return content === undefined ? { tag, attrs } : { tag, attrs, content }
}

/** Now as stanzas carry it: seconds since 1970, as text. */
export function timestamp(): string {
  return String(unixTimestampSeconds())
}

/** The first child of a stanza, whatever its tag; an `iq` has exactly one. */
export function firstChild(node: BinaryNode): BinaryNode | undefined {
  return Array.isArray(node.content) ? node.content[0] : undefined
}

/** The child called `tag`. Throws when the client left it out, for nothing useful can follow. */
export function childOf(node: BinaryNode | undefined, tag: string): BinaryNode {
  const child = getBinaryNodeChild(node, tag)
  if (!child) throw new Error(`<${node?.tag}> lacks <${tag}>`)
  return child
}

/** The bytes inside the child called `tag`. Throws when they are missing. */
export function bytesOf(node: BinaryNode | undefined, tag: string): Buffer {
  const bytes = getBinaryNodeChildBuffer(node, tag)
  if (!bytes) throw new Error(`<${node?.tag}> lacks the bytes of <${tag}>`)
  return Buffer.from(bytes)
}

/**
 * A big-endian number of up to four bytes inside the child called `tag`: the ids of keys are three,
 * registration ids four.
 */
export function numberOf(node: BinaryNode | undefined, tag: string): number {
  const bytes = bytesOf(node, tag)
  return bytes.readUIntBE(0, bytes.length)
}
