import { parse, stringify, v7 } from 'uuid'

/**
 * A new UUIDv7 (RFC 9562, 5.7): ids sort by the time they were made, so inserts stay at the end of
 * each index.
 */
export const newId = (): string => v7()

/**
 * The least id that can have been made at an instant or after it: 48 bits of milliseconds stand first
 * (RFC 9562, 5.7), so rows of a time are read along the index of their ids.
 */
export function leastIdAt(at: Date): string {
  const ms = Math.max(0, at.getTime()).toString(16).padStart(12, '0')
  return `${ms.slice(0, 8)}-${ms.slice(8)}-7000-8000-000000000000`
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The 16 bytes of an id, and back. */
export const bytesOfId = (id: string): Buffer => Buffer.from(parse(id))
export const idOfBytes = (bytes: Uint8Array): string => stringify(bytes)

/** True for the canonical lower-case text of a UUID. */
export const isId = (text: string): boolean => UUID.test(text)
