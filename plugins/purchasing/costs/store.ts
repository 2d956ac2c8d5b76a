import { type Context, formatQuantity, newId, statement } from 'stoa/plugin'
import type { LedgerMovement } from '../../../contracts/stock.ts'
import type { CostingMethod } from '../costing-method/view.ts'
import type { Kept } from './rules/moving-average.ts'
import { parseValue, valueText } from './rules/value.ts'

const openBook = statement(
  'purchasing.open-cost-book',
  `
  INSERT INTO purchasing_cost_book (tenant_id, company_id, through, kept_at) VALUES ($1, $2, '00000000-0000-0000-0000-000000000000', $3) ON CONFLICT DO NOTHING`
)
const books = statement<{ company_id: string }>(
  'purchasing.companies-with-cost-book',
  'SELECT company_id FROM purchasing_cost_book WHERE tenant_id = $1 ORDER BY company_id'
)
const lockBook = statement<{ through: string; method: CostingMethod }>(
  'purchasing.lock-cost-book',
  'SELECT through, method FROM purchasing_cost_book WHERE tenant_id = $1 AND company_id = $2 FOR UPDATE'
)
const closeBook = statement(
  'purchasing.close-cost-book',
  'UPDATE purchasing_cost_book SET through = greatest(through, $3::uuid), kept_at = $4 WHERE tenant_id = $1 AND company_id = $2'
)
const taken = statement<{ movement_id: string }>(
  'purchasing.taken-movements',
  `SELECT movement_id FROM purchasing_cost_entry WHERE tenant_id = $1 AND company_id = $2 AND movement_id = ANY ($3) AND kind = 'moved'`
)
interface CostRow {
  variant_id: string
  quantity: string
  value: string
  unit_cost: string | null
}
const costsOf = statement<CostRow>(
  'purchasing.kept-costs',
  'SELECT variant_id, quantity, value, unit_cost FROM purchasing_cost WHERE tenant_id = $1 AND company_id = $2 AND variant_id = ANY ($3)'
)
const layers = statement<{ document_id: string; variant_id: string; value_minor: number }>(
  'purchasing.cost-layers',
  'SELECT document_id, variant_id, value_minor FROM purchasing_cost_layer WHERE tenant_id = $1 AND document_id = ANY ($2)'
)
// Of a return of which it is not known by which receipt all of it came, nothing.
const givenBack = statement<{ document_id: string; variant_id: string; value_minor: number }>(
  'purchasing.given-back',
  `
  SELECT return_id AS document_id, variant_id, sum(cost_minor)::bigint AS value_minor FROM purchasing_return_line
  WHERE tenant_id = $1 AND return_id = ANY ($2) GROUP BY return_id, variant_id HAVING bool_and(cost_minor IS NOT NULL)`
)
// With what came back of it by other documents, and what was found to be otherwise later.
const under = statement<{
  document_id: string
  variant_id: string
  quantity: string
  value: string
  back: string
}>(
  'purchasing.moved-under-documents',
  `
  SELECT document_id, variant_id, sum(quantity) AS quantity, sum(value) AS value, coalesce(sum(quantity) FILTER (WHERE quantity > 0), 0) AS back FROM (
    SELECT document_id, variant_id, quantity, value FROM purchasing_cost_entry
    WHERE tenant_id = $1 AND company_id = $2 AND document_id = ANY ($3) AND kind = 'moved'
    UNION ALL
    SELECT original_id, variant_id, quantity, value FROM purchasing_cost_entry
    WHERE tenant_id = $1 AND company_id = $2 AND original_id = ANY ($3)) e GROUP BY document_id, variant_id`
)
const addEntries = statement(
  'purchasing.add-cost-entries',
  `
  INSERT INTO purchasing_cost_entry (tenant_id, company_id, id, movement_id, kind, at_shop_id, variant_id, quantity, value, reason, document_type, document_id, occurred_at, original_id)
  SELECT $1, $2, * FROM unnest($3::uuid[], $4::uuid[], $5::text[], $6::uuid[], $7::uuid[], $8::numeric[], $9::numeric[], $10::text[], $11::text[], $12::uuid[], $13::timestamptz[], $14::uuid[])`
)
const keep = statement(
  'purchasing.keep-costs',
  `
  INSERT INTO purchasing_cost AS c (tenant_id, company_id, variant_id, quantity, value, unit_cost, last_cost, last_received_at)
  SELECT $1, $2, * FROM unnest($3::uuid[], $4::numeric[], $5::numeric[], $6::numeric[], $7::numeric[], $8::timestamptz[])
  ON CONFLICT (tenant_id, company_id, variant_id) DO UPDATE SET quantity = excluded.quantity, value = excluded.value, unit_cost = excluded.unit_cost,
    last_cost = coalesce(excluded.last_cost, c.last_cost), last_received_at = coalesce(excluded.last_received_at, c.last_received_at)`
)
// One costs what all together cost: between methods what is there does not change, and what is owed in one shop is.
const renew = statement(
  'purchasing.renew-unit-costs',
  `
  UPDATE purchasing_cost SET unit_cost = round(value / quantity, 4) WHERE tenant_id = $1 AND company_id = $2 AND quantity > 0 AND value >= 0`
)
const keepShops = statement(
  'purchasing.keep-costs-of-shops',
  `
  INSERT INTO purchasing_cost_shop AS s (tenant_id, company_id, variant_id, at_shop_id, quantity, value)
  SELECT $1, $2, variant_id, at_shop_id, sum(quantity), sum(value) FROM unnest($3::uuid[], $4::uuid[], $5::numeric[], $6::numeric[]) AS w (variant_id, at_shop_id, quantity, value)
  GROUP BY variant_id, at_shop_id
  ON CONFLICT (tenant_id, company_id, variant_id, at_shop_id) DO UPDATE SET quantity = s.quantity + excluded.quantity, value = s.value + excluded.value`
)

/** numeric(14,3) to thousandths. */
export const milliOf = (quantity: string): bigint => BigInt(Math.round(Number(quantity) * 1000))

const at = (ctx: Context): [string, string] => [ctx.tenantId, ctx.company().id]

/** Those whose book was begun. */
export const companiesWithBook = async (ctx: Context): Promise<string[]> =>
  (await books([ctx.tenantId])).map(row => row.company_id)

/** Up to where it was kept, and how; nobody else keeps it until the transaction ends. */
export async function lockCostBook(
  ctx: Context
): Promise<{ through: string; method: CostingMethod }> {
  await openBook([...at(ctx), ctx.now])
  const [row] = await lockBook(at(ctx))
  return row as { through: string; method: CostingMethod }
}

export const closeCostBook = (ctx: Context, through: string): Promise<unknown> =>
  closeBook([...at(ctx), through, ctx.now])

/** Those that stand in the book already. */
export const takenAmong = async (ctx: Context, ids: string[]): Promise<Set<string>> =>
  new Set((await taken([...at(ctx), ids])).map(row => row.movement_id))

export const keptCosts = async (ctx: Context, variantIds: string[]): Promise<Map<string, Kept>> =>
  new Map(
    (await costsOf([...at(ctx), variantIds])).map(row => [
      row.variant_id,
      {
        milli: milliOf(row.quantity),
        value: parseValue(row.value),
        unit: row.unit_cost === null ? null : parseValue(row.unit_cost)
      }
    ])
  )

/** How goods are told apart that moved under one document. */
export const underKey = (documentId: string, variantId: string): string =>
  `${documentId} ${variantId}`

/** What goods came in at by their receipts, and what went back by returns had come at; in minor units. */
export async function layersOf(
  ctx: Context,
  documentIds: string[]
): Promise<{ came: Map<string, number>; went: Map<string, number> }> {
  const of = [ctx.tenantId, documentIds]
  const [came, went] = await Promise.all([layers(of), givenBack(of)])
  return { came: byKey(came), went: byKey(went) }
}

const byKey = (
  rows: ReadonlyArray<{ document_id: string; variant_id: string; value_minor: number }>
): Map<string, number> =>
  new Map(rows.map(row => [underKey(row.document_id, row.variant_id), row.value_minor]))

/** What moved under a document so far, and how many of it came back. */
export interface Under {
  milli: bigint
  value: bigint
  back: bigint
}
export const movedUnder = async (
  ctx: Context,
  documentIds: string[]
): Promise<Map<string, Under>> =>
  new Map(
    (await under([...at(ctx), documentIds])).map(row => [
      underKey(row.document_id, row.variant_id),
      { milli: milliOf(row.quantity), value: parseValue(row.value), back: milliOf(row.back) }
    ])
  )

export interface CostEntry {
  /** Of an entry that is none: what made it, without a quantity. */
  movement: Omit<LedgerMovement, 'reason'> & { reason: string }
  kind: 'moved' | 'late' | 'corrected' | 'carried'
  value: bigint
  /** The document by which goods left that came back, or that left before they came. */
  originalId: string | null
}
/** What one costs is worked out anew from what is there. */
export const renewUnits = (ctx: Context): Promise<unknown> => renew(at(ctx))

export interface LastCost {
  unit: bigint
  at: Date
}

/** Writes entries in their order, and what they come to. */
export async function writeCosts(
  ctx: Context,
  entries: readonly CostEntry[],
  kept: ReadonlyMap<string, Kept>,
  last: ReadonlyMap<string, LastCost>
): Promise<void> {
  const variantIds = [...kept.keys()]
  const all = [...kept.values()]
  const quantities = entries.map(({ movement, kind }) =>
    kind === 'moved' ? movement.quantity : '0'
  )
  await Promise.all([
    addEntries([
      ...at(ctx),
      entries.map(() => newId()),
      entries.map(({ movement }) => movement.id),
      entries.map(({ kind }) => kind),
      entries.map(({ movement }) => movement.shopId),
      entries.map(({ movement }) => movement.variantId),
      quantities,
      entries.map(({ value }) => valueText(value)),
      entries.map(({ movement }) => movement.reason),
      entries.map(({ movement }) => movement.document.type),
      entries.map(({ movement }) => movement.document.id),
      entries.map(({ movement }) => movement.occurredAt),
      entries.map(({ originalId }) => originalId)
    ]),
    keep([
      ...at(ctx),
      variantIds,
      all.map(({ milli }) => formatQuantity(Number(milli))),
      all.map(({ value }) => valueText(value)),
      all.map(({ unit }) => (unit === null ? null : valueText(unit))),
      variantIds.map(id => {
        const unit = last.get(id)?.unit
        return unit === undefined ? null : valueText(unit)
      }),
      variantIds.map(id => last.get(id)?.at ?? null)
    ]),
    keepShops([
      ...at(ctx),
      entries.map(({ movement }) => movement.variantId),
      entries.map(({ movement }) => movement.shopId),
      quantities,
      entries.map(({ value }) => valueText(value))
    ])
  ])
}
