import type { Instance } from '../instance/instance.ts'
import { relayTransaction } from './relay-transaction.ts'

/**
 * How often it is asked whether it is time, and how often it is: the hour is kept in the database,
 * whoever is restarted.
 */
const ASK_MS = 60_000
const EVERY = '1 hour'
const BITE = 5_000

export const KEPT = { done: '30 days', dead: '90 days', outbox: '30 days', key: '7 days' } as const

/**
 * The smallest UUIDv7 of that age: ids are in the order of time, so what is old is found by its
 * key.
 */
const idOf = (age: string): string =>
  `(lpad(to_hex((extract(epoch FROM now() - interval '${age}') * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid`

/** Tenant by tenant along an index: nothing reads a table whole. $1 = the placement. */
const bite = (table: string, key: string[], old: string): string => `
  DELETE FROM ${table} d USING (
    SELECT o.* FROM stoa.tenant t CROSS JOIN LATERAL (SELECT ${key.join(', ')} FROM ${table} WHERE tenant_id = t.id AND ${old} LIMIT ${BITE}) o WHERE t.placement = $1 LIMIT ${BITE}
  ) o WHERE ${key.map(column => `d.${column} = o.${column}`).join(' AND ')}`

export const PURGES = [
  bite(
    'job',
    ['tenant_id', 'id'],
    `state = 'done' AND finished_at < now() - interval '${KEPT.done}'`
  ),
  bite(
    'job',
    ['tenant_id', 'id'],
    `state = 'dead' AND finished_at < now() - interval '${KEPT.dead}'`
  ),
  bite(
    'outbox',
    ['tenant_id', 'id'],
    `id < ${idOf(KEPT.outbox)} AND dispatched_at < now() - interval '${KEPT.outbox}'`
  ),
  `DELETE FROM idempotency_key WHERE ctid = ANY (ARRAY(SELECT ctid FROM idempotency_key WHERE created_at < now() - interval '${KEPT.key}' ORDER BY created_at LIMIT ${BITE})) AND $1::text IS NOT NULL`
]

/**
 * Forgets what was kept long enough: done and dead jobs, dispatched events, idempotency keys. In
 * bites, so that nothing is locked for long.
 */
export async function purge(
  instance: Instance,
  homes: string[],
  signal?: AbortSignal
): Promise<void> {
  for (const placement of homes) {
    for (const text of PURGES) {
      let removed: number | null = BITE
      while (removed === BITE && !signal?.aborted) {
        removed = (
          await relayTransaction(instance.relayPool, placement, client =>
            client.query(text, [placement])
          )
        ).rowCount
      }
    }
  }
}

/** Counted wrong passwords whose time is over: few, unless someone guesses. */
const PURGE_LOGIN_TRIES = `
  DELETE FROM stoa.login_try WHERE ctid = ANY (ARRAY(SELECT ctid FROM stoa.login_try WHERE coalesce(known_until, wrong_until) < now() LIMIT ${BITE} FOR UPDATE SKIP LOCKED))`

/** Counts of requests whose time is over. */
const PURGE_COUNTS = `
  DELETE FROM stoa.request_count WHERE ctid = ANY (ARRAY(SELECT ctid FROM stoa.request_count WHERE until < now() LIMIT ${BITE} FOR UPDATE SKIP LOCKED))`

/** Purges once an hour in the whole instance, beside the rounds that hand out jobs. */
export class Purger {
  private askedAt = 0
  private work: Promise<void> | undefined
  private readonly aborter = new AbortController()

  constructor(private readonly instance: Instance) {}

  tick(homes: string[]): void {
    if (this.work || this.aborter.signal.aborted || Date.now() - this.askedAt < ASK_MS) return
    this.askedAt = Date.now()
    this.work = this.purgeIfDue(homes)
      .catch(error => {
        this.instance.log.warn(
          { err: error },
          'what is old could not be forgotten, it is tried again'
        )
      })
      .finally(() => {
        this.work = undefined
      })
  }

  private async purgeIfDue(homes: string[]): Promise<void> {
    const { rowCount } = await this.instance.relayPool
      .query(`INSERT INTO stoa.schedule AS s (name, next_at) VALUES ('kernel.purge', now() + interval '${EVERY}')
      ON CONFLICT (tenant_id, name) DO UPDATE SET next_at = excluded.next_at WHERE s.next_at <= now() OR s.next_at > excluded.next_at`)
    if (rowCount !== 1) return
    for (const text of [PURGE_LOGIN_TRIES, PURGE_COUNTS]) {
      let removed: number | null = BITE
      while (removed === BITE && !this.aborter.signal.aborted) {
        removed = (await this.instance.relayPool.query(text)).rowCount
      }
    }
    await purge(this.instance, homes, this.aborter.signal)
  }

  async stop(): Promise<void> {
    this.aborter.abort()
    await this.work
  }
}
