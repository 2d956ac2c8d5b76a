import { coreErrors, newId, statement, type Context } from 'stoa/plugin'
import type { Address, AddressView } from './view.ts'
import { storefrontErrors } from '../../errors.ts'
import { visitorOf } from '../../visitors/tokens.ts'

const MOST = 50

type Kept = Address & { label: string | null }

const COLUMNS =
  'id, label, name, phone, line1, line2, postcode, city, region, country, note, is_default AS "isDefault", version'
const MINE = 'tenant_id = $1 AND company_id = $2 AND visitor_id = $3'

// Who changes an address book holds its owner's row: one at a time, so that exactly one address is
// the default.
const lock = statement(
  'storefront.lock-address-book',
  'SELECT id FROM storefront_shopper WHERE tenant_id = $1 AND company_id = $2 AND id = $3 FOR NO KEY UPDATE'
)
const list = statement<AddressView>(
  'storefront.addresses',
  `SELECT ${COLUMNS} FROM storefront_address WHERE ${MINE} ORDER BY is_default DESC, id LIMIT ${MOST}`
)
const byId = statement<AddressView>(
  'storefront.address',
  `SELECT ${COLUMNS} FROM storefront_address WHERE ${MINE} AND id = $4`
)
const count = statement<{ n: number }>(
  'storefront.count-addresses',
  `SELECT count(*) AS n FROM storefront_address WHERE ${MINE}`
)
const insert = statement(
  'storefront.insert-address',
  `
  INSERT INTO storefront_address (tenant_id, company_id, visitor_id, id, label, name, phone, line1, line2, postcode, city, region, country, note, is_default)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`
)
const change = statement<{ id: string }>(
  'storefront.change-address',
  `
  UPDATE storefront_address SET label = $6, name = $7, phone = $8, line1 = $9, line2 = $10, postcode = $11, city = $12, region = $13, country = $14, note = $15,
    version = version + 1, updated_at = now() WHERE ${MINE} AND id = $4 AND version = $5 RETURNING id`
)
const remove = statement<{ is_default: boolean }>(
  'storefront.remove-address',
  `DELETE FROM storefront_address WHERE ${MINE} AND id = $4 RETURNING is_default`
)
const unsetDefault = statement(
  'storefront.unset-default-address',
  `UPDATE storefront_address SET is_default = false WHERE ${MINE} AND is_default AND id <> $4`
)
const setDefault = statement<AddressView>(
  'storefront.set-default-address',
  `UPDATE storefront_address SET is_default = true WHERE ${MINE} AND id = $4 RETURNING ${COLUMNS}`
)
const inherit = statement(
  'storefront.inherit-default-address',
  `
  UPDATE storefront_address SET is_default = true WHERE ${MINE} AND id = (SELECT id FROM storefront_address WHERE ${MINE} ORDER BY id LIMIT 1)`
)

const mine = (ctx: Context): string[] => [ctx.tenantId, ctx.companyId as string, visitorOf(ctx).id]
const facts = (a: Kept): Array<string | null> => [
  a.label,
  a.name,
  a.phone,
  a.line1,
  a.line2,
  a.postcode,
  a.city,
  a.region,
  a.country,
  a.note
]

/** The shopper's addresses, the default first. */
export const addresses = (ctx: Context): Promise<AddressView[]> => list(mine(ctx))

/** @throws stoa.not-found when it is not in the shopper's address book */
export async function addressById(ctx: Context, id: string): Promise<AddressView> {
  const [row] = await byId([...mine(ctx), id])
  if (!row) throw coreErrors['not-found']({ what: 'address' })
  return row
}

/** The first one becomes the default. @throws storefront.address-book-full */
export async function insertAddress(ctx: Context, address: Kept): Promise<AddressView> {
  await lock(mine(ctx))
  const [row] = await count(mine(ctx))
  const had = Number(row?.n)
  if (had >= MOST) throw storefrontErrors['address-book-full']({ most: MOST })
  const id = newId()
  await insert([...mine(ctx), id, ...facts(address), had === 0])
  return { id, ...address, isDefault: had === 0, version: 1 }
}

/** @throws stoa.not-found, stoa.stale-version */
export async function updateAddress(
  ctx: Context,
  before: AddressView,
  address: Kept
): Promise<AddressView> {
  const [changed] = await change([...mine(ctx), before.id, before.version, ...facts(address)])
  if (!changed) {
    throw coreErrors['stale-version']({ version: (await addressById(ctx, before.id)).version })
  }
  return { ...before, ...address, version: before.version + 1 }
}

/** The oldest of the others takes the place of a default. @throws stoa.not-found */
export async function deleteAddress(ctx: Context, id: string): Promise<void> {
  await lock(mine(ctx))
  const [removed] = await remove([...mine(ctx), id])
  if (!removed) throw coreErrors['not-found']({ what: 'address' })
  if (removed.is_default) await inherit(mine(ctx))
}

/** @throws stoa.not-found */
export async function makeDefault(ctx: Context, id: string): Promise<AddressView> {
  await lock(mine(ctx))
  await unsetDefault([...mine(ctx), id])
  const [row] = await setDefault([...mine(ctx), id])
  if (!row) throw coreErrors['not-found']({ what: 'address' })
  return row
}
