import { type Context, Day, Id, Instant, Nullable, Page, type Static, Type } from 'stoa/plugin'
import { Tracking } from '../../../contracts/lots.ts'
import { quantityText } from '../levels/rules.ts'
import { factsOf, type GoodsFacts } from '../levels/view.ts'
import type { LotRow } from './store.ts'

export const LotRecord = Type.Object({
  id: Id,
  variantId: Id,
  productId: Nullable(Id),
  sku: Nullable(Type.String()),
  name: Nullable(Type.String(), 'As the catalogue has it today.'),
  tracking: Tracking,
  code: Type.String({ description: 'The number of the lot, or the serial number.' }),
  expiresOn: Nullable(Day, 'The last day on which it is good, in any time zone; null: none.'),
  supplierBatch: Nullable(Type.String(), 'Its number at the supplier, where that is another one.'),
  note: Nullable(Type.String()),
  quantity: Type.String({
    description: 'On hand, in the shop acted in or asked for, else in all.'
  }),
  blockedAt: Nullable(Instant, 'Since when it is not sold; null: it is not blocked.'),
  blockedBy: Nullable(Id),
  blockedReason: Nullable(Type.String()),
  createdAt: Instant,
  version: Type.Integer()
})
export type LotRecord = Static<typeof LotRecord>
export const LotPage = Page(LotRecord)

export const LotView = Type.Object({
  ...LotRecord.properties,
  places: Type.Array(Type.Object({ shopId: Id, quantity: Type.String() }), {
    description: 'In which shops it is on hand, of those the caller may act in.'
  })
})
export type LotView = Static<typeof LotView>

const viewOf = (row: LotRow, facts: GoodsFacts | undefined): LotRecord => ({
  id: row.id,
  variantId: row.variant_id,
  productId: facts?.productId ?? null,
  sku: facts?.sku ?? null,
  name: facts?.name ?? null,
  tracking: (row.tracking ?? 'none') as Tracking,
  code: row.code,
  expiresOn: row.expires_on,
  supplierBatch: row.supplier_batch,
  note: row.note,
  quantity: quantityText(row.quantity),
  blockedAt: row.blocked_at?.toISOString() ?? null,
  blockedBy: row.blocked_by,
  blockedReason: row.blocked_reason,
  createdAt: row.created_at.toISOString(),
  version: row.version
})

/** Rows as they are shown. */
export async function viewsOfLots(ctx: Context, rows: readonly LotRow[]): Promise<LotRecord[]> {
  const facts = await factsOf(
    ctx,
    rows.map(row => row.variant_id)
  )
  return rows.map(row => viewOf(row, facts.get(row.variant_id)))
}
