import { Command } from 'commander'
import { readConfig } from '../../core/instance/config.ts'
import { withAdmin } from '../admin.ts'
import { operatorEntries } from '../as-operator.ts'
import { print, table } from '../output.ts'
import { wholeNumber } from '../whole-number.ts'

/**
 * `stoa audit list`: what operators did with this program. Migrations stand in the ledger
 * stoa.migration.
 */
export const auditCommand = (): Command =>
  new Command('audit').description('what operators did with this program (operator)').addCommand(
    new Command('list')
      .description(
        "list the instance's own entries, or those a tenant has of the operator, newest first"
      )
      .option('--tenant <slug>', 'of this tenant')
      .option('--limit <n>', 'how many', wholeNumber(1, 100_000), 100)
      .option('--json', 'print JSON for programs', false)
      .addHelpText('after', '\nExample:\n  stoa audit list --tenant acme-gifts-cf93')
      .action(
        async ({ json, limit, tenant }: { json: boolean; limit: number; tenant?: string }) => {
          const entries = await withAdmin(readConfig(process.env), client =>
            operatorEntries(client, tenant ?? null, limit)
          )
          print(
            json,
            entries,
            entries.length === 0
              ? 'Nothing was done yet.'
              : table(
                  ['at', 'who', 'what', 'facts'],
                  entries.map(e => [
                    e.occurredAt.toISOString(),
                    e.actor,
                    e.action,
                    JSON.stringify(e.facts)
                  ])
                )
          )
        }
      )
  )
