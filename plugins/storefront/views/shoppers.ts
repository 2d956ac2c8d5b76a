import {
  Id,
  Instant,
  Page,
  pageOf,
  readCursor,
  statement,
  Type,
  type Context,
  type PageOf,
  type Static
} from 'stoa/plugin'
import { COLUMNS, type ShopperRow } from '../shopper-book.ts'
import { OrNull } from '../shopper-input.ts'
import { ProfileView, viewOfProfile } from './profile.ts'

/** An account as staff see it. The id is the customer's as well. */
export const ShopperView = Type.Object({
  ...ProfileView.properties,
  id: Id,
  state: Type.Union(
    [Type.Literal('active'), Type.Literal('disabled'), Type.Literal('deactivated')],
    { description: 'disabled: by staff; deactivated: by the shopper.' }
  ),
  stateReason: OrNull(Type.String()),
  stateAt: Instant
})
export type ShopperView = Static<typeof ShopperView>
export const ShopperPage = Page(ShopperView)

export const viewOfShopper = (r: ShopperRow): ShopperView => ({
  ...viewOfProfile(r),
  state: r.state,
  stateReason: r.stateReason,
  stateAt: r.stateAt.toISOString()
})

const AFTER = '($4::text IS NULL OR (p.name_key, p.id) > ($4, $5::uuid))'
const byName = statement<ShopperRow>(
  'storefront.shoppers',
  `
  SELECT ${COLUMNS} FROM storefront_shopper p WHERE p.tenant_id = $1 AND p.company_id = $2 AND ${AFTER} ORDER BY p.name_key, p.id LIMIT $3`
)
// Under row-level security only comparisons of stored text reach an index: each way of being found
// is a range of one.
const found = (column: string): string =>
  `SELECT id FROM storefront_shopper WHERE tenant_id = $1 AND company_id = $2 AND ${column} >= $6 AND ${column} < $7`
const searched = statement<ShopperRow>(
  'storefront.shoppers-searched',
  `
  SELECT ${COLUMNS} FROM (${['name_key', 'last_name_key', 'email'].map(found).join(' UNION ')}) AS f
  JOIN storefront_shopper p ON p.tenant_id = $1 AND p.company_id = $2 AND p.id = f.id WHERE ${AFTER} ORDER BY p.name_key, p.id LIMIT $3`
)

/** Shoppers by name, or those whose name, family name or e-mail begins with what is searched. */
export async function shopperPage(
  ctx: Context,
  { search, limit, after }: { search?: string; limit: number; after?: string }
): Promise<PageOf<ShopperView>> {
  const cursor = readCursor(after, 'text', 'id')
  const values = [
    ctx.tenantId,
    ctx.company().id,
    limit + 1,
    cursor?.[0] ?? null,
    cursor?.[1] ?? null
  ]
  const begin = search?.trim().toLowerCase()
  const rows =
    begin === undefined || begin === ''
      ? await byName(values)
      : await searched([...values, begin, `${begin}\u{10ffff}`])
  return pageOf(rows, limit, r => [r.nameKey, r.id], viewOfShopper)
}
