import { Command } from 'commander'
import { readConfig } from '../../core/config.ts'
import { assemble, migrateDatabase, openDatabases } from '../instance.ts'
import { print } from '../output.ts'

/** `stoa migrate`: roles and tables up to date; safe to race and to repeat. */
export const migrateCommand = (): Command => new Command('migrate')
  .description('bring roles and tables up to date')
  .option('--json', 'print JSON for programs', false)
  .addHelpText('after', '\nExample:\n  DATABASE_URL=postgres://… STOA_SECRET=… stoa migrate')
  .action(async ({ json }: { json: boolean }) => {
    const config = readConfig(process.env)
    const databases = await openDatabases(config)
    try {
      const applied = await migrateDatabase(databases, await assemble(config), one => { if (!json) process.stdout.write(`Applied ${one.owner}/${one.name} to ${one.placement}.\n`) })
      print(json, { applied }, applied.length === 0 ? 'Everything is up to date.' : `${applied.length} migrations applied.`)
    } finally {
      await databases.stop()
    }
  })
