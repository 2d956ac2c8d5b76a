import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool, PoolClient } from 'pg'
import { FairQueue, type Rank } from '../primitives/fair-queue.ts'
import { databaseFailure } from './failure.ts'
import { isOpen } from './lines.ts'

/** How long someone waits for a connection before he is told to come again. Milliseconds. */
const PATIENCE_MS = 8_000
/**
 * How long a database that has no connection left, or is just starting, is asked again: someone
 * may let one go. Milliseconds.
 */
const ASK_AGAIN_MS = 3_000
const PAUSE_MS = 100
/**
 * Of all connections what one tenant, and what one plugin, may hold at a time: the rest stays for
 * the others.
 */
const TENANT_SHARE = 0.6
const PLUGIN_SHARE = 0.8
/**
 * What a tenant may hold while others are about: how soon the database serves a till is decided by
 * how much works there beside it.
 */
const BESIDE_SHARE = 0.2
const LEAST = 2

export interface Asker {
  tenantId: string
  /** Which plugin's work it is: one whose table is locked must not hold every connection. */
  plugin: string
  rank: Rank
}

/** A connection and the way to give it back. */
export interface Held {
  client: PoolClient
  /** @param clean false: it is closed instead of used again */
  giveBack(clean: boolean): void
}

const queues = new WeakMap<Pool, FairQueue>()

/** What waits for the pool's connections, and what they are shared out by. */
export function sharesOf(pool: Pool): FairQueue {
  let queue = queues.get(pool)
  if (queue === undefined) {
    const all = pool.options.max
    const share = (part: number): number => Math.min(all, Math.max(LEAST, Math.floor(all * part)))
    const [most, beside] = [share(TENANT_SHARE), share(BESIDE_SHARE)]
    queue = new FairQueue({
      what: 'work of the database',
      slots: [all, Math.max(1, all - 1), Math.max(1, all - 1)],
      perKey: [most, Math.max(1, most - 1), Math.max(1, most - 1)],
      perKeyBeside: [beside, Math.max(1, beside - 1), Math.max(1, beside - 1)],
      perGroup: share(PLUGIN_SHARE),
      waiting: { perKey: all * 50, all: all * 200 },
      patienceMs: PATIENCE_MS
    })
    queues.set(pool, queue)
  }
  return queue
}

/**
 * A connection of the pool, when it is this tenant's turn.
 * @throws stoa.busy (503, with Retry-After) when too many wait or it took too long; what the
 * connecting failed with
 */
export async function takeConnection(pool: Pool, { tenantId, plugin, rank }: Asker): Promise<Held> {
  const shares = sharesOf(pool)
  if (!shares.tryTake(tenantId, rank, plugin)) await shares.take(tenantId, rank, { group: plugin })
  try {
    const client = await connected(pool)
    return {
      client,
      giveBack(clean) {
        client.release(!clean)
        shares.release(tenantId, plugin)
      }
    }
  } catch (error) {
    shares.release(tenantId, plugin)
    throw error
  }
}

/**
 * Too few connections are waited for: another process, or another request of this one, lets one go
 * within moments.
 */
async function connected(pool: Pool): Promise<PoolClient> {
  for (const end = performance.now() + ASK_AGAIN_MS; ;) {
    try {
      const client = await pool.connect()
      if (isOpen(client)) return client
      client.release(true)
    } catch (error) {
      const passing =
        databaseFailure(error) === 'too-many-connections' ||
        (error as { code?: string }).code === '57P03'
      if (!passing || performance.now() > end) throw error
      await sleep(PAUSE_MS)
    }
  }
}

/** 'job:payments.check-payment', 'pos.post-sale' → the plugin it belongs to. */
export function pluginOf(owner: string): string {
  const name = owner.slice(owner.lastIndexOf(':') + 1)
  const dot = name.indexOf('.')
  return dot === -1 ? name : name.slice(0, dot)
}
