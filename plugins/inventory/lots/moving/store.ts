import { type Context, formatQuantity, newId, parseQuantity, statement } from 'stoa/plugin'
import type { TrackingKind } from '../../../../contracts/lots.ts'
import type { KnownLot } from '../rules/lot.ts'

interface LotRow {
  id: string
  variant_id: string
  code: string
  expires_on: string | null
  blocked: boolean
  quantity: string
}
const COLUMNS =
  'l.id, l.variant_id, l.code, l.expires_on::text AS expires_on, l.blocked_at IS NOT NULL AS blocked'

const here = statement<LotRow>(
  'inventory.lots-here',
  `
  SELECT ${COLUMNS}, v.quantity FROM inventory_lot_level v JOIN inventory_lot l ON l.tenant_id = $1 AND l.id = v.lot_id
  WHERE v.tenant_id = $1 AND v.in_shop_id = $2 AND v.variant_id = ANY ($3) AND v.quantity > 0`
)
const named = statement<LotRow>(
  'inventory.lots-named',
  `
  SELECT ${COLUMNS}, coalesce(v.quantity, 0) AS quantity FROM unnest($3::uuid[], $4::text[]) AS w (variant_id, code)
  JOIN inventory_lot l ON l.tenant_id = $1 AND l.variant_id = w.variant_id AND l.code = w.code
  LEFT JOIN inventory_lot_level v ON v.tenant_id = $1 AND v.in_shop_id = $2 AND v.variant_id = l.variant_id AND v.lot_id = l.id`
)
// Of all shops: what went from one to the other is at neither. What was in no lot stands in one row.
const outstanding = statement<
  Omit<LotRow, 'id' | 'code'> & { id: string | null; code: string | null }
>(
  'inventory.lots-outstanding',
  `
  SELECT l.id, e.variant_id, l.code, l.expires_on::text AS expires_on, l.blocked_at IS NOT NULL AS blocked, e.quantity FROM (
    SELECT variant_id, lot_id, -sum(quantity) AS quantity FROM inventory_lot_entry
    WHERE tenant_id = $1 AND origin_id = $2 AND variant_id = ANY ($3) GROUP BY variant_id, lot_id HAVING sum(quantity) <> 0) e
  LEFT JOIN inventory_lot l ON l.tenant_id = $1 AND l.id = e.lot_id`
)
// In the order of variants and codes: whoever brings the same lots at once comes one after the other.
const create = statement<{
  id: string
  variant_id: string
  code: string
  expires_on: string | null
}>(
  'inventory.create-lots',
  `
  INSERT INTO inventory_lot AS l (tenant_id, company_id, id, variant_id, code, expires_on, supplier_batch, created_at, created_by, updated_at)
  SELECT $1, $2, w.id, w.variant_id, w.code, w.expires_on, w.supplier_batch, $8, $9, $8
  FROM unnest($3::uuid[], $4::uuid[], $5::text[], $6::date[], $7::text[]) AS w (id, variant_id, code, expires_on, supplier_batch) ORDER BY w.variant_id, w.code
  ON CONFLICT (tenant_id, variant_id, code) DO UPDATE SET expires_on = coalesce(l.expires_on, excluded.expires_on), supplier_batch = coalesce(l.supplier_batch, excluded.supplier_batch)
  RETURNING l.id, l.variant_id, l.code, l.expires_on::text AS expires_on`
)
// Behind the lock on the levels. What a lot has changes once, by all its entries together. Where the level stays as a
// count left it, no lot changes either.
const write = statement(
  'inventory.write-lot-entries',
  `
  WITH entry AS MATERIALIZED (
    SELECT * FROM unnest($4::uuid[], $5::uuid[], $6::uuid[], $7::uuid[], $8::boolean[], $9::numeric[], $10::text[], $11::text[], $12::uuid[], $13::uuid[], $14::timestamptz[], $15::boolean[])
      AS w (id, movement_id, variant_id, lot_id, is_serial, quantity, reason, document_type, document_id, origin_id, occurred_at, stays)
  ), logged AS (
    INSERT INTO inventory_lot_entry (tenant_id, company_id, in_shop_id, id, movement_id, variant_id, lot_id, quantity, reason, document_type, document_id, origin_id, occurred_at, user_id)
    SELECT $1, $2, $3, id, movement_id, variant_id, lot_id, quantity, reason, document_type, document_id, origin_id, occurred_at, $16 FROM entry
  ), change AS MATERIALIZED (
    SELECT variant_id, lot_id, bool_or(is_serial) AS is_serial, sum(quantity) AS quantity FROM entry WHERE NOT stays GROUP BY variant_id, lot_id HAVING sum(quantity) <> 0
  ), taken AS (
    UPDATE inventory_lot_level v SET quantity = v.quantity + c.quantity FROM change c
    WHERE v.tenant_id = $1 AND v.in_shop_id = $3 AND v.variant_id = c.variant_id AND v.lot_id = c.lot_id AND c.quantity < 0
  ), put AS (
    INSERT INTO inventory_lot_level AS v (tenant_id, company_id, in_shop_id, variant_id, lot_id, is_serial, quantity)
    SELECT $1, $2, $3, variant_id, lot_id, is_serial, quantity FROM change WHERE quantity > 0 AND lot_id IS NOT NULL ORDER BY variant_id, lot_id
    ON CONFLICT (tenant_id, in_shop_id, variant_id, lot_id) DO UPDATE SET quantity = v.quantity + excluded.quantity, is_serial = excluded.is_serial
  )
  UPDATE inventory_level l SET unassigned = l.unassigned + c.quantity FROM change c
  WHERE c.lot_id IS NULL AND l.tenant_id = $1 AND l.shop_id = $3 AND l.variant_id = c.variant_id AND l.tracking IS NOT NULL`
)

const knownOf = (row: LotRow): KnownLot => ({
  id: row.id,
  code: row.code,
  expiresOn: row.expires_on,
  isBlocked: row.blocked,
  milli: parseQuantity(row.quantity)
})

export type LotsByVariant = Map<string, KnownLot[]>

function byVariant(rows: readonly LotRow[]): LotsByVariant {
  const found: LotsByVariant = new Map()
  for (const row of rows) {
    const of = found.get(row.variant_id) ?? []
    if (!of.some(({ id }) => id === row.id)) of.push(knownOf(row))
    found.set(row.variant_id, of)
  }
  return found
}

/** Lots of variants in a shop, whose levels are locked: all that are on hand, and those named. */
export async function lotsIn(
  ctx: Context,
  shopId: string,
  asked: { variantIds: string[]; named: Array<{ variantId: string; code: string }> }
): Promise<LotsByVariant> {
  const [there, known] = await Promise.all([
    asked.variantIds.length === 0 ? [] : here([ctx.tenantId, shopId, asked.variantIds]),
    asked.named.length === 0
      ? []
      : named([
          ctx.tenantId,
          shopId,
          asked.named.map(one => one.variantId),
          asked.named.map(one => one.code)
        ])
  ])
  return byVariant([...known, ...there])
}

export type Outstanding = Map<string, Array<{ lot: KnownLot | null; milli: number }>>

/** What left by a document out of each lot, less what came back of it, by variant. */
export async function outstandingOf(
  ctx: Context,
  documentId: string,
  variantIds: string[]
): Promise<Outstanding> {
  const rows = await outstanding([ctx.tenantId, documentId, variantIds])
  const found: Outstanding = new Map(variantIds.map(id => [id, []]))
  for (const row of rows) {
    const lot = row.id === null ? null : { ...knownOf(row as LotRow), milli: 0 }
    found.get(row.variant_id)?.push({ lot, milli: parseQuantity(row.quantity) })
  }
  return found
}

export interface NewLot {
  variantId: string
  code: string
  expiresOn: string | null
  supplierBatch: string | null
}

/** Gives lots their rows, those that are there already among them. */
export const createLots = (ctx: Context, companyId: string, lots: readonly NewLot[]) =>
  create([
    ctx.tenantId,
    companyId,
    lots.map(() => newId()),
    lots.map(lot => lot.variantId),
    lots.map(lot => lot.code),
    lots.map(lot => lot.expiresOn),
    lots.map(lot => lot.supplierBatch),
    ctx.now,
    ctx.userId
  ])

export interface LotEntry {
  /** null: what was in no lot got one. */
  movementId: string | null
  variantId: string
  lotId: string | null
  kind: TrackingKind
  /** Thousandths, signed as the stock changes. */
  milli: number
  reason: string
  document: { type: string; id: string }
  /** The document by which they left, of goods that come back; left out: its own. */
  originId?: string | undefined
  occurredAt: Date
  /** The level is as a count left it: what the lots have does not change. */
  stays: boolean
}

/** Writes entries of a shop, and what its lots have by them. */
export const writeEntries = (
  ctx: Context,
  { companyId, shopId }: { companyId: string; shopId: string },
  entries: readonly LotEntry[]
): Promise<unknown> =>
  write([
    ctx.tenantId,
    companyId,
    shopId,
    entries.map(() => newId()),
    entries.map(one => one.movementId),
    entries.map(one => one.variantId),
    entries.map(one => one.lotId),
    entries.map(one => one.kind === 'serial'),
    entries.map(one => formatQuantity(one.milli)),
    entries.map(one => one.reason),
    entries.map(one => one.document.type),
    entries.map(one => one.document.id),
    entries.map(one => one.originId ?? one.document.id),
    entries.map(one => one.occurredAt),
    entries.map(one => one.stays),
    ctx.userId
  ])
