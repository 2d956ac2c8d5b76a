import { createHmac } from 'node:crypto'
import type { Instance } from '../../instance/instance.ts'

/** Requests counted by all processes of the instance together. */
export interface SharedCounts {
  /** @param guards the limit guards accounts */
  takes(guards: boolean): boolean
  /**
   * Counts one more. @returns how many there were in this window, and how long it lasts still.
   * @throws when it cannot be told
   */
  count(key: Buffer, windowMs: number): Promise<{ count: number; leftMs: number }>
  close(): Promise<void>
}

/**
 * After a count that failed or was slow, the processes count for themselves for this long.
 * Milliseconds.
 */
const ALONE_MS = 1_000

export type CountTogether = (
  guards: boolean,
  of: readonly string[],
  windowMs: number
) => Promise<{ count: number; leftMs: number } | null>

/**
 * What counts a request in all processes: over Redis where there is one, else over the database
 * what guards accounts. It answers null for what is not shared, and while no one can tell: each
 * process then goes by its own count.
 */
export function countTogether(instance: Instance, counts: SharedCounts): CountTogether {
  let aloneUntil = 0
  return async (guards, of, windowMs) => {
    if (!counts.takes(guards) || performance.now() < aloneUntil) return null
    // Addresses are personal: neither Redis nor the database holds one that can be read.
    const key = createHmac('sha256', instance.secrets.key('request counts'))
      .update(JSON.stringify(of))
      .digest()
    try {
      return await counts.count(key, windowMs)
    } catch (error) {
      if (aloneUntil < performance.now()) {
        instance.log.warn(
          { err: error },
          'requests are counted by each process for itself for a moment'
        )
      }
      aloneUntil = performance.now() + ALONE_MS
      return null
    }
  }
}
