import { type Context, defineRepository, statement } from 'stoa/plugin'
import { PublishedProducts } from '../../../contracts/catalogue.ts'
import type { Lettering, PaperWidth } from '../../../contracts/slips.ts'
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
  name: string
  categoryIds: string[]
  printer: StationPrinter | null
}
/** Where its orders are printed. */
export interface StationPrinter {
  host: string
  port: number
  width: PaperWidth
  lettering: Lettering
}
interface StationRow {
  id: string
  name: string
  category_ids: string[]
  printer_host: string | null
  printer_port: number
  printer_width: PaperWidth
  printer_lettering: Lettering
}

const activeOf = statement<StationRow>(
  'kitchen.active-stations',
  'SELECT id, name, category_ids, printer_host, printer_port, printer_width, printer_lettering FROM kitchen_station WHERE tenant_id = $1 AND company_id = $2 AND shop_id = $3 AND active ORDER BY id'
)

export async function activeStations(ctx: Context, shopId: string): Promise<ActiveStation[]> {
  const rows = await activeOf([ctx.tenantId, ctx.company().id, shopId])
  return rows.map(row => ({
    id: row.id,
    name: row.name,
    categoryIds: row.category_ids,
    printer:
      row.printer_host === null
        ? null
        : {
            host: row.printer_host,
            port: row.printer_port,
            width: row.printer_width,
            lettering: row.printer_lettering
          }
  }))
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
