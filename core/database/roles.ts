import { createHmac } from 'node:crypto'
import type { Client } from 'pg'
import { mustFitSecret } from './secret-mark.ts'

/**
 * The roles of Stoa in PostgreSQL (docs/design.md): owner migrates, app serves, relay sees outbox and
 * jobs across tenants.
 */
export const OWNER = 'stoa_owner'
export const APP = 'stoa_app'
export const RELAY = 'stoa_relay'

const rolePassword = (secret: string, role: string): string =>
  createHmac('sha256', secret).update(`postgres role ${role}`).digest('base64url')

/** The URL under which a login role reaches the database of adminUrl. */
export function roleUrl(adminUrl: string, secret: string, role: typeof APP | typeof RELAY): string {
  const url = new URL(adminUrl)
  url.username = role
  url.password = rolePassword(secret, role)
  return url.href
}

/**
 * How long the serving roles may wait and work. A till that waits for a lock is told soon to
 * repeat; the units of work of jobs set a longer lock_timeout for themselves (messages.ts). An
 * answer may take a little longer than the longest statement.
 */
const TIMEOUTS: Record<string, Record<string, string>> = {
  [APP]: {
    statement_timeout: '30s',
    lock_timeout: '4s',
    idle_in_transaction_session_timeout: '30s'
  },
  [RELAY]: {
    statement_timeout: '15s',
    lock_timeout: '5s',
    idle_in_transaction_session_timeout: '30s'
  }
}
export const ANSWER_MS = { [APP]: 35_000, [RELAY]: 18_000 } as const

const RACED =
  /tuple concurrently updated|duplicate key value violates unique constraint "pg_authid|role "\w+" already exists/
const MOST_TRIES = 10

/**
 * Makes the roles and the control schema, or brings them up to date. Safe to race, also with other
 * databases of the same server: roles belong to the server, locks to a database, so what another
 * one changed in the same moment is tried again.
 * @param admin connected as a role that may create roles and schemas
 * @param adopt whether the database may have belonged to another secret, whose passwords of the
 * roles are replaced
 * @throws Error when the database belongs to another secret; nothing was changed then
 */
export async function ensureRoles(admin: Client, secret: string, adopt = false): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await makeRoles(admin, secret, adopt)
    } catch (error) {
      if (tries === MOST_TRIES || !RACED.test((error as Error).message)) throw error
      await new Promise(resolve => setTimeout(resolve, Math.random() * 50 * tries))
    }
  }
}

async function makeRoles(admin: Client, secret: string, adopt: boolean): Promise<void> {
  await admin.query("SELECT pg_advisory_lock(hashtextextended('stoa roles', 0))")
  try {
    const { rows } = await admin.query<{ rolname: string }>(
      'SELECT rolname FROM pg_roles WHERE rolname = ANY ($1)',
      [[OWNER, APP, RELAY]]
    )
    const present = new Set(rows.map(r => r.rolname))
    if (!present.has(OWNER)) await admin.query(`CREATE ROLE ${OWNER} NOLOGIN NOBYPASSRLS`)
    const me = await admin.query<{ member: boolean; database: string }>(
      `SELECT pg_has_role(current_user, '${OWNER}', 'MEMBER') AS member, current_database() AS database`
    )
    if (!me.rows[0]?.member) await admin.query(`GRANT ${OWNER} TO current_user`)
    if (!adopt) await mustFitSecret(admin, secret) // before the passwords, which would lock the rightful processes out
    for (const role of [APP, RELAY] as const) {
      if (!present.has(role)) {
        await admin.query(
          `CREATE ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOINHERIT PASSWORD '${rolePassword(secret, role)}'`
        )
      } else {
        await admin.query(`ALTER ROLE ${role} PASSWORD '${rolePassword(secret, role)}'`)
      }
      for (const [name, value] of Object.entries(TIMEOUTS[role] ?? {})) {
        await admin.query(`ALTER ROLE ${role} SET ${name} = '${value}'`)
      }
    }
    const database = (me.rows[0]?.database ?? '').replaceAll('"', '""')
    await admin.query(`REVOKE ALL ON DATABASE "${database}" FROM PUBLIC`)
    await admin.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC')
    await admin.query(`GRANT CONNECT ON DATABASE "${database}" TO ${APP}, ${RELAY}`)
    await admin.query(`CREATE SCHEMA IF NOT EXISTS stoa AUTHORIZATION ${OWNER}`)
    await admin.query(`GRANT USAGE ON SCHEMA stoa TO ${APP}, ${RELAY}`)
  } finally {
    await admin.query("SELECT pg_advisory_unlock(hashtextextended('stoa roles', 0))")
  }
}

/**
 * The process refuses to serve under a role that could step around row-level security (rule 6).
 * @throws Error with one sentence that names what is wrong with the role
 */
export async function assertServingRole(client: Pick<Client, 'query'>): Promise<void> {
  const { rows } = await client.query<{ name: string; fault: string | null }>(`
    SELECT r.rolname AS name, CASE
      WHEN r.rolsuper THEN 'is a superuser' WHEN r.rolbypassrls THEN 'has BYPASSRLS' WHEN r.rolcreaterole THEN 'may create roles'
      WHEN EXISTS (SELECT 1 FROM pg_auth_members m WHERE m.member = r.oid) THEN 'is a member of another role'
      WHEN EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relowner = r.oid AND c.relkind IN ('r', 'p', 'v')) THEN 'owns tables'
      WHEN EXISTS (SELECT 1 FROM pg_namespace n WHERE n.nspname !~ '^pg_' AND has_schema_privilege(r.oid, n.oid, 'CREATE')) THEN 'may create tables'
    END AS fault FROM pg_roles r WHERE r.rolname = current_user`)
  const [role] = rows
  if (!role || role.fault !== null) {
    throw new Error(
      `Stoa will not serve as the database role ${role?.name ?? '?'}: it ${role?.fault ?? 'is unknown'}, so row-level security would not hold. Use the role ${APP} that "stoa migrate" makes.`
    )
  }
}
