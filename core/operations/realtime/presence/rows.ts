import type { Pool, PoolClient } from 'pg'
import { statement } from '../../../database/statement.ts'
import { unitOfWork } from '../../../database/unit-of-work.ts'
import type { Instance } from '../../../instance/instance.ts'
import { placements, relayTransaction } from '../../../jobs/relay-transaction.ts'
import { coreErrors } from '../../../primitives/errors.ts'

/** Someone at a place, as a process keeps it and the table shows it. */
export interface Presence {
  readonly id: string
  readonly placement: string
  readonly tenantId: string
  readonly companyId: string
  readonly shopId: string
  readonly noun: string
  readonly placeId: string
  readonly userId: string
  /** The login session, or the API key. */
  readonly loginId: string
  readonly userAgent: string | null
  readonly since: Date
}

/** The PostgreSQL channel that tells at which places somebody came or left. */
export const PRESENCE_CHANNEL = 'stoa_presence'
/** A notification holds 8,000 bytes at most (PostgreSQL, NOTIFY); a line takes at most 190. */
const LINES = 40
/** Whoever is back by then was never away; and so long a row is kept that says so. SQL. */
const MOMENT = "interval '2 minutes'"

const inTurn = statement(
  'core.presence-in-turn',
  "SELECT pg_advisory_xact_lock(hashtext('stoa presence of'), hashtext($1::text))"
)
const enter = statement<{ since: Date }>(
  'core.enter-presence',
  `
  WITH before AS (
    DELETE FROM presence WHERE tenant_id = $1 AND left_at IS NOT NULL AND (left_at < now() - ${MOMENT} OR (login_id = $8 AND place_id = $6))
    RETURNING login_id, place_id, since, left_at
  )
  INSERT INTO presence (tenant_id, id, company_id, shop_id, noun, place_id, user_id, login_id, user_agent, held_by, since)
  SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10,
    coalesce((SELECT min(since) FROM before WHERE login_id = $8 AND place_id = $6 AND left_at >= now() - ${MOMENT}), now())
  WHERE (SELECT count(*) FROM presence WHERE tenant_id = $1 AND left_at IS NULL) < $11::integer
  RETURNING since`
)
const announce = statement('core.announce-presence', 'SELECT pg_notify($1, $2)')

/**
 * Writes down that someone has come, and announces it with the commit.
 * @param most how many the tenant may have at its places
 * @returns since when: from before, where they were there a moment ago in the same login
 * @throws stoa.too-many-present
 */
export async function insertPresence(
  { pool }: Instance,
  came: Omit<Presence, 'since'>,
  heldBy: string,
  most: number
): Promise<Date> {
  const { placement, tenantId, companyId, shopId, noun, placeId, userId, loginId, userAgent } = came
  // As the whole tenant: how many there are is counted beyond the shop.
  const scope = { placement, tenantId, companyId: '*', shopId: '*', userId, visitorId: '*' }
  return unitOfWork(
    pool,
    scope,
    async () => {
      await inTurn([tenantId])
      const [row] = await enter([
        tenantId,
        came.id,
        companyId,
        shopId,
        noun,
        placeId,
        userId,
        loginId,
        userAgent,
        heldBy,
        most
      ])
      if (row === undefined) throw coreErrors['too-many-present']({ most })
      await announce([PRESENCE_CHANNEL, lineOf(came)])
      return row.since
    },
    { owner: 'core.realtime' }
  )
}

const NEWS = "array_agg(DISTINCT concat_ws(' ', tenant_id, noun, place_id, company_id, shop_id))"

const LEAVE = `
  WITH forgotten AS (DELETE FROM presence WHERE left_at < now() - ${MOMENT}), gone AS (
    UPDATE presence p SET left_at = now() FROM unnest($1::uuid[], $2::uuid[]) AS k (tenant_id, id)
    WHERE p.tenant_id = k.tenant_id AND p.id = k.id AND p.left_at IS NULL RETURNING p.*
  ) SELECT ${NEWS} AS news FROM gone`

/** Lets some go, of one placement, and announces it. */
export const releasePresences = (
  relayPool: Pool,
  placement: string,
  gone: readonly Presence[]
): Promise<void> =>
  announced(relayPool, placement, LEAVE, [
    gone.map(({ tenantId }) => tenantId),
    gone.map(({ id }) => id)
  ])

const ENTER_AGAIN = `
  WITH here AS (
    INSERT INTO presence (tenant_id, id, company_id, shop_id, noun, place_id, user_id, login_id, user_agent, since, held_by)
    SELECT h."tenantId", h.id, h."companyId", h."shopId", h.noun, h."placeId", h."userId", h."loginId", h."userAgent", h.since, $2
    FROM jsonb_to_recordset($1::jsonb) AS h ("tenantId" uuid, id uuid, "companyId" uuid, "shopId" uuid, noun text, "placeId" uuid, "userId" uuid, "loginId" uuid, "userAgent" text, since timestamptz)
    ON CONFLICT (tenant_id, id) DO UPDATE SET held_by = excluded.held_by, left_at = NULL RETURNING *
  ) SELECT ${NEWS} AS news FROM here`

/** Those of one placement are held by another line from now on, whatever became of their rows. */
export const holdPresences = (
  relayPool: Pool,
  placement: string,
  here: readonly Presence[],
  heldBy: string
): Promise<void> => announced(relayPool, placement, ENTER_AGAIN, [JSON.stringify(here), heldBy])

const LOCK_CLASS = "hashtext('stoa presence')"
/** On the line itself, which lets the lock go when it ends; PostgreSQL misses a vanished machine in 20 s. */
export const HOLD_LINE = `SELECT pg_try_advisory_lock(${LOCK_CLASS}, hashtext($1::text)) AS held, set_config('tcp_keepalives_idle', '5', false), set_config('tcp_keepalives_interval', '5', false), set_config('tcp_keepalives_count', '3', false)`
export const LIST_LINE = 'INSERT INTO stoa.presence_line (id) VALUES ($1) ON CONFLICT DO NOTHING'
const DEAD_LINES = `
  SELECT p.id FROM stoa.presence_line p WHERE NOT EXISTS (
    SELECT 1 FROM pg_locks l WHERE l.locktype = 'advisory' AND l.granted AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND l.objsubid = 2 AND l.classid::bigint = ${LOCK_CLASS}::bigint & 4294967295 AND l.objid::bigint = hashtext(p.id::text)::bigint & 4294967295)`
const DROP_LINES = 'DELETE FROM stoa.presence_line WHERE id = ANY ($1)'
const LEAVE_WITH_LINES = `
  WITH gone AS (UPDATE presence SET left_at = now() WHERE held_by = ANY ($1) AND left_at IS NULL RETURNING *)
  SELECT ${NEWS} AS news FROM gone`

/** Lets those go whose process is gone, and announces it. */
export async function releaseDeadLines(relayPool: Pool): Promise<void> {
  const { rows } = await relayPool.query<{ id: string }>(DEAD_LINES)
  if (rows.length === 0) return
  const dead = rows.map(({ id }) => id)
  for (const placement of await placements(relayPool)) {
    await announced(relayPool, placement, LEAVE_WITH_LINES, [dead])
  }
  await relayPool.query(DROP_LINES, [dead])
}

/** This process has none left. */
export const dropLine = (relayPool: Pool, line: string): Promise<unknown> =>
  relayPool.query(DROP_LINES, [[line]])

const announced = (
  relayPool: Pool,
  placement: string,
  text: string,
  values: unknown[]
): Promise<void> =>
  relayTransaction(relayPool, placement, async client => {
    const { rows } = await client.query<{ news: string[] | null }>(text, values)
    await notify(client, rows[0]?.news ?? [])
  })

async function notify(client: PoolClient, lines: string[]): Promise<void> {
  for (let at = 0; at < lines.length; at += LINES) {
    const payload = lines.slice(at, at + LINES).join('\n')
    await client.query('SELECT pg_notify($1, $2)', [PRESENCE_CHANNEL, payload])
  }
}

const lineOf = ({
  tenantId,
  noun,
  placeId,
  companyId,
  shopId
}: Pick<Presence, 'tenantId' | 'noun' | 'placeId' | 'companyId' | 'shopId'>): string =>
  [tenantId, noun, placeId, companyId, shopId].join(' ')

/** A place where someone came or left, as it was announced. */
export interface Attended {
  tenantId: string
  noun: string
  placeId: string
  companyId: string
  shopId: string
}

/** The places a notification names. */
export const attendedIn = (payload: string): Attended[] =>
  payload.split('\n').flatMap(line => {
    const [tenantId, noun, placeId, companyId, shopId] = line.split(' ')
    return tenantId && noun && placeId && companyId && shopId
      ? [{ tenantId, noun, placeId, companyId, shopId }]
      : []
  })
