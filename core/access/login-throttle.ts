import { LRUCache } from 'lru-cache'
import { coreErrors } from '../errors.ts'

/** Wrong tries an account has before it must wait; then 1, 2, 4 … seconds, at most MOST_MS. */
const FREE = 5
const FIRST_MS = 1_000
const MOST_MS = 60_000
const FORGET_MS = 15 * 60_000
const MOST_ACCOUNTS = 50_000

interface Tries { wrong: number, next: number }

/**
 * Slows down who guesses one account's password from many addresses; the limit per address stands in front of it. It waits
 * longer each time but never locks anybody out, and knows no difference between accounts that exist and those that do not.
 * In memory: each process counts for itself.
 */
export class LoginThrottle {
  private readonly tries = new LRUCache<string, Tries>({ max: MOST_ACCOUNTS, ttl: FORGET_MS })

  /**
   * Counts a try before it is made, so that many at once do not slip through.
   * @param now milliseconds; a test's clock
   * @throws stoa.too-many-requests, with Retry-After
   */
  begin (account: string, now = Date.now()): void {
    const tries = this.tries.get(account) ?? { wrong: 0, next: 0 }
    if (now < tries.next) {
      const seconds = Math.ceil((tries.next - now) / 1000)
      throw coreErrors['too-many-requests']({ seconds }, { headers: { 'retry-after': String(seconds) } })
    }
    const wrong = tries.wrong + 1
    this.tries.set(account, { wrong, next: wrong < FREE ? 0 : now + Math.min(FIRST_MS * 2 ** (wrong - FREE), MOST_MS) })
  }

  /** The password was right, but says nothing about the wrong ones before: this try alone is not counted. */
  uncount (account: string): void {
    const tries = this.tries.get(account)
    if (tries) this.tries.set(account, { wrong: Math.max(0, tries.wrong - 1), next: 0 })
  }

  /** The password was right. */
  succeeded (account: string): void { this.tries.delete(account) }
}

const throttles = new WeakMap<object, LoginThrottle>()

/** The throttle of a running instance. */
export function throttleOf (instance: object): LoginThrottle {
  const known = throttles.get(instance)
  if (known) return known
  const made = new LoginThrottle()
  throttles.set(instance, made)
  return made
}
