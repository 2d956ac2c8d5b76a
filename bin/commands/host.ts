import { Command } from 'commander'
import { readConfig } from '../../core/config.ts'
import { withAdmin } from '../admin.ts'
import { print, table } from '../output.ts'

const NAME = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/
// Nobody's payload: every process forgets which host is whose.
const ANNOUNCE = 'SELECT pg_notify(\'stoa_changed\', \'\')'

interface Options { json: boolean }

/** @throws Error for what is no host name (RFC 1123) */
function hostOf (given: string): string {
  const host = given.toLowerCase()
  if (!NAME.test(host)) throw new Error(`"${given}" is no host name; write it like shop.acme.example, without https:// and without a port.`)
  return host
}

/**
 * `stoa host`: which host names belong to which tenant. The operator decides, because whoever holds a host name here is
 * what browsers see under it. A shop is then reached by it once its setting storefront.host names it.
 */
export const hostCommand = (): Command => new Command('host').description('host names of tenants (operator)')
  .addCommand(new Command('list').description('list host names').option('--json', 'print JSON for programs', false)
    .addHelpText('after', '\nExample:\n  stoa host list')
    .action(async ({ json }: Options) => {
      const rows = await withAdmin(readConfig(process.env), async client =>
        (await client.query<{ host: string, slug: string }>('SELECT h.host, t.slug FROM stoa.tenant_host h JOIN stoa.tenant t ON t.id = h.tenant_id ORDER BY h.host LIMIT 10000')).rows)
      print(json, rows, rows.length === 0 ? 'No tenant has a host name yet.' : table(['host', 'tenant'], rows.map(r => [r.host, r.slug])))
    }))
  .addCommand(new Command('add').description('give a host name to a tenant').argument('<tenant>', 'the tenant\'s slug').argument('<host>', 'e.g. shop.acme.example').option('--json', 'print JSON for programs', false)
    .addHelpText('after', '\nExample:\n  stoa host add acme-gifts-cf93 shop.acme.example')
    .action(async (slug: string, given: string, { json }: Options) => {
      const host = hostOf(given)
      await withAdmin(readConfig(process.env), async client => {
        const { rowCount } = await client.query('INSERT INTO stoa.tenant_host (tenant_id, host) SELECT id, $2 FROM stoa.tenant WHERE slug = $1 ON CONFLICT (tenant_id, host) DO NOTHING', [slug, host])
          .catch(error => { throw (error as { code?: string }).code === '23505' ? new Error(`${host} belongs to another tenant already; see stoa host list.`) : error })
        const { rows } = await client.query('SELECT 1 FROM stoa.tenant WHERE slug = $1', [slug])
        if (rowCount === 0 && rows.length === 0) throw new Error(`There is no tenant ${slug}; stoa tenant list shows them.`)
        await client.query(ANNOUNCE)
      })
      print(json, { host, tenant: slug }, `${host} belongs to ${slug}.`)
    }))
  .addCommand(new Command('remove').description('take a host name away').argument('<host>', 'e.g. shop.acme.example').option('--json', 'print JSON for programs', false)
    .addHelpText('after', '\nExample:\n  stoa host remove shop.acme.example')
    .action(async (given: string, { json }: Options) => {
      const host = hostOf(given)
      await withAdmin(readConfig(process.env), async client => {
        const { rowCount } = await client.query('DELETE FROM stoa.tenant_host WHERE host = $1', [host])
        if (rowCount === 0) throw new Error(`${host} belongs to nobody; stoa host list shows those that do.`)
        await client.query(ANNOUNCE)
      })
      print(json, { host }, `${host} belongs to nobody now.`)
    }))
