import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import type { Logger } from 'pino'
import { connect } from '../database/connection.ts'
import { closeLine, type Lines } from '../database/lines.ts'
import type { Directory } from './directory.ts'
import { EVENTS_CHANNEL } from '../jobs/relay/number-events.ts'
import { PRESENCE_CHANNEL } from '../operations/realtime/presence/rows.ts'
import { PLACES_CHANNEL } from '../operations/realtime/places.ts'
import type { Realtime } from '../operations/realtime/realtime.ts'
import { isId } from '../primitives/ids.ts'

const RETRY_MS = 1_000
const BEAT_MS = 2_000
/** Without an answer for so long the line is taken for dead. Milliseconds. */
const ANSWER_MS = 3_000
const CONNECT_MS = 5_000
const FAREWELL_MS = 1_000

/** 'away': no answer; 'read-only': a standby, or a database that takes no changes. */
export type DatabaseState = 'ready' | 'read-only' | 'away'

export interface Changes {
  /** As of the last heartbeat, at most some seconds ago. */
  state(): DatabaseState
  stop(): Promise<void>
}

const BEAT =
  "SELECT pg_is_in_recovery() OR current_setting('default_transaction_read_only') = 'on' AS read_only"
const IDLE = `
  SELECT w.pid FROM unnest($1::integer[]) AS w (pid) LEFT JOIN pg_stat_activity a ON a.pid = w.pid
  WHERE a.pid IS NULL OR (a.state <> 'active' AND a.state_change < now() - make_interval(secs => $2))`

/**
 * Hears from PostgreSQL which tenants changed in any process, and has the directory forget them.
 * Owns one connection outside the pools, which is proved alive every two seconds: when it breaks or
 * falls silent everything is forgotten, and again once it is back, so stale knowledge outlives
 * neither. The same heartbeat knows the state of the database and finds the pool's dead lines.
 */
export async function listenForInvalidations(
  url: string,
  directory: Directory,
  lines: Lines,
  realtime: Realtime,
  log: Logger
): Promise<Changes> {
  let client: Client | undefined
  let state: DatabaseState = 'away'
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let beating: Promise<void> = Promise.resolve()

  async function listen(limits: { connectMs?: number } = {}): Promise<void> {
    const fresh = connect(url, 'stoa changes', { ...limits, answerMs: ANSWER_MS })
    fresh.on('notification', ({ channel, payload }) => {
      if (channel === EVENTS_CHANNEL) {
        realtime.heard(payload ?? '')
        return
      }
      if (channel === PRESENCE_CHANNEL) {
        realtime.cameOrLeft(payload ?? '')
        return
      }
      if (channel === PLACES_CHANNEL) {
        realtime.places.heard(payload ?? '')
        return
      }
      const tenantId = payload !== undefined && isId(payload) ? payload : undefined
      if (tenantId === undefined) directory.forgetAll()
      else directory.forget(tenantId)
      realtime.accessChanged(tenantId)
    })
    fresh.on('error', error => {
      if (client === fresh) lost(error)
    })
    try {
      await fresh.connect()
      await fresh.query(
        `LISTEN stoa_invalidate; LISTEN ${EVENTS_CHANNEL}; LISTEN ${PRESENCE_CHANNEL}; LISTEN ${PLACES_CHANNEL}`
      )
    } catch (error) {
      closeLine(fresh)
      throw error
    }
    client = fresh
    directory.forgetAll()
    realtime.missed()
  }

  /**
   * Also each time it cannot be made again: no one hears of changes, so what was looked up meanwhile
   * is doubtful.
   */
  function lost(error: Error): void {
    directory.forgetAll()
    state = 'away'
    if (client === undefined || stopped) return
    log.warn({ err: error }, 'the connection that hears of changes was lost, it is made again')
    closeLine(client)
    client = undefined
    lines.closeIdle()
  }

  async function beat(): Promise<void> {
    try {
      if (client === undefined) await listen({ connectMs: CONNECT_MS })
      const heard = client as Client | undefined
      if (heard === undefined) return
      const {
        rows: [reported]
      } = await heard.query<{ read_only: boolean }>(BEAT)
      state = reported?.read_only === true ? 'read-only' : 'ready'
      if (state === 'ready') realtime.presences.look(heard)
      const closed = await lines.closeDead(async (pids, seconds) =>
        (await heard.query<{ pid: number }>(IDLE, [pids, seconds])).rows.map(row => row.pid)
      )
      if (closed > 0) {
        log.warn({ closed }, 'connections to the database had been lost without a word')
      }
    } catch (error) {
      lost(error as Error)
    }
  }

  function next(): void {
    if (stopped) return
    timer = setTimeout(
      () => {
        beating = beat().then(next)
      },
      client === undefined ? RETRY_MS : BEAT_MS
    )
  }

  await listen()
  await beat()
  next()
  return {
    state: () => state,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await Promise.race([client?.end(), sleep(FAREWELL_MS, undefined, { ref: false })])
      if (client !== undefined) closeLine(client)
      await beating
    }
  }
}
