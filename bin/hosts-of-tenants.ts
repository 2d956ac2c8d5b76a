import type { Client } from 'pg'
import { isId } from '../core/primitives/ids.ts'
import { asOperator } from './as-operator.ts'

const UNIQUE = '23505'

interface Shop {
  id: string
  code: string
}

/** @throws Error when no shop of the tenant is meant, or several are */
async function shopOf(client: Client, tenantId: string, given: string): Promise<Shop> {
  const { rows } = await client.query<Shop>(
    'SELECT id, code FROM shop WHERE tenant_id = $1 AND (id::text = $2 OR code = $3) ORDER BY id LIMIT 10',
    [tenantId, given.toLowerCase(), given.toUpperCase()]
  )
  const [shop] = rows
  if (shop === undefined) {
    throw new Error(
      isId(given)
        ? `The tenant has no shop ${given}.`
        : `The tenant has no shop with the code ${given}; its shops show theirs under GET /api/v1/tenants/shops.`
    )
  }
  if (rows.length > 1) {
    throw new Error(
      `Shops of several companies have the code ${given}; name one by its id: ${rows.map(r => r.id).join(', ')}.`
    )
  }
  return shop
}

/**
 * Gives a host to a tenant, or says of one it has whose storefront it opens. Repeatable.
 * @param shopNamed the shop's code or id; undefined: what the host opens so far is left alone
 * @returns the shop named
 * @throws Error when there is no such tenant or shop, or the host is another tenant's
 */
export const giveHost = (
  client: Client,
  slug: string,
  host: string,
  shopNamed: string | undefined
): Promise<Shop | null> =>
  asOperator(client, slug, async (tenantId, book) => {
    const shop = shopNamed === undefined ? null : await shopOf(client, tenantId, shopNamed)
    const { rowCount } = await client
      .query(
        `
    INSERT INTO stoa.tenant_host AS h (tenant_id, host, shop_id) VALUES ($1, $2, $3)
    ON CONFLICT (tenant_id, host) DO UPDATE SET shop_id = excluded.shop_id, version = h.version + 1 WHERE excluded.shop_id IS NOT NULL AND h.shop_id IS DISTINCT FROM excluded.shop_id`,
        [tenantId, host, shop?.id ?? null]
      )
      .catch(error => {
        throw (error as { code?: string }).code === UNIQUE
          ? new Error(`${host} belongs to another tenant already; see stoa host list.`)
          : error
      })
    if (rowCount !== 0) await book('operator.add-host', { host, shopId: shop?.id ?? null })
    return shop
  })

/** Takes a host away from whoever has it. @throws Error when no one has */
export async function takeHost(client: Client, host: string): Promise<void> {
  const {
    rows: [owner]
  } = await client.query<{ slug: string }>(
    'SELECT t.slug FROM stoa.tenant_host h JOIN stoa.tenant t ON t.id = h.tenant_id WHERE h.host = $1',
    [host]
  )
  if (owner === undefined) {
    throw new Error(`${host} belongs to no one; stoa host list shows those that do.`)
  }
  await asOperator(client, owner.slug, async (tenantId, book) => {
    const { rowCount } = await client.query(
      'DELETE FROM stoa.tenant_host WHERE tenant_id = $1 AND host = $2',
      [tenantId, host]
    )
    if (rowCount !== 0) await book('operator.remove-host', { host })
  })
}
