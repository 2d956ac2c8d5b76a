import {
  type Context,
  coreErrors,
  defineCursor,
  idCursor,
  type PageOf,
  statement,
  type UnitContext
} from 'stoa/plugin'
import { inventoryErrors } from '../errors.ts'

export interface LotRow {
  id: string
  variant_id: string
  code: string
  expires_on: string | null
  supplier_batch: string | null
  note: string | null
  blocked_at: Date | null
  blocked_by: string | null
  blocked_reason: string | null
  created_at: Date
  version: number
  /** On hand, in the shop asked for or in all. */
  quantity: string
  /** null: its goods are tracked no more. */
  tracking: string | null
}

const COLUMNS = `l.id, l.variant_id, l.code, l.expires_on::text AS expires_on, l.supplier_batch, l.note, l.blocked_at, l.blocked_by, l.blocked_reason, l.created_at, l.version, q.quantity,
    (SELECT t.kind FROM inventory_tracking t WHERE t.tenant_id = $1 AND t.variant_id = l.variant_id) AS tracking`
const FROM = `inventory_lot l CROSS JOIN LATERAL (
    SELECT coalesce(sum(v.quantity), 0) AS quantity FROM inventory_lot_level v WHERE v.tenant_id = $1 AND v.lot_id = l.id AND ($3::uuid IS NULL OR v.in_shop_id = $3)) q`
const WHERE = `l.tenant_id = $1 AND l.company_id = $2 AND ($4::uuid[] IS NULL OR l.variant_id = ANY ($4)) AND ($5::text IS NULL OR starts_with(lower(l.code), lower($5)))
    AND ($6::boolean IS NULL OR (l.blocked_at IS NOT NULL) = $6) AND ($7::date IS NULL OR l.expires_on <= $7) AND (NOT $8 OR q.quantity > 0)`

const newest = statement<LotRow>(
  'inventory.lots-newest-first',
  `SELECT ${COLUMNS} FROM ${FROM} WHERE ${WHERE} AND ($10::uuid IS NULL OR l.id < $10) ORDER BY l.id DESC LIMIT $9`
)
const byExpiry = statement<LotRow>(
  'inventory.lots-by-expiry',
  `SELECT ${COLUMNS} FROM ${FROM} WHERE ${WHERE} AND l.expires_on IS NOT NULL AND ($10::date IS NULL OR (l.expires_on, l.id) > ($10, $11::uuid)) ORDER BY l.expires_on, l.id LIMIT $9`
)
const byId = statement<LotRow>(
  'inventory.lot',
  `SELECT ${COLUMNS} FROM ${FROM} WHERE l.tenant_id = $1 AND l.company_id = $2 AND l.id = $4`
)
const lock = statement(
  'inventory.lock-lot',
  'SELECT 1 FROM inventory_lot WHERE tenant_id = $1 AND company_id = $2 AND id = $3 FOR NO KEY UPDATE'
)
const placesOf = statement<{ shop_id: string; quantity: string }>(
  'inventory.places-of-lot',
  'SELECT in_shop_id AS shop_id, quantity FROM inventory_lot_level WHERE tenant_id = $1 AND lot_id = $2 AND quantity > 0 AND ($3::uuid IS NULL OR in_shop_id = $3) ORDER BY in_shop_id'
)
const change = statement(
  'inventory.change-lot',
  'UPDATE inventory_lot SET expires_on = $3, supplier_batch = $4, note = $5, expiry_announced = expiry_announced AND expires_on IS NOT DISTINCT FROM $3, updated_at = $6, version = version + 1 WHERE tenant_id = $1 AND id = $2'
)
const block = statement(
  'inventory.block-lot',
  'UPDATE inventory_lot SET blocked_at = $3, blocked_by = $4, blocked_reason = $5, updated_at = $6, version = version + 1 WHERE tenant_id = $1 AND id = $2'
)

export const expiryCursor = defineCursor(['day', 'id'], (row: LotRow) => [
  row.expires_on ?? '',
  row.id
])

export interface LotsAsked {
  shopId?: string | undefined
  variantIds: string[] | null
  code?: string | undefined
  isBlocked?: boolean | undefined
  /** YYYY-MM-DD: only what expires on it or before. */
  expiresUntil: string | null
  /** Only what is on hand. */
  isThere: boolean
  sort: 'newest' | 'expiry'
  limit: number
  after?: string | undefined
}

/** A page of them, by what was made last or by what expires first. */
export async function lotRows(ctx: Context, asked: LotsAsked): Promise<PageOf<LotRow>> {
  const values = [
    ctx.tenantId,
    ctx.company().id,
    asked.shopId ?? ctx.shopId,
    asked.variantIds,
    asked.code ?? null,
    asked.isBlocked ?? null,
    asked.expiresUntil,
    asked.isThere,
    asked.limit + 1
  ]
  if (asked.sort === 'newest') {
    const rows = await newest([...values, ...idCursor.behind(asked.after)])
    return idCursor.page(rows, asked.limit, row => row)
  }
  const rows = await byExpiry([...values, ...expiryCursor.behind(asked.after)])
  return expiryCursor.page(rows, asked.limit, row => row)
}

/** @throws stoa.not-found */
export async function lotRow(ctx: Context, id: string): Promise<LotRow> {
  const [row] = await byId([ctx.tenantId, ctx.company().id, ctx.shopId, id])
  if (row === undefined) throw coreErrors['not-found']({ what: 'lot' })
  return row
}

/** One that nobody else changes until the transaction ends. @throws stoa.not-found */
export async function lockLot(ctx: UnitContext, id: string): Promise<LotRow> {
  await lock([ctx.tenantId, ctx.company().id, id])
  return lotRow(ctx, id)
}

/** Where it is on hand; `shopId` null: in all shops. */
export const lotPlaces = (ctx: Context, lotId: string, shopId: string | null) =>
  placesOf([ctx.tenantId, lotId, shopId])

export const changeLotRow = (
  ctx: UnitContext,
  id: string,
  to: { expiresOn: string | null; supplierBatch: string | null; note: string | null }
): Promise<unknown> => change([ctx.tenantId, id, to.expiresOn, to.supplierBatch, to.note, ctx.now])

/** @param reason null: it is free again */
export async function setBlocked(
  ctx: UnitContext,
  row: LotRow,
  reason: string | null
): Promise<void> {
  if ((row.blocked_at !== null) === (reason !== null)) {
    throw inventoryErrors['lot-not-so']({ code: row.code })
  }
  await block([
    ctx.tenantId,
    row.id,
    reason === null ? null : ctx.now,
    reason === null ? null : ctx.userId,
    reason,
    ctx.now
  ])
}
