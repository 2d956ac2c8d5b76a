import { createHash, randomBytes } from 'node:crypto'
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { assemble } from '../../bin/instance.ts'
import { migrateDatabase } from '../../bin/migrate-database.ts'
import { readConfig } from '../../core/instance/config.ts'
import { connect } from '../../core/database/connection.ts'
import { startEmbeddedPostgres } from '../../core/database/embedded.ts'
import { APP, RELAY, roleUrl } from '../../core/database/roles.ts'

/**
 * The tests' instances share one secret: roles belong to the cluster, and so do their passwords.
 */
export const TEST_SECRET = 'the master secret of test instances only'

export interface TestDatabase {
  adminUrl: string
  drop(): Promise<void>
}

let own: Promise<{ url: string; stop(): Promise<void> }> | undefined

/** The runner's PostgreSQL; or, when a test file is run alone, one of its own, without fsync. */
async function server(): Promise<string> {
  const given = process.env.STOA_TEST_POSTGRES_URL
  if (given) return given
  own ??= (async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stoa-test-'))
    await chmod(folder, 0o755) // as root, PostgreSQL runs as someone else
    const started = await startEmbeddedPostgres({
      dataDir: join(folder, 'postgres'),
      settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
    })
    return {
      url: started.url,
      stop: async () => {
        await started.stop()
        await rm(folder, { recursive: true, force: true })
      }
    }
  })()
  return (await own).url
}

/** Stops the PostgreSQL this process started, if it did. */
export async function stopOwnServer(): Promise<void> {
  const started = own
  own = undefined
  await (await started)?.stop()
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256')
  const root = resolve(import.meta.dirname, '../..')
  for (const folder of ['migrations', 'plugins']) {
    for (const file of (await readdir(join(root, folder), { recursive: true }))
      .filter(f => f.endsWith('.sql'))
      .sort()) {
      hash.update(file).update(await readFile(join(root, folder, file)))
    }
  }
  return hash.digest('hex').slice(0, 12)
}

const on = (url: string, database: string): string => {
  const u = new URL(url)
  u.pathname = `/${database}`
  return u.href
}

/**
 * A database of its own for a test file: a clone of a template that is migrated once for all files.
 */
export async function cloneDatabase(): Promise<TestDatabase> {
  const url = await server()
  const template = `stoa_template_${await fingerprint()}`
  const name = `stoa_test_${randomBytes(6).toString('hex')}`
  const admin = connect(on(url, 'postgres'), 'stoa tests')
  await admin.connect()
  try {
    await admin.query("SELECT pg_advisory_lock(hashtextextended('stoa test template', 0))")
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [
      template
    ])
    if (rowCount === 0) await makeTemplate(url, template, admin)
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`) // half as long as through the log
    await admin.query("SELECT pg_advisory_unlock(hashtextextended('stoa test template', 0))")
    await admin.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`)
    await admin.query(`GRANT CONNECT ON DATABASE ${name} TO ${APP}, ${RELAY}`)
  } finally {
    await admin.end()
  }
  return {
    adminUrl: on(url, name),
    async drop() {
      const again = connect(on(url, 'postgres'), 'stoa tests')
      await again.connect()
      await again.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      await again.end()
    }
  }
}

async function makeTemplate(
  url: string,
  template: string,
  admin: { query(text: string): Promise<unknown> }
): Promise<void> {
  const unfinished = `${template}_making`
  await admin.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`)
  await admin.query(`CREATE DATABASE ${unfinished}`)
  const adminUrl = on(url, unfinished)
  const registry = await assemble(readConfig({}))
  await migrateDatabase(
    {
      adminUrl,
      appUrl: roleUrl(adminUrl, TEST_SECRET, APP),
      relayUrl: roleUrl(adminUrl, TEST_SECRET, RELAY),
      secret: TEST_SECRET,
      stop: async () => {}
    },
    registry
  )
  await admin.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`)
}
