import { createHmac, timingSafeEqual } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { hash, hashRaw, parseOptions } from '@node-rs/argon2'
import { FairQueue, Rank } from '../../primitives/fair-queue.ts'

/** Algorithm.Argon2id: an ambient enum, which cannot be imported under isolatedModules. */
const ARGON2ID = 2
/** OWASP's Password Storage Cheat Sheet: argon2id with 46 MiB, one pass, one lane. */
const PARAMETERS = {
  algorithm: ARGON2ID,
  memoryCost: 46 * 1024,
  timeCost: 1,
  parallelism: 1
} as const
let parameters: { -readonly [K in keyof typeof PARAMETERS]: number } = PARAMETERS

/**
 * For the tests of all that is not hashing itself, which sign up a thousand companies: how much
 * memory a new hash takes, in KiB. A test sees to it that nothing of the product calls it.
 * @param memoryCost left out: again what it takes in a shop
 */
export function setMemoryCostInTests(memoryCost = PARAMETERS.memoryCost as number): void {
  parameters = { ...PARAMETERS, memoryCost }
}

/** What secrets.key() derives the pepper for. */
export const PEPPER = 'password pepper'
const LEAST = 12
/** Two to four at a time, by the machine: each takes 46 MiB and a processor. */
const AT_ONCE = Math.min(4, Math.max(2, availableParallelism()))
const OF_ONE = Math.floor(AT_ONCE / 2)

/** Who asks for a hash: a tenant, or no one yet; staff before shoppers. */
export interface Asker {
  key: string
  rank: Rank
}

/**
 * Those of no tenant (a sign-up, a log-in at a tenant that is not there) share one turn among the
 * tenants'.
 */
export const NO_ONE_YET: Asker = { key: 'nobody', rank: Rank.visitor }
export const staffOf = (tenantId: string): Asker => ({ key: tenantId, rank: Rank.staff })

/**
 * A flood of one tenant's waits for itself: the others' log-ins take turns with it, and its line
 * has an end.
 */
const hashing = new FairQueue({
  what: 'password hashing',
  slots: [AT_ONCE, AT_ONCE, AT_ONCE],
  perKey: [OF_ONE, OF_ONE, OF_ONE],
  waiting: { perKey: 32, all: 256 },
  patienceMs: 10_000
})

/**
 * After a hash its place rests as long as the hash took, so that a flood leaves half of each
 * processor to the tills.
 */
async function inTurn<T>(key: string, rank: Rank, work: () => Promise<T>): Promise<T> {
  await hashing.take(key, rank)
  const began = performance.now()
  try {
    return await work()
  } finally {
    setTimeout(() => {
      hashing.release(key)
    }, performance.now() - began).unref()
  }
}

/** The pepper lives outside the database: a stolen table alone cannot be attacked. */
const peppered = (password: string, pepper: Buffer): Buffer =>
  createHmac('sha256', pepper).update(password.normalize('NFKC')).digest()

/** @throws stoa.busy when too many of the asker's wait already */
export const hashPassword = (
  password: string,
  pepper: Buffer,
  { key, rank }: Asker
): Promise<string> => inTurn(key, rank, () => hash(peppered(password, pepper), parameters))

/**
 * @param stored null for an unknown user: the same work is done, so that the time tells nothing
 * @throws stoa.busy when too many of the asker's wait already
 */
export async function passwordMatches(
  password: string,
  stored: string | null,
  pepper: Buffer,
  asker: Asker
): Promise<boolean> {
  if (stored === null) {
    await hashPassword(password, pepper, asker)
    return false
  }
  return inTurn(asker.key, asker.rank, () => verify(stored, peppered(password, pepper)))
}

/** The library's own verify() takes nothing but UTF-8, and a peppered password is none. */
async function verify(stored: string, password: Buffer): Promise<boolean> {
  const [salt = '', digest = ''] = stored.split('$').slice(-2)
  const made = await hashRaw(password, {
    ...parseOptions(stored),
    salt: Buffer.from(salt, 'base64')
  })
  const requested = Buffer.from(digest, 'base64')
  return made.length === requested.length && timingSafeEqual(made, requested)
}

const COMMON =
  /^(?:password|passw0rd|contrase[nñ]a|qwerty(?:uiop)?|letmein|welcome|admin(?:istrator)?|iloveyou|changeme|abc)[\d!.@#$*_-]*$/i

/**
 * NIST SP 800-63B: length rather than composition rules; no common, repeated or personal passwords.
 * @param personal texts it must not contain, e.g. the e-mail and the company's name
 */
export function isWeak(password: string, personal: string[]): boolean {
  const lower = password.toLowerCase()
  return (
    password.length < LEAST ||
    COMMON.test(password) ||
    new Set(lower).size < 5 ||
    isRun(lower) ||
    personal.some(text => text.length >= 4 && lower.includes(text.toLowerCase()))
  )
}

/** '123456789012', 'abcdefghijkl': each character follows the one before. */
function isRun(text: string): boolean {
  let steps = 0
  for (let i = 1; i < text.length; i++) {
    if (Math.abs(text.charCodeAt(i) - text.charCodeAt(i - 1)) === 1) steps++
  }
  return steps >= text.length - 2
}
