import {
  Amount,
  type Context,
  Day,
  formatQuantity,
  Id,
  Instant,
  Nullable,
  Page,
  parseQuantity,
  type Static,
  Type
} from 'stoa/plugin'
import { Catalog } from '../../../contracts/catalogue.ts'
import { Stock } from '../../../contracts/stock.ts'
import { rounded } from '../boms/rules/explode.ts'

export const orderStates = ['draft', 'in-progress', 'done', 'cancelled', 'reversed'] as const
export type OrderState = (typeof orderStates)[number]
export const OrderStateText = Type.Unsafe<OrderState>(Type.String({ enum: [...orderStates] }))

export interface OrderRow {
  id: string
  company_id: string
  shop_id: string
  number: string
  variant_id: string
  bom_id: string
  unit: string
  state: OrderState
  planned: string
  made: string
  scrapped: string
  due_on: string | null
  note: string | null
  reason: string | null
  version: number
  created_at: Date
  created_by: string | null
  started_at: Date | null
  started_by: string | null
  finished_at: Date | null
  finished_by: string | null
  ended_at: Date | null
  ended_by: string | null
}
export interface OrderLineRow {
  part_id: string
  planned: string
  consumed: string | null
  wasted: string | null
}

const named = {
  sku: Nullable(Type.String()),
  name: Nullable(Type.String(), 'As the catalogue has it today.')
}
const orderFields = {
  id: Id,
  number: Type.String(),
  shopId: Id,
  variantId: Id,
  productId: Nullable(Id),
  ...named,
  unit: Type.String({ description: 'What the product is sold by.' }),
  state: Type.Unsafe<OrderState>(
    Type.String({
      enum: [...orderStates],
      description: 'reversed: it was done, and taken back: its parts are in stock again.'
    })
  ),
  planned: Type.String({ description: 'How much is to be made; decimal text.' }),
  made: Type.String({ description: 'How much came into stock.' }),
  scrapped: Type.String({ description: 'What was made beside it, and is good for nothing.' }),
  dueOn: Nullable(Day),
  createdAt: Instant,
  finishedAt: Nullable(Instant),
  version: Type.Integer()
}
export const OrderRecord = Type.Object(orderFields)
export const OrderPage = Page(OrderRecord)

export const OrderView = Type.Object({
  ...orderFields,
  note: Nullable(Type.String()),
  reason: Nullable(
    Type.String(),
    'Why more or less was made or used up than planned, or why it was cancelled or reversed.'
  ),
  createdBy: Nullable(Id),
  startedAt: Nullable(Instant),
  startedBy: Nullable(Id),
  finishedBy: Nullable(Id),
  endedAt: Nullable(Instant, 'When it was cancelled or reversed.'),
  endedBy: Nullable(Id),
  costMinor: Nullable(
    Amount,
    'What is used up, in minor units, by what the catalogue says it costs now; null: of a part it is not known, or it is not to be seen without cost.read. What it cost to the last fraction stands in the book of costs, under this document.'
  ),
  lines: Type.Array(
    Type.Object({
      variantId: Id,
      ...named,
      planned: Type.String(),
      consumed: Nullable(Type.String(), 'What left stock; null: it is not finished.'),
      wasted: Nullable(Type.String(), 'Of it, what was lost.'),
      available: Nullable(
        Type.String(),
        'What is on hand and not reserved for others; null: it is finished.'
      ),
      short: Type.String({ description: "What is missing to begin; '0': nothing." })
    })
  )
})
export type OrderView = Static<typeof OrderView>

type Names = Map<string, { sku: string; name: string; productId: string }>
const namesOf = async (ctx: Context, variantIds: readonly string[]): Promise<Names> =>
  variantIds.length === 0
    ? new Map()
    : new Map((await ctx.ask(Catalog).names([...new Set(variantIds)])).map(n => [n.variantId, n]))

const text = (stored: string): string => formatQuantity(parseQuantity(stored))
const textOrNull = (stored: string | null): string | null => (stored === null ? null : text(stored))
const at = (when: Date | null): string | null => when?.toISOString() ?? null

const fieldsOf = (row: OrderRow, names: Names) => ({
  id: row.id,
  number: row.number,
  shopId: row.shop_id,
  variantId: row.variant_id,
  productId: names.get(row.variant_id)?.productId ?? null,
  sku: names.get(row.variant_id)?.sku ?? null,
  name: names.get(row.variant_id)?.name ?? null,
  unit: row.unit,
  state: row.state,
  planned: text(row.planned),
  made: text(row.made),
  scrapped: text(row.scrapped),
  dueOn: row.due_on,
  createdAt: row.created_at.toISOString(),
  finishedAt: at(row.finished_at),
  version: row.version
})

export async function viewOfOrders(
  ctx: Context,
  rows: readonly OrderRow[]
): Promise<Array<Static<typeof OrderRecord>>> {
  const names = await namesOf(
    ctx,
    rows.map(row => row.variant_id)
  )
  return rows.map(row => fieldsOf(row, names))
}

/** One with its lines, and what of its parts there is. */
export async function viewOfOrder(
  ctx: Context,
  row: OrderRow,
  lines: readonly OrderLineRow[]
): Promise<OrderView> {
  const partIds = lines.map(line => line.part_id)
  const isOpen = row.state === 'draft' || row.state === 'in-progress'
  const [names, levels, costs] = await Promise.all([
    namesOf(ctx, [row.variant_id, ...partIds]),
    isOpen && partIds.length > 0
      ? ctx.ask(Stock).available({ shopId: row.shop_id, variantIds: partIds })
      : [],
    ctx.can('cost.read') && partIds.length > 0 ? ctx.ask(Catalog).costs(partIds) : new Map()
  ])
  const free = new Map(levels.map(one => [one.variantId, parseQuantity(one.quantity)]))
  return {
    ...fieldsOf(row, names),
    note: row.note,
    reason: row.reason,
    createdBy: row.created_by,
    startedAt: at(row.started_at),
    startedBy: row.started_by,
    finishedBy: row.finished_by,
    endedAt: at(row.ended_at),
    endedBy: row.ended_by,
    costMinor: costOf(lines, costs),
    lines: lines.map(line => {
      const available = free.get(line.part_id) ?? 0
      const isShort = row.state === 'draft'
      return {
        variantId: line.part_id,
        sku: names.get(line.part_id)?.sku ?? null,
        name: names.get(line.part_id)?.name ?? null,
        planned: text(line.planned),
        consumed: textOrNull(line.consumed),
        wasted: textOrNull(line.wasted),
        available: isOpen ? formatQuantity(available) : null,
        short: isShort
          ? formatQuantity(Math.max(parseQuantity(line.planned) - Math.max(available, 0), 0))
          : '0'
      }
    })
  }
}

function costOf(
  lines: readonly OrderLineRow[],
  costs: ReadonlyMap<string, number | null>
): number | null {
  let n = 0n
  for (const line of lines) {
    const cost = costs.get(line.part_id) ?? null
    if (cost === null) return null
    n += BigInt(parseQuantity(line.consumed ?? line.planned)) * BigInt(cost)
  }
  return rounded({ n, d: 1_000n })
}
