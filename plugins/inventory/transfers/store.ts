import {
  type Context,
  coreErrors,
  formatQuantity,
  idCursor,
  newId,
  nextDocumentNumber,
  shopsOfCompany,
  statement,
  type UnitContext
} from 'stoa/plugin'
import { inventoryErrors } from '../errors.ts'
import type { TransferLineRow, TransferRow, TransferState } from './view.ts'

const COLUMNS = `t.id, t.company_id, t.number, t.from_shop_id, t.to_shop_id, t.state, t.note, t.created_at, t.created_by, t.sent_at, t.sent_by,
  t.closed_at, t.version, (SELECT count(*)::int FROM inventory_transfer_line l WHERE l.tenant_id = $1 AND l.transfer_id = t.id) AS line_count`
// Whoever stands in one shop sees what it sends, and what was sent to it.
const MINE =
  't.tenant_id = $1 AND t.company_id = $2 AND ($3::uuid IS NULL OR t.from_shop_id = $3 OR (t.to_shop_id = $3 AND t.sent_at IS NOT NULL))'

const byId = statement<TransferRow>(
  'inventory.transfer',
  `SELECT ${COLUMNS} FROM inventory_transfer t WHERE ${MINE} AND t.id = $4`
)
const lock = statement(
  'inventory.lock-transfer',
  `SELECT id FROM inventory_transfer t WHERE ${MINE} AND t.id = $4 FOR NO KEY UPDATE`
)
const list = statement<TransferRow>(
  'inventory.transfers',
  `
  SELECT ${COLUMNS} FROM (
    SELECT * FROM inventory_transfer t
    WHERE ${MINE} AND ($4::uuid IS NULL OR t.from_shop_id = $4) AND ($5::uuid IS NULL OR t.to_shop_id = $5) AND ($6::text[] IS NULL OR t.state = ANY ($6))
      AND ($7::uuid IS NULL OR EXISTS (SELECT 1 FROM inventory_transfer_line l WHERE l.tenant_id = $1 AND l.transfer_id = t.id AND l.variant_id = $7))
      AND ($8::uuid IS NULL OR t.id < $8) ORDER BY t.id DESC LIMIT $9) t ORDER BY t.id DESC`
)
const linesOf = statement<TransferLineRow>(
  'inventory.transfer-lines',
  `
  SELECT l.variant_id, l.quantity, l.received, l.lost, l.damaged, l.returned,
    CASE WHEN $3 THEN l.quantity - l.received - l.lost - l.damaged - l.returned ELSE 0 END AS under_way,
    ARRAY(SELECT DISTINCT e.reason FROM inventory_transfer_entry e WHERE e.tenant_id = $1 AND e.transfer_id = $2 AND e.variant_id = l.variant_id AND e.kind IN ('lost', 'damaged') ORDER BY 1) AS reasons
  FROM inventory_transfer_line l WHERE l.tenant_id = $1 AND l.transfer_id = $2 ORDER BY l.variant_id`
)
const insert = statement(
  'inventory.add-transfer',
  `
  WITH counted AS (
    ${nextDocumentNumber({ tenantId: '$1', companyId: '$2', series: "'ST'", year: '$4' })}
  )
  INSERT INTO inventory_transfer (tenant_id, company_id, id, series, year, serial, number, from_shop_id, to_shop_id, note, created_at, created_by, updated_at)
  SELECT $1, $2, $3, 'ST', $4, last_number, number, $5, $6, $7, $8, $9, $8 FROM counted`
)
const removeLines = statement(
  'inventory.remove-transfer-lines',
  'DELETE FROM inventory_transfer_line WHERE tenant_id = $1 AND transfer_id = $2'
)
const insertLines = statement(
  'inventory.add-transfer-lines',
  `
  INSERT INTO inventory_transfer_line (tenant_id, company_id, transfer_id, variant_id, quantity)
  SELECT $1, $2, $3, w.variant_id, w.quantity FROM unnest($4::uuid[], $5::numeric[]) AS w (variant_id, quantity)`
)
const changeNote = statement(
  'inventory.change-transfer',
  'UPDATE inventory_transfer SET note = $3, updated_at = $4, version = version + 1 WHERE tenant_id = $1 AND id = $2'
)
const move = statement(
  'inventory.move-transfer',
  `
  UPDATE inventory_transfer SET state = $3, updated_at = $4, version = version + 1, sent_at = CASE WHEN $3 = 'sent' THEN coalesce(sent_at, $4) ELSE sent_at END,
    sent_by = CASE WHEN $3 = 'sent' AND sent_at IS NULL THEN $5::uuid ELSE sent_by END, closed_at = CASE WHEN $3 IN ('received', 'closed', 'cancelled') THEN $4::timestamptz END
  WHERE tenant_id = $1 AND id = $2`
)
const book = statement(
  'inventory.book-transfer',
  `
  WITH entry AS (
    INSERT INTO inventory_transfer_entry (tenant_id, company_id, id, transfer_id, variant_id, kind, quantity, reason, occurred_at, user_id)
    SELECT $1, $2, w.id, $3, w.variant_id, w.kind, w.quantity, w.reason, $9, $10 FROM unnest($4::uuid[], $5::uuid[], $6::text[], $7::numeric[], $8::text[]) AS w (id, variant_id, kind, quantity, reason)
    RETURNING variant_id, kind, quantity
  ), summed AS (
    SELECT variant_id, coalesce(sum(quantity) FILTER (WHERE kind = 'received'), 0) AS received, coalesce(sum(quantity) FILTER (WHERE kind = 'lost'), 0) AS lost,
      coalesce(sum(quantity) FILTER (WHERE kind = 'damaged'), 0) AS damaged, coalesce(sum(quantity) FILTER (WHERE kind = 'returned'), 0) AS returned FROM entry GROUP BY variant_id
  )
  UPDATE inventory_transfer_line l SET received = l.received + s.received, lost = l.lost + s.lost, damaged = l.damaged + s.damaged, returned = l.returned + s.returned
  FROM summed s WHERE l.tenant_id = $1 AND l.transfer_id = $3 AND l.variant_id = s.variant_id`
)

const place = (ctx: Context): unknown[] => [ctx.tenantId, ctx.company().id, ctx.shopId]

export const nameOfShop = (ctx: Context, id: string): string =>
  shopsOfCompany(ctx).find(shop => shop.id === id)?.name ?? ''

/** @throws stoa.not-found */
export async function transferRow(ctx: Context, id: string): Promise<TransferRow> {
  const [row] = await byId([...place(ctx), id])
  if (row === undefined) throw coreErrors['not-found']({ what: 'transfer' })
  return row
}

/**
 * One that must stand so, locked until the transaction ends, ahead of the stock.
 * @param at whose goods are touched: whoever stands in a shop does so in that one alone
 * @throws stoa.not-found, inventory.transfer-not-so, inventory.transfer-of-another-shop
 */
export async function lockTransfer(
  ctx: Context,
  id: string,
  { at, when }: { at: 'from' | 'to'; when: readonly TransferState[] }
): Promise<TransferRow> {
  await lock([...place(ctx), id])
  const row = await transferRow(ctx, id)
  const shop = at === 'from' ? row.from_shop_id : row.to_shop_id
  if (ctx.shopId !== null && ctx.shopId !== shop) {
    throw inventoryErrors['transfer-of-another-shop']({
      number: row.number,
      shop: nameOfShop(ctx, shop)
    })
  }
  if (when.includes(row.state)) return row
  throw inventoryErrors['transfer-not-so']({ number: row.number, state: row.state })
}

export const transferLines = (ctx: Context, row: TransferRow): Promise<TransferLineRow[]> =>
  linesOf([ctx.tenantId, row.id, isUnderWay(row.state)])

export const isUnderWay = (state: TransferState): boolean =>
  state === 'sent' || state === 'partly-received'

export interface TransfersQuestion {
  fromShopId?: string | undefined
  toShopId?: string | undefined
  states?: readonly TransferState[] | undefined
  variantId?: string | undefined
  limit: number
  after?: string | undefined
}

/** One more than asked for, where there is one. */
export const transferRows = (ctx: Context, asked: TransfersQuestion): Promise<TransferRow[]> =>
  list([
    ...place(ctx),
    asked.fromShopId ?? null,
    asked.toShopId ?? null,
    asked.states ?? null,
    asked.variantId ?? null,
    ...idCursor.behind(asked.after),
    asked.limit + 1
  ])

interface NewTransfer {
  id: string
  year: number
  fromShopId: string
  toShopId: string
  note: string | null
}

/** Writes a new one; it takes the next number of its company. */
export const addTransfer = (ctx: UnitContext, of: NewTransfer): Promise<unknown> =>
  insert([
    ctx.tenantId,
    ctx.company().id,
    of.id,
    of.year,
    of.fromShopId,
    of.toShopId,
    of.note,
    ctx.now,
    ctx.userId
  ])

/** What is to be sent, in place of what was before. */
export const replaceLines = async (
  ctx: UnitContext,
  transferId: string,
  quantities: ReadonlyMap<string, number>
): Promise<void> => {
  await Promise.all([
    removeLines([ctx.tenantId, transferId]),
    insertLines([
      ctx.tenantId,
      ctx.company().id,
      transferId,
      [...quantities.keys()],
      Array.from(quantities.values(), formatQuantity)
    ])
  ])
}

export const noteTransfer = (ctx: UnitContext, id: string, note: string | null): Promise<unknown> =>
  changeNote([ctx.tenantId, id, note, ctx.now])

export const moveTransfer = (
  ctx: UnitContext,
  id: string,
  state: TransferState
): Promise<unknown> => move([ctx.tenantId, id, state, ctx.now, ctx.userId])

export interface TransferEntry {
  variantId: string
  kind: 'sent' | 'received' | 'lost' | 'damaged' | 'returned'
  /** Thousandths above zero. */
  milli: number
  reason: string | null
}

/** Writes what became of goods, and what their lines come to by it. */
export const bookEntries = (
  ctx: UnitContext,
  transferId: string,
  entries: readonly TransferEntry[]
): Promise<unknown> =>
  book([
    ctx.tenantId,
    ctx.company().id,
    transferId,
    entries.map(() => newId()),
    entries.map(entry => entry.variantId),
    entries.map(entry => entry.kind),
    entries.map(entry => formatQuantity(entry.milli)),
    entries.map(entry => entry.reason),
    ctx.now,
    ctx.userId
  ])
