import { Command } from 'commander'
import { readConfig } from '../../core/instance/config.ts'
import { withAdmin } from '../admin.ts'
import { giveHost, takeHost } from '../hosts-of-tenants.ts'
import { print, table } from '../output.ts'

const NAME = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/

interface Options {
  json: boolean
}
interface Row {
  host: string
  tenant: string
  shopId: string | null
}

/** @throws Error for what is no host name (RFC 1123) */
function hostOf(given: string): string {
  const host = given.toLowerCase()
  if (!NAME.test(host)) {
    throw new Error(
      `"${given}" is no host name; write it like shop.acme.example, without https:// and without a port.`
    )
  }
  return host
}

/**
 * `stoa host`: which host names belong to which tenant, and which shop's storefront each opens. The
 * operator decides whose a host is, because whoever holds it here is what browsers see under it;
 * which storefront it opens, whoever manages the tenant may say too.
 */
export const hostCommand = (): Command =>
  new Command('host')
    .description('host names of tenants (operator)')
    .addCommand(
      new Command('list')
        .description('list host names')
        .option('--json', 'print JSON for programs', false)
        .addHelpText('after', '\nExample:\n  stoa host list')
        .action(async ({ json }: Options) => {
          const rows = await withAdmin(
            readConfig(process.env),
            async client =>
              (
                await client.query<Row>(
                  'SELECT h.host, t.slug AS tenant, h.shop_id AS "shopId" FROM stoa.tenant_host h JOIN stoa.tenant t ON t.id = h.tenant_id ORDER BY h.host LIMIT 10000'
                )
              ).rows
          )
          print(
            json,
            rows,
            rows.length === 0
              ? 'No tenant has a host name yet.'
              : table(
                  ['host', 'tenant', 'storefront of shop'],
                  rows.map(r => [r.host, r.tenant, r.shopId ?? ''])
                )
          )
        })
    )
    .addCommand(
      new Command('add')
        .description("give a host name to a tenant, and say which shop's storefront it opens")
        .argument('<tenant>', "the tenant's slug")
        .argument('<host>', 'e.g. shop.acme.example')
        .option('--shop <code>', 'the shop whose storefront it opens: its code, or its id')
        .option('--json', 'print JSON for programs', false)
        .addHelpText(
          'after',
          '\nExample:\n  stoa host add acme-gifts-cf93 shop.acme.example --shop S1'
        )
        .action(
          async (
            slug: string,
            given: string,
            { json, shop: named }: Options & { shop?: string }
          ) => {
            const host = hostOf(given)
            const shop = await withAdmin(readConfig(process.env), client =>
              giveHost(client, slug, host, named)
            )
            print(
              json,
              { host, tenant: slug, shopId: shop?.id ?? null },
              `${host} belongs to ${slug}${shop === null ? '' : ` and opens the storefront of its shop ${shop.code}`}.`
            )
          }
        )
    )
    .addCommand(
      new Command('remove')
        .description('take a host name away')
        .argument('<host>', 'e.g. shop.acme.example')
        .option('--json', 'print JSON for programs', false)
        .addHelpText('after', '\nExample:\n  stoa host remove shop.acme.example')
        .action(async (given: string, { json }: Options) => {
          const host = hostOf(given)
          await withAdmin(readConfig(process.env), client => takeHost(client, host))
          print(json, { host }, `${host} belongs to no one now.`)
        })
    )
