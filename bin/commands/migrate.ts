import { Command } from 'commander'
import { readConfig } from '../../core/instance/config.ts'
import { besideRunning } from '../admin.ts'
import { missingMigrations } from '../missing-migrations.ts'
import { print } from '../output.ts'

/**
 * `stoa migrate`: roles and tables up to date; safe to race and to repeat. With --check, exit code
 * 1 when something is missing.
 */
export const migrateCommand = (): Command =>
  new Command('migrate')
    .description('bring roles and tables up to date')
    .option('--check', 'change nothing; say what is missing, exit code 1 when something is', false)
    .option(
      '--adopt-secret',
      'bind the database to the present master secret, where the one it was made with is lost',
      false
    )
    .option('--json', 'print JSON for programs', false)
    .addHelpText('after', '\nExample:\n  DATABASE_URL=postgres://… STOA_SECRET=… stoa migrate')
    .action(
      async ({
        json,
        check,
        adoptSecret
      }: {
        json: boolean
        check: boolean
        adoptSecret: boolean
      }) => {
        const config = await besideRunning(readConfig(process.env))
        const { assemble } = await import('../instance.ts')
        const { openDatabases } = await import('../databases.ts')
        const { migrateDatabase } = await import('../migrate-database.ts')
        const registry = await assemble(config)
        const databases = await openDatabases(config, {}, adoptSecret)
        try {
          if (databases.adminUrl === null) {
            throw new Error(
              'Migrating needs DATABASE_URL: the serving roles may not change tables.'
            )
          }
          if (check) {
            const missing = await missingMigrations(databases.adminUrl, registry)
            print(
              json,
              { missing },
              missing.length === 0
                ? 'Everything is up to date.'
                : `Missing:\n${missing.map(m => `  ${m.owner}/${m.name} in ${m.placement}`).join('\n')}`
            )
            if (missing.length > 0) process.exitCode = 1
            return
          }
          const say = (sentence: string): void => {
            if (!json) process.stdout.write(`${sentence}\n`)
          }
          const applied = await migrateDatabase(databases, registry, {
            onApplied: one => {
              say(`Applied ${one.owner}/${one.name} to ${one.placement}.`)
            },
            onRemark: say,
            adoptSecret,
            newer: config.STOA_NEWER_DATABASE,
            seconds: config.STOA_MIGRATION_SECONDS
          })
          print(
            json,
            { applied },
            applied.length === 0
              ? 'Everything is up to date.'
              : `${applied.length} migrations applied.`
          )
        } finally {
          await databases.stop()
        }
      }
    )
