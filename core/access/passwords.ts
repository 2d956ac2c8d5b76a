import { createHmac, timingSafeEqual } from 'node:crypto'
import { hash, hashRaw, parseOptions } from '@node-rs/argon2'

/** OWASP's Password Storage Cheat Sheet: argon2id with 46 MiB, one pass, one lane. */
/** Algorithm.Argon2id: an ambient enum, which cannot be imported under isolatedModules. */
const ARGON2ID = 2
const PARAMETERS = { algorithm: ARGON2ID, memoryCost: 46 * 1024, timeCost: 1, parallelism: 1 } as const
/** What secrets.key() derives the pepper for. */
export const PEPPER = 'password pepper'
const AT_ONCE = 4
const LEAST = 12

let running = 0
const waiting: Array<() => void> = []

/** Hashing takes 46 MiB each: a flood of logins must queue, not exhaust the memory. */
async function inTurn<T> (work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>(resolve => waiting.push(resolve))
  running++
  try {
    return await work()
  } finally {
    running--
    waiting.shift()?.()
  }
}

/** The pepper lives outside the database: a stolen table alone cannot be attacked. */
const peppered = (password: string, pepper: Buffer): Buffer => createHmac('sha256', pepper).update(password.normalize('NFKC')).digest()

export const hashPassword = (password: string, pepper: Buffer): Promise<string> => inTurn(() => hash(peppered(password, pepper), PARAMETERS))

/** @param stored null for an unknown user: the same work is done, so that the time tells nothing */
export async function passwordMatches (password: string, stored: string | null, pepper: Buffer): Promise<boolean> {
  if (stored === null) {
    await hashPassword(password, pepper)
    return false
  }
  return inTurn(() => verify(stored, peppered(password, pepper)))
}

/** The library's own verify() takes nothing but UTF-8, and a peppered password is none. */
async function verify (stored: string, password: Buffer): Promise<boolean> {
  const [salt = '', digest = ''] = stored.split('$').slice(-2)
  const made = await hashRaw(password, { ...parseOptions(stored), salt: Buffer.from(salt, 'base64') })
  const wanted = Buffer.from(digest, 'base64')
  return made.length === wanted.length && timingSafeEqual(made, wanted)
}

const COMMON = /^(?:password|passw0rd|contrase[nñ]a|qwerty(?:uiop)?|letmein|welcome|admin(?:istrator)?|iloveyou|changeme|abc)[\d!.@#$*_-]*$/i

/**
 * NIST SP 800-63B: length rather than composition rules; no common, repeated or personal passwords.
 * @param personal texts it must not contain, e.g. the e-mail and the company's name
 */
export function isWeak (password: string, personal: string[]): boolean {
  const lower = password.toLowerCase()
  return password.length < LEAST || COMMON.test(password) || new Set(lower).size < 5 || isRun(lower) ||
    personal.some(text => text.length >= 4 && lower.includes(text.toLowerCase()))
}

/** '123456789012', 'abcdefghijkl': each character follows the one before. */
function isRun (text: string): boolean {
  let steps = 0
  for (let i = 1; i < text.length; i++) if (Math.abs(text.charCodeAt(i) - text.charCodeAt(i - 1)) === 1) steps++
  return steps >= text.length - 2
}
