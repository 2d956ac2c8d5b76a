import { Command } from 'commander'
import { readConfig } from '../../core/instance/config.ts'
import { print, table } from '../output.ts'
import { withAdmin } from '../admin.ts'
import { wholeNumber } from '../whole-number.ts'

interface Row {
  id: string
  slug: string
  placement: string
  status: string
  created_at: Date
}

/** `stoa tenant list`: for the operator, on the instance's own database. */
export const tenantCommand = (): Command =>
  new Command('tenant').description('tenants of the instance (operator)').addCommand(
    new Command('list')
      .description('list tenants, newest first')
      .option('--limit <n>', 'how many', wholeNumber(1, 100_000), 100)
      .option('--json', 'print JSON for programs', false)
      .addHelpText('after', '\nExample:\n  stoa tenant list --json')
      .action(async ({ json, limit }: { json: boolean; limit: number }) => {
        const rows = await withAdmin(
          readConfig(process.env),
          async client =>
            (
              await client.query<Row>(
                'SELECT id, slug, placement, status, created_at FROM stoa.tenant ORDER BY id DESC LIMIT $1',
                [limit]
              )
            ).rows
        )
        print(
          json,
          rows,
          rows.length === 0
            ? 'No tenant has signed up yet.'
            : table(
                ['slug', 'id', 'placement', 'status', 'created'],
                rows.map(r => [r.slug, r.id, r.placement, r.status, r.created_at.toISOString()])
              )
        )
      })
  )
