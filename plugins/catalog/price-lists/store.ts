import { type Context, defineRepository, statement } from 'stoa/plugin'
import { type CatalogAnswers, PriceListChanged } from '../../../contracts/catalogue.ts'
import type { PriceList } from '../../../contracts/price-lists.ts'
import { catalogErrors } from '../errors.ts'
import { PriceListModel } from './model.ts'
import { LIST } from './prices-of-variant.ts'
import { PriceListView } from './view.ts'

/** Tills keep all of them. */
export const MOST_LISTS = 200

/** The price lists of the company acted in, by name. */
export const priceLists = defineRepository({
  name: 'catalog.price-list',
  model: PriceListModel,
  view: PriceListView,
  sorts: { name: { by: ['nameKey', 'id'] } },
  filters: ['archived', 'channel'],
  conflicts: {
    catalog_price_list_name: ({ name }) => catalogErrors['price-list-name-taken']({ name })
  },
  events: { created: PriceListChanged, changed: PriceListChanged },
  audited: ['name', 'priority', 'shopIds', 'groupIds', 'channel', 'validFrom', 'validUntil']
})

const inUse = statement<{ list: PriceList }>(
  'catalog.price-lists-in-use',
  `
  SELECT ${LIST} AS list FROM catalog_price_list l WHERE l.tenant_id = $1 AND l.company_id = $2 AND NOT l.archived AND (l.valid_until IS NULL OR l.valid_until > $3)
  ORDER BY l.id LIMIT $4`
)
const countInUse = statement<{ n: number }>(
  'catalog.count-price-lists',
  'SELECT count(*)::integer AS n FROM catalog_price_list WHERE tenant_id = $1 AND company_id = $2 AND NOT archived'
)

/** Answers Catalog.priceLists. */
export const priceListsInUse: CatalogAnswers['priceLists'] = async (ctx: Context) =>
  (await inUse([ctx.tenantId, ctx.company().id, ctx.now, MOST_LISTS])).map(({ list }) => list)

/** Before one more is taken into use. @throws catalog.too-many-price-lists */
export async function assertRoom(ctx: Context): Promise<void> {
  const [counted] = await countInUse([ctx.tenantId, ctx.company().id])
  if ((counted?.n ?? 0) >= MOST_LISTS) {
    throw catalogErrors['too-many-price-lists']({ most: MOST_LISTS })
  }
}
