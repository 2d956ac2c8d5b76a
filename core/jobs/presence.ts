import type { Instance } from '../instance/instance.ts'

const RETRY_MS = 1_000

/**
 * How others tell a process that ended from one that merely keeps silent. Each working process
 * holds an advisory lock, named for it, on a connection of its own that never has a transaction
 * open. When the process ends, its kernel closes the connection and PostgreSQL lets the lock go at
 * once; when its machine vanishes, PostgreSQL misses it within 20 seconds (TCP keepalive); while it
 * is stopped, swapped out or busy with an endless loop, its kernel answers for it and the lock
 * stays.
 */
export class Presence {
  /** Lets the lock go, with its connection. */
  private release: (() => void) | undefined
  private triedAt = 0
  private ended = false

  constructor(
    private readonly instance: Instance,
    private readonly owner: string
  ) {}

  /** Takes the lock, also again after the connection broke; called in every round. */
  async hold(): Promise<void> {
    if (this.release || Date.now() - this.triedAt < RETRY_MS) return
    this.triedAt = Date.now()
    const client = await this.instance.relayPool.connect()
    let released = false
    const release = (): void => {
      if (this.release === release) this.release = undefined
      if (!released) client.release(true)
      released = true
    }
    client.on('error', release)
    client.on('end', release)
    try {
      await client.query(
        'SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3'
      )
      const {
        rows: [lock]
      } = await client.query<{ mine: boolean }>(
        `SELECT pg_try_advisory_lock(${LOCK_CLASS}, hashtext($1)) AS mine`,
        [this.owner]
      )
      if (lock?.mine && !this.ended && !released) this.release = release
      else release() // the connection before has not been missed yet
    } catch (error) {
      release()
      throw error
    }
  }

  end(): void {
    this.ended = true
    this.release?.()
  }
}

const LOCK_CLASS = "hashtext('stoa process')"

/** SQL: whether the process of that name (an SQL expression) is there. */
export const isPresent = (owner: string): string =>
  `EXISTS (SELECT 1 FROM pg_locks l WHERE ${OURS} AND l.objid::bigint = hashtext(${owner})::bigint & 4294967295)`

const OURS = `l.locktype = 'advisory' AND l.granted AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()) AND l.objsubid = 2
  AND l.classid::bigint = ${LOCK_CLASS}::bigint & 4294967295`

/** How many processes of the instance work off jobs. */
export async function processesPresent(instance: Instance): Promise<number> {
  const {
    rows: [there]
  } = await instance.relayPool.query<{ n: number }>(
    `SELECT count(*) AS n FROM pg_locks l WHERE ${OURS}`
  )
  return Math.max(1, there?.n ?? 1)
}
