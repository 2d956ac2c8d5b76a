import { type Context, defineRepository, statement } from 'stoa/plugin'
import { PublishedProducts } from '../../../contracts/catalogue.ts'
import { StationChanged } from '../contract.ts'
import { kitchenErrors } from '../errors.ts'
import { StationModel } from './model.ts'
import { StationView } from './view.ts'

/** The stations of the shops the caller acts in, by name. */
export const stations = defineRepository({
  name: 'kitchen.station',
  model: StationModel,
  view: StationView,
  sorts: { name: { by: ['name', 'id'] } },
  filters: ['active'],
  conflicts: {
    kitchen_station_name: ({ name }) => kitchenErrors['station-name-taken']({ name })
  },
  events: { created: StationChanged, changed: StationChanged },
  audited: ['name', 'active']
})

/** A station as goods are sent to it. */
export interface ActiveStation {
  id: string
  categoryIds: string[]
}

const activeOf = statement<{ id: string; category_ids: string[] }>(
  'kitchen.active-stations',
  'SELECT id, category_ids FROM kitchen_station WHERE tenant_id = $1 AND company_id = $2 AND shop_id = $3 AND active ORDER BY id'
)

export async function activeStations(ctx: Context, shopId: string): Promise<ActiveStation[]> {
  const rows = await activeOf([ctx.tenantId, ctx.company().id, shopId])
  return rows.map(({ id, category_ids: categoryIds }) => ({ id, categoryIds }))
}

/** @throws kitchen.unknown-category */
export async function assertCategories(
  ctx: Context,
  categoryIds: readonly string[] | undefined
): Promise<void> {
  if (categoryIds === undefined) return
  const known = new Set((await ctx.ask(PublishedProducts).categories()).map(({ id }) => id))
  const unknown = categoryIds.find(id => !known.has(id))
  if (unknown !== undefined) throw kitchenErrors['unknown-category']({ categoryId: unknown })
}
