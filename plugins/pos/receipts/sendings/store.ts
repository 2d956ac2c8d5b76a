import { newId, statement, type Context } from 'stoa/plugin'

export type Channel = 'email' | 'whatsapp'

export interface SendingRow {
  id: string
  channel: Channel
  address: string
  sent_at: Date
  user_id: string | null
  failed_at: Date | null
}

const insert = statement<SendingRow>(
  'pos.record-sending',
  `
  INSERT INTO pos_receipt_sending (tenant_id, id, company_id, shop_id, document_id, channel, address, sent_at, user_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  RETURNING id, channel, address, sent_at, user_id, failed_at`
)
const latest = statement<SendingRow>(
  'pos.sendings',
  'SELECT id, channel, address, sent_at, user_id, failed_at FROM pos_receipt_sending WHERE tenant_id = $1 AND document_id = $2 ORDER BY id DESC LIMIT $3'
)
const fail = statement(
  'pos.fail-sending',
  'UPDATE pos_receipt_sending SET failed_at = coalesce(failed_at, $3) WHERE tenant_id = $1 AND id = $2'
)

export async function recordSending(
  ctx: Context,
  {
    documentId,
    shopId,
    channel,
    address
  }: Record<'documentId' | 'shopId' | 'address', string> & {
    channel: Channel
  }
): Promise<SendingRow> {
  const [row] = await insert([
    ctx.tenantId,
    newId(),
    ctx.company().id,
    shopId,
    documentId,
    channel,
    address,
    ctx.now,
    ctx.userId
  ])
  return row as SendingRow
}

/** The latest, newest first. */
export const sendingsOf = (ctx: Context, documentId: string, most: number): Promise<SendingRow[]> =>
  latest([ctx.tenantId, documentId, most])

export const failSending = (ctx: Context, id: string): Promise<unknown> =>
  fail([ctx.tenantId, id, ctx.now])
