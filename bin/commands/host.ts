import { Command } from 'commander'
import type { Client } from 'pg'
import { readConfig } from '../../core/config.ts'
import { isId } from '../../core/ids.ts'
import { withAdmin } from '../admin.ts'
import { asOperator } from '../as-operator.ts'
import { print, table } from '../output.ts'

const NAME = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/
const UNIQUE = '23505'

interface Options { json: boolean }
interface Shop { id: string, code: string }
interface Row { host: string, tenant: string, shopId: string | null }

/** @throws Error for what is no host name (RFC 1123) */
function hostOf (given: string): string {
  const host = given.toLowerCase()
  if (!NAME.test(host)) throw new Error(`"${given}" is no host name; write it like shop.acme.example, without https:// and without a port.`)
  return host
}

/** @throws Error when no shop of the tenant is meant, or several are */
async function shopOf (client: Client, tenantId: string, given: string): Promise<Shop> {
  const { rows } = await client.query<Shop>('SELECT id, code FROM shop WHERE tenant_id = $1 AND (id::text = $2 OR code = $3) ORDER BY id LIMIT 10', [tenantId, given.toLowerCase(), given.toUpperCase()])
  const [shop] = rows
  if (shop === undefined) throw new Error(isId(given) ? `The tenant has no shop ${given}.` : `The tenant has no shop with the code ${given}; its shops show theirs under GET /api/v1/tenants/shops.`)
  if (rows.length > 1) throw new Error(`Shops of several companies have the code ${given}; name one by its id: ${rows.map(r => r.id).join(', ')}.`)
  return shop
}

async function giveHost (client: Client, slug: string, host: string, shopNamed: string | undefined): Promise<Shop | null> {
  return asOperator(client, slug, async (tenantId, book) => {
    const shop = shopNamed === undefined ? null : await shopOf(client, tenantId, shopNamed)
    // Without a shop what it opens so far is left alone.
    const { rowCount } = await client.query(`
      INSERT INTO stoa.tenant_host AS h (tenant_id, host, shop_id) VALUES ($1, $2, $3)
      ON CONFLICT (tenant_id, host) DO UPDATE SET shop_id = excluded.shop_id WHERE excluded.shop_id IS NOT NULL AND h.shop_id IS DISTINCT FROM excluded.shop_id`, [tenantId, host, shop?.id ?? null])
      .catch(error => { throw (error as { code?: string }).code === UNIQUE ? new Error(`${host} belongs to another tenant already; see stoa host list.`) : error })
    if (rowCount !== 0) await book('operator.add-host', { host, shopId: shop?.id ?? null })
    return shop
  })
}

async function takeHost (client: Client, host: string): Promise<void> {
  const { rows: [owner] } = await client.query<{ slug: string }>('SELECT t.slug FROM stoa.tenant_host h JOIN stoa.tenant t ON t.id = h.tenant_id WHERE h.host = $1', [host])
  if (owner === undefined) throw new Error(`${host} belongs to nobody; stoa host list shows those that do.`)
  await asOperator(client, owner.slug, async (tenantId, book) => {
    const { rowCount } = await client.query('DELETE FROM stoa.tenant_host WHERE tenant_id = $1 AND host = $2', [tenantId, host])
    if (rowCount !== 0) await book('operator.remove-host', { host })
  })
}

/**
 * `stoa host`: which host names belong to which tenant, and which shop's window each opens. The operator decides whose a host
 * is, because whoever holds it here is what browsers see under it; which window it opens, whoever manages the tenant may say too.
 */
export const hostCommand = (): Command => new Command('host').description('host names of tenants (operator)')
  .addCommand(new Command('list').description('list host names').option('--json', 'print JSON for programs', false)
    .addHelpText('after', '\nExample:\n  stoa host list')
    .action(async ({ json }: Options) => {
      const rows = await withAdmin(readConfig(process.env), async client =>
        (await client.query<Row>('SELECT h.host, t.slug AS tenant, h.shop_id AS "shopId" FROM stoa.tenant_host h JOIN stoa.tenant t ON t.id = h.tenant_id ORDER BY h.host LIMIT 10000')).rows)
      print(json, rows, rows.length === 0 ? 'No tenant has a host name yet.' : table(['host', 'tenant', 'window of shop'], rows.map(r => [r.host, r.tenant, r.shopId ?? ''])))
    }))
  .addCommand(new Command('add').description('give a host name to a tenant, and say which shop\'s window it opens').argument('<tenant>', 'the tenant\'s slug').argument('<host>', 'e.g. shop.acme.example')
    .option('--shop <code>', 'the shop whose window it opens: its code, or its id').option('--json', 'print JSON for programs', false)
    .addHelpText('after', '\nExample:\n  stoa host add acme-gifts-cf93 shop.acme.example --shop S1')
    .action(async (slug: string, given: string, { json, shop: named }: Options & { shop?: string }) => {
      const host = hostOf(given)
      const shop = await withAdmin(readConfig(process.env), client => giveHost(client, slug, host, named))
      print(json, { host, tenant: slug, shopId: shop?.id ?? null }, `${host} belongs to ${slug}${shop === null ? '' : ` and opens the window of its shop ${shop.code}`}.`)
    }))
  .addCommand(new Command('remove').description('take a host name away').argument('<host>', 'e.g. shop.acme.example').option('--json', 'print JSON for programs', false)
    .addHelpText('after', '\nExample:\n  stoa host remove shop.acme.example')
    .action(async (given: string, { json }: Options) => {
      const host = hostOf(given)
      await withAdmin(readConfig(process.env), client => takeHost(client, host))
      print(json, { host }, `${host} belongs to nobody now.`)
    }))
