import { statfs } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Command } from 'commander'
import type { Client } from 'pg'
import { readConfig, type Config } from '../../core/config.ts'
import { checkCatalogue, describeFaults } from '../../core/database/catalogue-check.ts'
import { assemble } from '../instance.ts'
import { withAdmin } from '../admin.ts'
import { print } from '../output.ts'

interface Finding { check: string, state: 'ok' | 'warn' | 'fail', says: string }

const finding = (check: string, good: boolean, says: string, otherwise: string, state: 'warn' | 'fail' = 'fail'): Finding => good ? { check, state: 'ok', says } : { check, state, says: otherwise }

/** `stoa doctor`: what is well, what is not, and the mend. Exit code 1 when something fails. */
export const doctorCommand = (): Command => new Command('doctor').description('check this installation').option('--json', 'print JSON for programs', false)
  .addHelpText('after', '\nExample:\n  stoa doctor --json')
  .action(async ({ json }: { json: boolean }) => {
    const findings: Finding[] = [finding('node', Number(process.versions.node.split('.')[0]) >= 20, `Node ${process.versions.node}`, 'Install Node 20.11 or newer.')]
    try {
      const config = readConfig(process.env)
      findings.push({ check: 'configuration', state: 'ok', says: 'every variable is valid' })
      const registry = await assemble(config)
      findings.push({ check: 'plugins', state: 'ok', says: registry.plugins.map(p => `${p.name} ${p.version}`).join(', ') })
      findings.push(...await database(config), await disk(config), ...await optional())
    } catch (error) {
      findings.push({ check: 'installation', state: 'fail', says: (error as Error).message })
    }
    print(json, findings, findings.map(f => `${f.state.padEnd(4)}  ${f.check}: ${f.says}`).join('\n'))
    if (findings.some(f => f.state === 'fail')) process.exitCode = 1
  })

const database = (config: Config): Promise<Finding[]> => withAdmin(config, async client => {
  const { rows: [server] } = await client.query<{ version: string, fsync: string, skew: number }>('SELECT current_setting(\'server_version_num\') AS version, current_setting(\'fsync\') AS fsync, abs(extract(epoch FROM clock_timestamp()) - $1)::float8 AS skew', [Date.now() / 1000])
  const major = Math.floor(Number(server?.version) / 10_000)
  return [
    finding('database', major >= 15 && major <= 18, `PostgreSQL ${major}`, `PostgreSQL ${major} is not supported; use 15 to 18.`),
    finding('durability', server?.fsync === 'on', 'fsync is on', 'fsync is off: a power cut can lose sales; set fsync = on.'),
    finding('clock', (server?.skew ?? 99) < 5, 'process and database agree', 'The clocks of process and database differ by more than 5 s; run NTP on both.', 'warn'),
    ...await tables(client)
  ]
}).catch((error: Error) => [{ check: 'database', state: 'fail' as const, says: `${error.message} Check DATABASE_URL, or STOA_DATA_DIR.` }])

async function tables (client: Client): Promise<Finding[]> {
  const { rows: [there] } = await client.query<{ migrated: boolean }>('SELECT to_regclass(\'stoa.placement\') IS NOT NULL AS migrated')
  if (!there?.migrated) return [{ check: 'migrations', state: 'warn', says: 'no tables yet; run stoa migrate, or stoa start' }]
  const { rows } = await client.query<{ name: string }>('SELECT DISTINCT name FROM stoa.placement')
  const faults = await checkCatalogue(client, rows.map(r => r.name))
  return [finding('isolation', faults.length === 0, 'every table is locked down', describeFaults(faults))]
}

async function disk ({ STOA_DATA_DIR }: Config): Promise<Finding> {
  const { bavail, bsize } = await statfs(resolve(STOA_DATA_DIR)).catch(() => statfs(process.cwd()))
  const gib = bavail * bsize / 2 ** 30
  return finding('disk', gib > 1, `${gib.toFixed(1)} GiB free`, `only ${gib.toFixed(1)} GiB free; make room before PostgreSQL stops`, 'warn')
}

async function optional (): Promise<Finding[]> {
  const there = await Promise.resolve().then(() => import.meta.resolve('@whiskeysockets/baileys')).then(() => true, () => false)
  return [finding('whatsapp', there, 'gateway installed', 'no gateway installed; npm install @whiskeysockets/baileys, or leave WhatsApp out', 'warn')]
}
