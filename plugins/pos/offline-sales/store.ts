import { coreErrors, statement, type Context, type Problem } from 'stoa/plugin'
import type { Remark } from './frozen/remarks.ts'
import type { Sent } from './frozen/sent.ts'

export type OfflineState = 'posted' | 'parked' | 'dismissed'

export interface OfflineSaleRow {
  id: string
  shop_id: string
  register_id: string | null
  cashier_id: string | null
  reference: string
  device: string
  seq: number
  content_hash: string
  state: OfflineState
  document_id: string | null
  /** Of the sale it became. */
  number: string | null
  reason: string | null
  reason_facts: Record<string, unknown> | null
  remarks: Remark[]
  currency: string | null
  total_minor: number | null
  rung_up_at: Date | null
  sent_by: string | null
  received_at: Date
  /** Parked and not decided, or remarked and not looked at. */
  waits: boolean
  looked_at: Date | null
  looked_by: string | null
  decided_at: Date | null
  decided_by: string | null
  dismissed_reason: string | null
}

export const OFFLINE_COLUMNS = `o.id, o.shop_id, o.register_id, o.cashier_id, o.reference, o.device, o.seq, o.content_hash, o.state, o.document_id, d.number,
  o.reason, o.reason_facts, o.remarks, o.currency, o.total_minor, o.rung_up_at, o.sent_by, o.received_at, o.waits, o.looked_at, o.looked_by, o.decided_at, o.decided_by, o.dismissed_reason`
export const OFFLINE_SOURCE =
  'pos_offline_sale o LEFT JOIN pos_document d ON d.tenant_id = o.tenant_id AND d.id = o.document_id'
const HERE = 'o.tenant_id = $1 AND o.company_id = $2 AND ($3::uuid IS NULL OR o.shop_id = $3)'

const ofReference = statement<OfflineSaleRow>(
  'pos.offline-sales-of-reference',
  `SELECT ${OFFLINE_COLUMNS} FROM ${OFFLINE_SOURCE} WHERE o.tenant_id = $1 AND o.company_id = $2 AND o.device = $3 AND o.seq = $4 AND o.reference = $5 ORDER BY o.id LIMIT 1000`
)
const byId = statement<OfflineSaleRow & { content: string }>(
  'pos.offline-sale',
  `SELECT ${OFFLINE_COLUMNS}, o.content FROM ${OFFLINE_SOURCE} WHERE ${HERE} AND o.id = $4`
)
const locked = statement<OfflineSaleRow & { content: string }>(
  'pos.lock-offline-sale',
  `SELECT ${OFFLINE_COLUMNS}, o.content FROM ${OFFLINE_SOURCE} WHERE ${HERE} AND o.id = $4 FOR UPDATE OF o`
)
const insert = statement(
  'pos.add-offline-sale',
  `
  INSERT INTO pos_offline_sale (tenant_id, company_id, id, shop_id, register_id, cashier_id, reference, device, seq, content, content_hash, state, document_id, reason, reason_facts, remarks,
    currency, total_minor, rung_up_at, sent_by, received_at, waits)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`
)
const decide = statement(
  'pos.decide-offline-sale',
  `
  UPDATE pos_offline_sale SET state = $3, document_id = $4, remarks = coalesce($5, remarks), dismissed_reason = $6, decided_at = $7, decided_by = $8, waits = false,
    looked_at = coalesce(looked_at, $7), looked_by = CASE WHEN looked_at IS NULL THEN $8 ELSE looked_by END
  WHERE tenant_id = $1 AND id = $2`
)
const look = statement(
  'pos.look-at-offline-sale',
  "UPDATE pos_offline_sale SET looked_at = $3, looked_by = $4, waits = (state = 'parked') WHERE tenant_id = $1 AND id = $2 AND looked_at IS NULL"
)

const place = (ctx: Context): unknown[] => [ctx.tenantId, ctx.company().id, ctx.shopId]

/** All that came under a reference, the first in front. */
export const offlineSalesOf = (
  ctx: Context,
  { device, seq, reference }: Pick<Sent, 'device' | 'seq' | 'reference'>
): Promise<OfflineSaleRow[]> =>
  ofReference([ctx.tenantId, ctx.company().id, device, seq, reference])

/** @throws stoa.not-found */
export async function offlineSaleOf(
  ctx: Context,
  id: string,
  { lock = false } = {}
): Promise<OfflineSaleRow & { content: string }> {
  const [row] = await (lock ? locked : byId)([...place(ctx), id])
  if (!row) throw coreErrors['not-found']({ what: 'offline-sale' })
  return row
}

export interface NewOfflineSale {
  id: string
  shopId: string
  /** One of the shop; null: it is not known. */
  registerId: string | null
  sent: Sent
  outcome: { documentId: string; remarks: Remark[] } | { refusal: Problem }
}

/** Keeps what was sent with what became of it. */
export async function addOfflineSale(
  ctx: Context,
  { id, shopId, registerId, sent, outcome }: NewOfflineSale
): Promise<void> {
  const { frozen } = sent
  const [refusal, posted] = 'refusal' in outcome ? [outcome.refusal, null] : [null, outcome]
  await insert([
    ctx.tenantId,
    ctx.company().id,
    id,
    shopId,
    registerId,
    frozen?.cashierId ?? null,
    sent.reference,
    sent.device,
    sent.seq,
    sent.content,
    sent.hash,
    posted === null ? 'parked' : 'posted',
    posted?.documentId ?? null,
    refusal?.code ?? null,
    refusal === null ? null : JSON.stringify(refusal.facts),
    JSON.stringify(posted?.remarks ?? []),
    frozen?.currency ?? null,
    frozen?.totals.totalMinor ?? null,
    frozen === null ? null : correctedInstant(frozen),
    ctx.userId,
    ctx.now,
    posted === null || posted.remarks.length > 0
  ])
}

/** Null: no calendar knows it. */
function correctedInstant({ rungUpAt, clockOffsetMs }: NonNullable<Sent['frozen']>): Date | null {
  const at = new Date(Date.parse(rungUpAt) + clockOffsetMs)
  const year = at.getUTCFullYear()
  return year >= 1 && year <= 9999 ? at : null
}

/** What people decided of one that waited. The row is locked. */
export const decideOfflineSale = (
  ctx: Context,
  { id }: Pick<OfflineSaleRow, 'id'>,
  how: { saleId: string; remarks: Remark[] } | { dismissedFor: string }
): Promise<unknown> =>
  decide([
    ctx.tenantId,
    id,
    'saleId' in how ? 'posted' : 'dismissed',
    'saleId' in how ? how.saleId : null,
    'saleId' in how ? JSON.stringify(how.remarks) : null,
    'saleId' in how ? null : how.dismissedFor,
    ctx.now,
    ctx.userId
  ])

export const lookAtOfflineSale = (ctx: Context, id: string): Promise<unknown> =>
  look([ctx.tenantId, id, ctx.now, ctx.userId])
