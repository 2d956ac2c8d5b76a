import {
  type Context,
  defineCursor,
  defineUseCase,
  Input,
  Line,
  PageInput,
  type PageOf,
  statement,
  Type
} from 'stoa/plugin'
import { type ShopperView, viewOfShopper } from './view.ts'
import { COLUMNS, type ShopperRow } from './store.ts'

const nameCursor = defineCursor(['text', 'id'], (r: ShopperRow) => [r.nameKey, r.id])
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
async function shopperPage(
  ctx: Context,
  { search, limit, after }: { search?: string; limit: number; after?: string }
): Promise<PageOf<ShopperView>> {
  const values = [ctx.tenantId, ctx.company().id, limit + 1, ...nameCursor.behind(after)]
  const begin = search?.trim().toLowerCase()
  const rows =
    begin === undefined || begin === ''
      ? await byName(values)
      : await searched([...values, begin, `${begin}\u{10ffff}`])
  return nameCursor.page(rows, limit, viewOfShopper)
}

export const listShoppers = defineUseCase({
  name: 'storefront.list-shoppers',
  summary: 'Lists shoppers by name, or searches them',
  permission: 'shopper.read',
  reads: true,
  input: Input({
    search: Type.Optional(Line(100, 'The beginning of the name, the family name or the e-mail.')),
    ...PageInput
  }),
  run: (ctx, question) => shopperPage(ctx, question)
})
