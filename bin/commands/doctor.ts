import { readFile, statfs } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Command } from 'commander'
import type { Client } from 'pg'
import { readConfig, type Config } from '../../core/instance/config.ts'
import { checkCatalogue, describeFaults } from '../../core/database/migrations/catalogue-check.ts'
import { connect } from '../../core/database/connection.ts'
import { APP, assertServingRole, roleUrl } from '../../core/database/roles.ts'
import type { AppliedMigration } from '../../core/database/migrations/migrator.ts'
import type { Registry } from '../../core/plugins/registry.ts'
import { satisfies } from '../../core/primitives/versions.ts'
import { besideRunning, withAdmin } from '../admin.ts'
import { askRedis } from '../ask-redis.ts'
import { missingIn } from '../missing-migrations.ts'
import { openStorage } from '../../core/storage/open-storage.ts'
import { missingPictures } from '../missing-pictures.ts'
import { print } from '../output.ts'
import { wrongLevels, wrongValues } from '../stock-books.ts'

interface Finding {
  check: string
  state: 'ok' | 'warn' | 'fail'
  message: string
}

const finding = (
  check: string,
  good: boolean,
  message: string,
  otherwise: string,
  state: 'warn' | 'fail' = 'fail'
): Finding => (good ? { check, state: 'ok', message } : { check, state, message: otherwise })

/** `stoa doctor`: what is well, what is not, and the fix. Exit code 1 when something fails. */
export const doctorCommand = (): Command =>
  new Command('doctor')
    .description('check this installation')
    .option('--json', 'print JSON for programs', false)
    .addHelpText('after', '\nExample:\n  stoa doctor --json')
    .action(async ({ json }: { json: boolean }) => {
      const { engines } = JSON.parse(
        await readFile(new URL('../../package.json', import.meta.url), 'utf8')
      ) as { engines: { node: string } }
      const findings: Finding[] = [
        finding(
          'node',
          satisfies(process.versions.node, engines.node),
          `Node ${process.versions.node}`,
          `This is Node ${process.versions.node}; install one of ${engines.node}.`
        )
      ]
      try {
        const config = readConfig(process.env)
        findings.push({ check: 'configuration', state: 'ok', message: 'every variable is valid' })
        const { assemble } = await import('../instance.ts')
        const registry = await assemble(config)
        findings.push({
          check: 'plugins',
          state: 'ok',
          message: registry.plugins.map(p => `${p.name} ${p.version}`).join(', ')
        })
        findings.push(
          ...(await database(config, registry)),
          ...(await redis(config)),
          await disk(config),
          ...(await optional())
        )
      } catch (error) {
        findings.push({ check: 'installation', state: 'fail', message: (error as Error).message })
      }
      print(
        json,
        findings,
        findings.map(f => `${f.state.padEnd(4)}  ${f.check}: ${f.message}`).join('\n')
      )
      if (findings.some(f => f.state === 'fail')) process.exitCode = 1
    })

const database = (config: Config, registry: Registry): Promise<Finding[]> =>
  withAdmin(config, async client => {
    const {
      rows: [server]
    } = await client.query<{ version: string; fsync: string; skew: number }>(
      "SELECT current_setting('server_version_num') AS version, current_setting('fsync') AS fsync, abs(extract(epoch FROM clock_timestamp()) - $1)::float8 AS skew",
      [Date.now() / 1000]
    )
    const major = Math.floor(Number(server?.version) / 10_000)
    return [
      finding(
        'database',
        major >= 15 && major <= 18,
        `PostgreSQL ${major}`,
        `PostgreSQL ${major} is not supported; use 15 to 18.`
      ),
      finding(
        'durability',
        server?.fsync === 'on',
        'fsync is on',
        'fsync is off: a power cut can lose sales; set fsync = on.'
      ),
      finding(
        'clock',
        (server?.skew ?? 99) < 5,
        'process and database agree',
        'The clocks of process and database differ by more than 5 s; run NTP on both.',
        'warn'
      ),
      ...(await tables(client, config, registry))
    ]
  }).catch((error: Error) => [
    {
      check: 'database',
      state: 'fail' as const,
      message: `${error.message} Check DATABASE_URL, or STOA_DATA_DIR.`
    }
  ])

async function tables(client: Client, config: Config, registry: Registry): Promise<Finding[]> {
  const migrations = await applied(client, config, registry)
  const {
    rows: [there]
  } = await client.query<{ migrated: boolean }>(
    "SELECT to_regclass('stoa.placement') IS NOT NULL AS migrated"
  )
  if (!there?.migrated) return [migrations]
  const { rows } = await client.query<{ name: string }>('SELECT DISTINCT name FROM stoa.placement')
  const faults = await checkCatalogue(
    client,
    rows.map(r => r.name)
  )
  return [
    migrations,
    await servingRole(config),
    await stock(
      client,
      rows.map(r => r.name)
    ),
    await values(
      client,
      rows.map(r => r.name)
    ),
    await pictures(
      client,
      rows.map(r => r.name),
      config
    ),
    finding('isolation', faults.length === 0, 'every table is locked down', describeFaults(faults))
  ]
}

async function pictures(client: Client, placements: string[], config: Config): Promise<Finding> {
  const storage = openStorage(config)
  const where = storage.name === 's3' ? 'STOA_S3_URL' : 'the folder objects of STOA_DATA_DIR'
  try {
    const { looked, missing } = await missingPictures(client, placements, storage)
    return finding(
      'pictures',
      missing === 0,
      `${looked} looked for, all there (${storage.name})`,
      `${missing} of the ${looked} newest are not in ${where}; bring them back from the backup, or have them added again.`,
      'warn'
    )
  } catch (error) {
    const { name, message } = error as Error
    return { check: 'pictures', state: 'fail', message: `${name}: ${message} Check ${where}.` }
  } finally {
    await storage.close()
  }
}

async function stock(client: Client, placements: string[]): Promise<Finding> {
  const wrong = await wrongLevels(client, placements)
  return wrong === null
    ? {
        check: 'stock',
        state: 'warn',
        message: 'The ledger is too long to add up now; run it again when little is sold.'
      }
    : finding(
        'stock',
        wrong === 0,
        'every level is the sum of its movements',
        `${wrong} levels are not the sum of their movements; somebody changed them past Stoa. Count those goods.`
      )
}

async function values(client: Client, placements: string[]): Promise<Finding> {
  const wrong = await wrongValues(client, placements)
  return wrong === null
    ? {
        check: 'stock value',
        state: 'warn',
        message: 'The book of costs is too long to add up now; run it again when little is sold.'
      }
    : finding(
        'stock value',
        wrong === 0,
        'every value is the sum of its entries and layers',
        `${wrong} values are not the sum of their entries or layers; somebody changed them past Stoa. Restore them from a backup.`
      )
}

/** What is missing can be applied; a database that others made cannot be brought up to date. */
async function applied(client: Client, config: Config, registry: Registry): Promise<Finding> {
  let missing: AppliedMigration[]
  try {
    missing = await missingIn(client, registry)
  } catch (error) {
    return { check: 'migrations', state: 'fail', message: (error as Error).message }
  }
  const atStart = config.STOA_MIGRATE === 'at-start'
  return finding(
    'migrations',
    missing.length === 0,
    'all applied',
    `${missing.length} missing: ${missing
      .slice(0, 3)
      .map(m => `${m.owner}/${m.name}`)
      .join(', ')}; run stoa migrate${atStart ? ', or stoa start' : ''}`,
    atStart ? 'warn' : 'fail'
  )
}

/**
 * Whether the role the instance serves under can log in, and could not step around row-level
 * security.
 */
async function servingRole(config: Config): Promise<Finding> {
  const { DATABASE_APP_URL, DATABASE_URL, STOA_SECRET } = await besideRunning(config)
  const url =
    DATABASE_APP_URL ??
    (DATABASE_URL !== undefined && STOA_SECRET !== undefined
      ? roleUrl(DATABASE_URL, STOA_SECRET, APP)
      : undefined)
  if (url === undefined) {
    return {
      check: 'serving role',
      state: 'warn',
      message:
        'not checked: the embedded database runs for this check only; try again while the instance runs'
    }
  }
  const client = connect(url, 'stoa doctor')
  try {
    await client.connect()
    await assertServingRole(client)
    return { check: 'serving role', state: 'ok', message: `${APP} sees a tenant's rows only` }
  } catch (error) {
    return {
      check: 'serving role',
      state: 'fail',
      message: `${(error as Error).message} Check STOA_SECRET (or DATABASE_APP_URL), then run stoa migrate.`
    }
  } finally {
    await client.end().catch(() => {})
  }
}

async function redis({ REDIS_URL }: Config): Promise<Finding[]> {
  if (REDIS_URL === undefined) {
    return [{ check: 'redis', state: 'ok', message: 'not used: jobs run on PostgreSQL' }]
  }
  try {
    const { version, maxmemoryPolicy } = await askRedis(REDIS_URL)
    const [major = 0, minor = 0] = version.split('.').map(Number)
    return [
      finding(
        'redis',
        major > 6 || (major === 6 && minor >= 2),
        `Redis ${version}`,
        `Redis ${version} is too old for BullMQ; use 6.2 or newer.`
      ),
      finding(
        'redis memory',
        maxmemoryPolicy === 'noeviction',
        'nothing is evicted',
        `maxmemory-policy is ${maxmemoryPolicy}: Redis may drop jobs on their way (they are repeated from PostgreSQL, late); set noeviction.`,
        'warn'
      )
    ]
  } catch (error) {
    return [
      {
        check: 'redis',
        state: 'fail',
        message: `${(error as Error).message} Check REDIS_URL, or unset it: jobs then run on PostgreSQL.`
      }
    ]
  }
}

async function disk({ STOA_DATA_DIR }: Config): Promise<Finding> {
  const { bavail, bsize } = await statfs(resolve(STOA_DATA_DIR)).catch(() => statfs(process.cwd()))
  const gib = (bavail * bsize) / 2 ** 30
  return finding(
    'disk',
    gib > 1,
    `${gib.toFixed(1)} GiB free`,
    `only ${gib.toFixed(1)} GiB free; make room before PostgreSQL stops`,
    'warn'
  )
}

async function optional(): Promise<Finding[]> {
  const there = await Promise.resolve()
    .then(() => import.meta.resolve('@whiskeysockets/baileys'))
    .then(
      () => true,
      () => false
    )
  return [
    finding(
      'whatsapp',
      there,
      'gateway installed',
      'no gateway installed; npm install @whiskeysockets/baileys, or leave WhatsApp out',
      'warn'
    )
  ]
}
