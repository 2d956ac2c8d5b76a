import { createHmac, timingSafeEqual } from 'node:crypto'
import type { SignedTokenClaims } from '../context/context.ts'
import { bytesOfId, idOfBytes } from '../primitives/ids.ts'
import type { Secrets } from './secrets.ts'

/**
 * Signed tokens: signed texts for outsiders (keys of a storefront, links in mails, shoppers' tokens,
 * webhook addresses). One form, no algorithm to choose: version, tenant, company, shop, subject,
 * expiry (seconds since 1970, 0 = none), note; then the first 16 bytes of HMAC-SHA256 over it (RFC
 * 2104 section 5 allows the truncation) under a key of the purpose's own, so that a signed token for one
 * purpose is none for another. Base64url.
 */
const VERSION = 1
const IDS = 4
const ID = 16
const FIXED = 1 + IDS * ID + 4
const MAC = 16
const NOTE_MAX = 200
const LONGEST = Math.ceil(((FIXED + NOTE_MAX + MAC) * 4) / 3)
const SHORTEST = Math.ceil(((FIXED + MAC) * 4) / 3)
const NONE = Buffer.alloc(ID)

const macOf = (secrets: Secrets, purpose: string, body: Buffer): Buffer =>
  createHmac('sha256', secrets.key(`pass: ${purpose}`))
    .update(body)
    .digest()
    .subarray(0, MAC)

/** @throws RangeError when the note is longer than 200 bytes */
export function issueSignedToken(
  secrets: Secrets,
  purpose: string,
  { tenantId, companyId, shopId, subjectId, note, expiresAt }: SignedTokenClaims
): string {
  const text = Buffer.from(note)
  if (text.length > NOTE_MAX) {
    throw new RangeError(`The note of a signed token is at most ${NOTE_MAX} bytes long.`)
  }
  const expiry = Buffer.alloc(4)
  expiry.writeUInt32BE(expiresAt === null ? 0 : Math.ceil(expiresAt.getTime() / 1000))
  const body = Buffer.concat([
    Buffer.from([VERSION]),
    ...[tenantId, companyId, shopId, subjectId].map(id => (id === null ? NONE : bytesOfId(id))),
    expiry,
    text
  ])
  return Buffer.concat([body, macOf(secrets, purpose, body)]).toString('base64url')
}

/**
 * The signed token a text is, or null when it was not issued here for this purpose, was changed, or has
 * expired.
 */
export function openSignedToken(
  secrets: Secrets,
  purpose: string,
  text: string,
  now: Date
): SignedTokenClaims | null {
  if (text.length > LONGEST || !/^[\w-]+$/.test(text)) return null
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.toString('base64url') !== text) return null // spare bits of the last character: one pass has one text
  if (bytes.length < FIXED + MAC || bytes[0] !== VERSION) return null
  const body = bytes.subarray(0, -MAC)
  if (!timingSafeEqual(macOf(secrets, purpose, body), bytes.subarray(-MAC))) return null
  const expiry = body.readUInt32BE(FIXED - 4)
  if (expiry !== 0 && expiry * 1000 <= now.getTime()) return null
  const idAt = (n: number): string | null => {
    const id = body.subarray(1 + n * ID, 1 + (n + 1) * ID)
    return id.equals(NONE) ? null : idOfBytes(id)
  }
  return {
    tenantId: idAt(0) as string,
    companyId: idAt(1),
    shopId: idAt(2),
    subjectId: idAt(3) as string,
    note: body.subarray(FIXED).toString(),
    expiresAt: expiry === 0 ? null : new Date(expiry * 1000)
  }
}

// What JSON escapes right before a signed token must stay whole. The rest stands as a repetition of its
// own: {n,} would remember each letter of a long word.
const SIGNED_TOKENS_IN_JSON = new RegExp(
  `(\\\\u[0-9a-f]{4}|\\\\\\w)?[\\w-]{${SHORTEST}}[\\w-]*`,
  'gi'
)

const IN_A_TOKEN = new Uint8Array(128)
for (const letter of Buffer.from(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
)) {
  IN_A_TOKEN[letter] = 1
}

/**
 * Whether a text could hold a signed token of any purpose: something in it looks like one. Letter by
 * letter, since texts may be many megabytes long, and a regular expression would remember each
 * letter of a long word.
 */
export function holdsSignedToken(text: string): boolean {
  let run = 0
  for (let i = 0; i < text.length && run < SHORTEST; i++) {
    run = IN_A_TOKEN[text.charCodeAt(i)] === 1 ? run + 1 : 0
  }
  return run >= SHORTEST
}

/** A line of JSON without whatever looks like a signed token, so that none is written down. */
export const withoutSignedTokens = (json: string): string =>
  holdsSignedToken(json) ? json.replace(SIGNED_TOKENS_IN_JSON, '$1[pass]') : json
