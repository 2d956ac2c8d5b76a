import type { Client } from 'pg'
import { checkCatalogue, describeFaults, type Fault } from './catalogue-check.ts'
import { footprintOf, trespasses, type Footprint } from './footprint.ts'
import { ensureLedger } from './ledger.ts'
import { ofKernel, type Migration } from './migration-files.ts'
import { APP, OWNER, RELAY } from '../roles.ts'
import type { SqlStatement } from './sql-statements.ts'

export interface AppliedMigration {
  placement: string
  owner: string
  name: string
}

/** The migrations of one owner, in order. */
export interface ReadSet {
  owner: string
  migrations: Migration[]
}

export interface MigrateOptions {
  /** Longest time one migration of a plugin may take: what it locks, others wait for. Seconds. */
  seconds: number
  onApplied?: (applied: AppliedMigration) => void
}

/** How a placement looks between two migrations of plugins. */
interface Look {
  faults: Set<string>
  footprint: Footprint
}

/**
 * Applies what is missing. Safe to race (one process at a time by advisory lock; the others find
 * the work done) and to resume (the ledger row is written in the migration's own transaction). A
 * plugin's migration is held to its own tables and to the rules of tenancy before it is committed.
 * @param admin connected as a member of stoa_owner
 * @param placements the schemas that get the placement sets; they are made when missing
 * @throws Error when a file that was applied has changed since, or a migration fails or is refused;
 * it has left nothing behind then
 */
export async function migrate(
  admin: Client,
  control: ReadSet,
  sets: ReadSet[],
  placements: string[],
  { seconds, onApplied = () => {} }: MigrateOptions
): Promise<AppliedMigration[]> {
  const done: AppliedMigration[] = []
  await admin.query("SELECT pg_advisory_lock(hashtextextended('stoa migrate', 0))")
  try {
    await admin.query(`SET ROLE ${OWNER}`)
    await ensureLedger(admin)
    const note = (applied: AppliedMigration): void => {
      done.push(applied)
      onApplied(applied)
    }
    await applySet(admin, control, '*', 'stoa', seconds, note)
    for (const placement of placements) {
      await admin.query('RESET ROLE')
      await admin.query(`CREATE SCHEMA IF NOT EXISTS ${placement} AUTHORIZATION ${OWNER}`)
      await admin.query(`SET ROLE ${OWNER}`)
      await admin.query(`GRANT USAGE ON SCHEMA ${placement} TO ${APP}, ${RELAY}`)
      for (const set of sets) await applySet(admin, set, placement, placement, seconds, note)
    }
  } finally {
    await admin.query('RESET ROLE')
    await admin.query("SELECT pg_advisory_unlock(hashtextextended('stoa migrate', 0))")
  }
  return done
}

async function applySet(
  admin: Client,
  { owner, migrations }: ReadSet,
  placement: string,
  schema: string,
  seconds: number,
  note: (applied: AppliedMigration) => void
): Promise<void> {
  const { rows } = await admin.query<{ name: string; checksum: string }>(
    'SELECT name, checksum FROM stoa.migration WHERE placement = $1 AND owner = $2',
    [placement, owner]
  )
  const ledger = new Map(rows.map(r => [r.name, r.checksum]))
  let look: Look | undefined
  for (const migration of migrations) {
    const before = ledger.get(migration.name)
    if (before === migration.checksum) continue
    if (before !== undefined) {
      throw new Error(
        `The migration ${owner}/${migration.name}.sql was changed after it had been applied to ${placement}; undo the change and add a new file instead.`
      )
    }
    try {
      look = await apply(
        admin,
        { placement, owner, name: migration.name },
        migration,
        schema,
        ofKernel(owner) ? null : seconds,
        look
      )
    } catch (error) {
      throw new Error(
        `The migration ${owner}/${migration.name} failed on ${placement}: ${(error as Error).message}`,
        { cause: error }
      )
    }
    note({ placement, owner, name: migration.name })
  }
}

/**
 * @param seconds the limit of a plugin's migration; null: the kernel's, which is trusted with its
 * own time and tables
 */
async function apply(
  admin: Client,
  { placement, owner, name }: AppliedMigration,
  migration: Migration,
  schema: string,
  seconds: number | null,
  look: Look | undefined
): Promise<Look | undefined> {
  await admin.query('BEGIN')
  try {
    await admin.query(`SET LOCAL search_path = ${schema}`)
    await admin.query("SET LOCAL lock_timeout = '5s'")
    const before = seconds === null ? undefined : (look ?? (await lookAt(admin, schema)))
    const mine = await appliedMigrations(admin)
    await run(admin, migration.statements, seconds)
    if ((await appliedMigrations(admin)) !== mine) {
      throw new Error(
        'it ended the transaction it ran in, or took another role; it must do neither.'
      )
    }
    await admin.query(
      'INSERT INTO stoa.migration (placement, owner, name, checksum) VALUES ($1, $2, $3, $4)',
      [placement, owner, name, migration.checksum]
    )
    const after =
      before === undefined ? undefined : await mustKeepToItself(admin, owner, schema, before)
    const { command } = await admin.query('COMMIT')
    if (command !== 'COMMIT') {
      throw new Error('the database rolled it back instead of committing it.')
    }
    return after
  } catch (error) {
    await admin.query('ROLLBACK')
    throw error
  }
}

/** In which transaction and as whom statements run at this moment. */
async function appliedMigrations(admin: Client): Promise<string> {
  const {
    rows: [now]
  } = await admin.query<{ at: string }>(
    "SELECT concat_ws(' ', pg_current_xact_id(), current_user, session_user) AS at"
  )
  return now?.at ?? ''
}

/** lock_timeout ends waiting for others; this limit ends that others wait for us. */
async function run(
  admin: Client,
  statements: SqlStatement[],
  seconds: number | null
): Promise<void> {
  const end = seconds === null ? null : Date.now() + seconds * 1000
  for (const { text, line } of statements) {
    const left = end === null ? 0 : Math.max(1, end - Date.now())
    try {
      await admin.query(`SET LOCAL statement_timeout = ${left}; ${text}`)
    } catch (error) {
      if ((error as { code?: string }).code === '57014') {
        throw new Error(
          `it took longer than ${seconds} s, in which others wait for what it locks. Divide it, or raise STOA_MIGRATION_SECONDS for a start at a quiet hour.`,
          { cause: error }
        )
      }
      throw new Error(`line ${line}: ${(error as Error).message}`, { cause: error })
    }
  }
  await admin.query('SET LOCAL statement_timeout = 0')
}

async function lookAt(admin: Client, schema: string): Promise<Look> {
  return {
    faults: new Set((await checkCatalogue(admin, [schema])).map(asKey)),
    footprint: await footprintOf(admin, ['stoa', schema])
  }
}

const asKey = (fault: Fault): string => describeFaults([fault])

/**
 * Refuses what a plugin did to others' tables, and any breach of the rules of tenancy that was not
 * there before it.
 */
async function mustKeepToItself(
  admin: Client,
  owner: string,
  schema: string,
  before: Look
): Promise<Look> {
  const { rows } = await admin.query<{ owner: string }>(
    "SELECT DISTINCT owner FROM stoa.migration WHERE owner NOT IN ('control', 'kernel')"
  )
  const after = await lookAt(admin, schema)
  const opened = [...after.faults].filter(fault => !before.faults.has(fault))
  if (opened.length > 0) {
    throw new Error(`it breaks the rules that keep tenants apart: ${opened.join('; ')}.`)
  }
  const others = trespasses(
    before.footprint,
    after.footprint,
    owner,
    rows.map(r => r.owner)
  )
  if (others.length > 0) {
    throw new Error(
      `it ${others.join(' and ')}, which is not the plugin's: what a plugin makes is named ${owner.replaceAll('-', '_')}_…, and it touches nothing else.`
    )
  }
  return after
}
