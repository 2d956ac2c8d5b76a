import type { Instance } from '../instance/instance.ts'
import { pausedPluginsSql } from '../plugins/plugin-pauses.ts'
import type { Registry } from '../plugins/registry.ts'
import type { ClaimedJob } from './port.ts'
import { relayTransaction } from './relay-transaction.ts'

/** The name under which a job is held that only waits somewhere to be begun. */
export const waitingUnder = (owner: string): string => `${owner} (waits)`

/**
 * A claim lasts this long; the one who works renews it, a dead one's job is taken by another
 * afterwards. Milliseconds.
 */
export const CLAIM_MS = 30_000
const PER_TENANT = 4
/** Of one declared job, when it does not say. */
const PER_JOB = 2

// One process claims at a time in a placement, else two could both see room for a tenant's last
// job.
const ONE_AT_A_TIME =
  "SELECT pg_advisory_xact_lock(hashtextextended('stoa claim ' || current_schema(), 0))"

const READY = "state = 'queued' AND ready"

/** What one claim makes ready at most. */
const MADE_READY = 1_000

/** The jobs whose time has come since: they cost one step each, those to come none. */
const MAKE_READY = `
  UPDATE job SET ready = true FROM (
    SELECT tenant_id, id FROM job WHERE state = 'queued' AND NOT ready AND run_at <= now() ORDER BY run_at LIMIT ${MADE_READY} FOR UPDATE SKIP LOCKED
  ) due WHERE job.tenant_id = due.tenant_id AND job.id = due.id`

/** At so many tenants that have something to do a claim looks on either side of where it begins. */
const WALKED = 200
/** And so many of them, that are not suspended, have their turn in it. */
const IN_TURN = 100

/** When the first or last tenant that has something to do came, in milliseconds. */
const tenantAt = (order: 'ASC' | 'DESC'): string =>
  `('x' || replace(left((SELECT tenant_id::text FROM job WHERE ${READY} ORDER BY job.tenant_id ${order} LIMIT 1), 13), '-', ''))::bit(48)::bigint`

// Where the walk begins: anywhere between the first and the last tenant that has something to do.
// Ids begin with 12 digits of time (RFC 9562, 5.7).
const START = `
  SELECT (lpad(to_hex(f.ms + floor(random() * (l.ms - f.ms + 1))::bigint), 12, '0') || substr(md5(random()::text), 1, 20))::uuid
  FROM (SELECT ${tenantAt('ASC')} AS ms) f, (SELECT ${tenantAt('DESC')} AS ms) l`

// Fair turns: first the tenants that have something to do (a walk over the index, one step a
// tenant, however long their queues, and bounded, however many there are), then a few jobs of each,
// then the turns are mixed. One tenant's 300,000 rows never stand before a neighbour's one. $5 = how many of a name may be at
// work for one tenant, $7 = what each plugin has at work, $8 = how much it may have; what is at its
// limit does not keep others from their turn. What a tenant has switched off waits, and everything
// of a suspended one; $9 = the plugins no one switches off.
export const CLAIM = `
  WITH RECURSIVE start AS MATERIALIZED (SELECT (${START}) AS at), walk AS (
    SELECT 1 AS side, 0 AS nth, (SELECT tenant_id FROM job WHERE ${READY} AND tenant_id >= (SELECT at FROM start) ORDER BY tenant_id LIMIT 1) AS tenant_id
    UNION ALL
    SELECT 2, 0, (SELECT tenant_id FROM job WHERE ${READY} AND tenant_id < (SELECT at FROM start) ORDER BY tenant_id DESC LIMIT 1)
    UNION ALL
    SELECT side, nth + 1, CASE side
      WHEN 1 THEN (SELECT j.tenant_id FROM job j WHERE ${READY} AND j.tenant_id > w.tenant_id ORDER BY j.tenant_id LIMIT 1)
      ELSE (SELECT j.tenant_id FROM job j WHERE ${READY} AND j.tenant_id < w.tenant_id ORDER BY j.tenant_id DESC LIMIT 1) END
    FROM walk w WHERE tenant_id IS NOT NULL AND nth < ${WALKED}
  ), waiting AS MATERIALIZED (
    SELECT w.tenant_id FROM walk w JOIN stoa.tenant t ON t.id = w.tenant_id WHERE t.status = 'active' ORDER BY w.nth LIMIT ${IN_TURN}
  ), busy AS MATERIALIZED (
    SELECT coalesce($7::jsonb, (SELECT jsonb_object_agg(plugin, n) FROM (SELECT split_part(name, '.', 1) AS plugin, count(*) AS n FROM job WHERE state = 'active' GROUP BY 1) counted), '{}') AS plugins
  ), turns AS (
    SELECT j.tenant_id, j.id, j.turn, j.suspect, j.lot, row_number() OVER (PARTITION BY j.plugin ORDER BY j.turn, j.lot) + coalesce((busy.plugins ->> j.plugin)::int, 0) AS of_plugin
    FROM waiting w CROSS JOIN busy CROSS JOIN LATERAL (
      SELECT coalesce(jsonb_object_agg(name, n), '{}') AS named, coalesce(sum(n), 0) AS total
      FROM (SELECT name, count(*) AS n FROM job WHERE tenant_id = w.tenant_id AND state = 'active' GROUP BY name) counted
    ) active CROSS JOIN LATERAL (
      SELECT q.tenant_id, q.id, q.name, split_part(q.name, '.', 1) AS plugin, q.deaths > 0 AS suspect, random() AS lot,
             row_number() OVER (ORDER BY q.priority, q.run_at, q.id) AS turn, row_number() OVER (PARTITION BY q.name ORDER BY q.priority, q.run_at, q.id) AS nth FROM (
        SELECT tenant_id, id, name, priority, run_at, deaths FROM job
        WHERE tenant_id = w.tenant_id AND ${READY} AND run_at <= now() AND (deaths = 0 OR $6 > 0)
          AND name <> ALL (ARRAY(SELECT a.key FROM jsonb_each_text(active.named) a WHERE a.value::int >= ($5::jsonb ->> a.key)::int))
          AND split_part(name, '.', 1) <> ALL (ARRAY(SELECT b.key FROM jsonb_each_text(busy.plugins) b WHERE b.value::int >= $8))
          AND split_part(name, '.', 1) = ANY ($9::text[] || ARRAY(SELECT p.plugin FROM tenant_plugin p WHERE p.tenant_id = w.tenant_id AND p.enabled))
          AND split_part(name, '.', 1) <> ALL (ARRAY(${pausedPluginsSql('w.tenant_id')}))
        ORDER BY priority, run_at, id
        LIMIT greatest(0, $2 - active.total)
        FOR UPDATE SKIP LOCKED) q) j
    WHERE j.nth + coalesce((active.named ->> j.name)::int, 0) <= coalesce(($5::jsonb ->> j.name)::int, $2)
  ), taken AS (
    SELECT tenant_id, id FROM (SELECT tenant_id, id, suspect, row_number() OVER (PARTITION BY suspect ORDER BY turn, lot) AS place FROM turns WHERE of_plugin <= $8) placed
    WHERE place <= CASE WHEN suspect THEN $6 ELSE $1 END
  )
  UPDATE job SET state = 'active', attempts = attempts + 1, locked_by = $3, locked_until = now() + make_interval(secs => $4 / 1000.0)
  FROM taken t WHERE job.tenant_id = t.tenant_id AND job.id = t.id
  RETURNING job.tenant_id, job.id, job.name, job.data, job.company_id, job.shop_id, job.user_id, job.attempts, job.given_back, job.max_attempts, job.deaths,
            extract(epoch FROM now() - job.run_at)::float8 AS delay`

interface Row {
  tenant_id: string
  id: string
  name: string
  data: Record<string, unknown>
  company_id: string | null
  shop_id: string | null
  user_id: string | null
  attempts: number
  given_back: number
  max_attempts: number
  deaths: number
}

const jobOf = (row: Row, placement: string): ClaimedJob => ({
  tenantId: row.tenant_id,
  id: row.id,
  placement,
  name: row.name,
  data: row.data,
  companyId: row.company_id,
  shopId: row.shop_id,
  userId: row.user_id,
  attempt: row.attempts,
  givenBack: row.given_back,
  maxAttempts: row.max_attempts,
  suspect: row.deaths > 0
})

/** What may be claimed. */
export interface Room {
  jobs: number
  /** Of those under suspicion: while one ran, a process ended. */
  suspects: number
  /** So many of one plugin at work at most, those claimed before included. */
  ofPlugin: number
  /** What each plugin has at work; null: what the table says of all processes. */
  busy: Record<string, number> | null
}

export const pluginOfJob = (name: string): string => name.slice(0, name.indexOf('.'))

const alwaysOn = ({ plugins }: Registry): string[] =>
  plugins.filter(({ always }) => always).map(({ name }) => name)

/** Takes jobs, as many as there is room for, in the name of `holder`. */
export const claimJobs = (
  instance: Instance,
  placement: string,
  holder: string,
  room: Room
): Promise<ClaimedJob[]> =>
  relayTransaction(instance.relayPool, placement, async client => {
    const limits = Object.fromEntries(
      [...instance.registry.jobs].map(([name, { definition }]) => [
        name,
        definition.perTenant ?? PER_JOB
      ])
    )
    const values = [
      room.jobs,
      PER_TENANT,
      holder,
      CLAIM_MS,
      JSON.stringify(limits),
      room.suspects,
      room.busy === null ? null : JSON.stringify(room.busy),
      room.ofPlugin,
      alwaysOn(instance.registry)
    ]
    const [, , { rows }] = await Promise.all([
      client.query(MAKE_READY),
      client.query(ONE_AT_A_TIME),
      client.query<Row & { delay: number }>({ name: `claim ${placement}`, text: CLAIM, values })
    ])
    for (const { name, delay } of rows) instance.metrics.jobDelay.observe({ job: name }, delay)
    return rows.map(row => jobOf(row, placement))
  })

const HELD =
  "unnest($1::uuid[], $2::uuid[], $3::integer[]) AS h (tenant_id, id, attempt) WHERE job.tenant_id = h.tenant_id AND job.id = h.id AND job.attempts = h.attempt AND job.state = 'active'"
const keysOf = (jobs: ClaimedJob[]): unknown[] => [
  jobs.map(j => j.tenantId),
  jobs.map(j => j.id),
  jobs.map(j => j.attempt)
]

/** One claim of one job: what is written about it must name it. */
export const claimKey = ({ id, attempt }: { id: string; attempt: number }): string =>
  `${id}-${attempt}`

/** Renews claims, whoever holds them. @returns those that were taken by another meanwhile */
export async function renewClaims(instance: Instance, jobs: ClaimedJob[]): Promise<ClaimedJob[]> {
  const lost: ClaimedJob[] = []
  for (const placement of new Set(jobs.map(j => j.placement))) {
    const mine = jobs.filter(j => j.placement === placement)
    const { rows } = await relayTransaction(instance.relayPool, placement, client =>
      client.query<{ id: string; attempts: number }>(
        `UPDATE job SET locked_until = now() + make_interval(secs => $4 / 1000.0) FROM ${HELD} RETURNING job.id, job.attempts`,
        [...keysOf(mine), CLAIM_MS]
      )
    )
    const kept = new Set(rows.map(r => claimKey({ id: r.id, attempt: r.attempts })))
    lost.push(...mine.filter(j => !kept.has(claimKey(j))))
  }
  return lost
}

/**
 * A job that waited elsewhere is begun by this process. @returns false when it is someone else's
 * by now, or was begun before
 */
export const beginWaiting = (
  instance: Instance,
  job: ClaimedJob,
  owner: string
): Promise<boolean> =>
  relayTransaction(
    instance.relayPool,
    job.placement,
    async client =>
      (
        await client.query(
          `UPDATE job SET locked_until = now() + make_interval(secs => $4 / 1000.0), locked_by = $5 FROM ${HELD} AND job.locked_by LIKE '${waitingUnder('%')}'`,
          [...keysOf([job]), CLAIM_MS, owner]
        )
      ).rowCount === 1
  )

/**
 * Puts claimed jobs back that no one begins to work on, through no fault of theirs: the try does
 * not count.
 */
export async function giveBack(instance: Instance, jobs: ClaimedJob[]): Promise<void> {
  for (const placement of new Set(jobs.map(j => j.placement))) {
    const mine = jobs.filter(j => j.placement === placement)
    await relayTransaction(instance.relayPool, placement, client =>
      client.query(
        `UPDATE job SET state = 'queued', given_back = given_back + 1, locked_by = NULL, locked_until = NULL FROM ${HELD}`,
        keysOf(mine)
      )
    )
  }
}

/**
 * The claims held in these names. One that a transaction without an owner still locks is left out
 * until that has ended.
 */
export const claimsOf = (
  instance: Instance,
  placement: string,
  holders: string[]
): Promise<ClaimedJob[]> =>
  relayTransaction(instance.relayPool, placement, async client => {
    const { rows } = await client.query<Row>(
      `SELECT tenant_id, id, name, data, company_id, shop_id, user_id, attempts, given_back, max_attempts, deaths FROM job
       WHERE state = 'active' AND locked_by = ANY ($1) FOR UPDATE SKIP LOCKED`,
      [holders]
    )
    return rows.map(row => jobOf(row, placement))
  })
