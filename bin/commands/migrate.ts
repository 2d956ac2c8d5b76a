import { Command } from 'commander'
import { readConfig } from '../../core/config.ts'
import { besideRunning } from '../admin.ts'
import { missingMigrations } from '../missing-migrations.ts'
import { print } from '../output.ts'

/** `stoa migrate`: roles and tables up to date; safe to race and to repeat. With --check, exit code 1 when something is missing. */
export const migrateCommand = (): Command => new Command('migrate')
  .description('bring roles and tables up to date')
  .option('--check', 'change nothing; say what is missing, exit code 1 when something is', false)
  .option('--json', 'print JSON for programs', false)
  .addHelpText('after', '\nExample:\n  DATABASE_URL=postgres://… STOA_SECRET=… stoa migrate')
  .action(async ({ json, check }: { json: boolean, check: boolean }) => {
    const config = await besideRunning(readConfig(process.env))
    const { assemble, migrateDatabase, openDatabases } = await import('../instance.ts')
    const registry = await assemble(config)
    const databases = await openDatabases(config)
    try {
      if (databases.adminUrl === null) throw new Error('Migrating needs DATABASE_URL: the serving roles may not change tables.')
      if (check) {
        const missing = await missingMigrations(databases.adminUrl, registry)
        print(json, { missing }, missing.length === 0 ? 'Everything is up to date.' : `Missing:\n${missing.map(m => `  ${m.owner}/${m.name} in ${m.placement}`).join('\n')}`)
        if (missing.length > 0) process.exitCode = 1
        return
      }
      const applied = await migrateDatabase(databases, registry, one => { if (!json) process.stdout.write(`Applied ${one.owner}/${one.name} to ${one.placement}.\n`) })
      print(json, { applied }, applied.length === 0 ? 'Everything is up to date.' : `${applied.length} migrations applied.`)
    } finally {
      await databases.stop()
    }
  })
