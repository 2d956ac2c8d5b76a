import {
  type Context,
  coreErrors,
  newId,
  statement,
  type Static,
  type UnitContext
} from 'stoa/plugin'
import { MessageStateChanged, type MessageState } from '../contract.ts'
import { reachedFrom, type Failure, type Progress } from './rules/state.ts'

export interface MessageRow {
  id: string
  shop_id: string
  connection_id: string | null
  customer_id: string | null
  to_phone: string
  kind: 'order-notice' | 'notice' | 'text'
  body: string
  source: string | null
  state: Static<typeof MessageState>
  error: Failure | null
  refusal: number | null
  attempts: number
  /** A failed one of which a new message was made. */
  sent_again: boolean
  queued_at: Date
  sent_at: Date | null
  delivered_at: Date | null
  read_at: Date | null
  failed_at: Date | null
}

/** Of a message sent again: each failed message becomes one new one. */
export const againSource = (messageId: string): string => `${AGAIN}${messageId}`
const AGAIN = 'whatsapp.message '

export const MESSAGE_COLUMNS = `id, shop_id, connection_id, customer_id, to_phone, kind, body, source, state, error, refusal, attempts, queued_at, sent_at, delivered_at, read_at, failed_at,
  state = 'failed' AND EXISTS (SELECT FROM whatsapp_message a WHERE a.tenant_id = whatsapp_message.tenant_id AND a.company_id = whatsapp_message.company_id AND a.source = '${AGAIN}' || whatsapp_message.id) AS sent_again`

const insert = statement<MessageRow>(
  'whatsapp.queue-message',
  `
  INSERT INTO whatsapp_message (tenant_id, company_id, id, shop_id, customer_id, to_phone, kind, body, source, user_id, queued_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  ON CONFLICT (tenant_id, company_id, source) WHERE source IS NOT NULL DO NOTHING RETURNING ${MESSAGE_COLUMNS}`
)

/** Of messages that are the company's as a whole (migrations/0002-messages.sql). */
export const NO_SHOP = '00000000-0000-0000-0000-000000000000'

export interface NewMessage {
  /** Whose staff sees it besides whoever acts in the whole company. Default: the shop acted in. */
  shopId?: string
  customerId: string | null
  toPhone: string
  kind: MessageRow['kind']
  body: string
  source: string | null
}

/**
 * Puts a message into the company's queue. @returns null when its source has made a message already
 */
export async function queueMessage(
  ctx: UnitContext,
  { shopId, customerId, toPhone, kind, body, source }: NewMessage
): Promise<MessageRow | null> {
  const [row] = await insert([
    ctx.tenantId,
    ctx.company().id,
    newId(),
    shopId ?? ctx.shopId ?? NO_SHOP,
    customerId,
    toPhone,
    kind,
    body,
    source,
    ctx.userId,
    ctx.now
  ])
  if (row) await stateChanged(ctx, row)
  return row ?? null
}

const progress = statement<MessageRow>(
  'whatsapp.progress-message',
  `
  UPDATE whatsapp_message SET state = $4, sent_at = coalesce(sent_at, $5),
    delivered_at = CASE WHEN $4 IN ('delivered', 'read') THEN coalesce(delivered_at, $5) ELSE delivered_at END, read_at = CASE WHEN $4 = 'read' THEN $5 ELSE read_at END
  WHERE tenant_id = $1 AND connection_id = $2 AND provider_id = $3 AND state = ANY ($6) RETURNING ${MESSAGE_COLUMNS}`
)

/**
 * News of a message that left. @returns the message when this is news, null when it was further
 * already or is not ours
 */
export async function progressMessage(
  ctx: UnitContext,
  connectionId: string,
  providerId: string,
  to: Progress
): Promise<MessageRow | null> {
  const [row] = await progress([
    ctx.tenantId,
    connectionId,
    providerId,
    to,
    ctx.now,
    reachedFrom[to]
  ])
  if (row) await stateChanged(ctx, row)
  return row ?? null
}

const fail = statement<MessageRow>(
  'whatsapp.fail-message',
  `
  UPDATE whatsapp_message SET state = 'failed', error = $3, refusal = $4, failed_at = $5 WHERE tenant_id = $1 AND id = $2 AND state = ANY ($6) RETURNING ${MESSAGE_COLUMNS}`
)

const byId = statement<MessageRow>(
  'whatsapp.message-by-id',
  `SELECT ${MESSAGE_COLUMNS} FROM whatsapp_message WHERE tenant_id = $1 AND company_id = $2 AND id = $3`
)

/** A message of the company acted in. @throws stoa.not-found */
export async function messageHere(ctx: Context, messageId: string): Promise<MessageRow> {
  const [row] = await byId([ctx.tenantId, ctx.company().id, messageId])
  if (!row) throw coreErrors['not-found']({ what: 'message' })
  return row
}

/** @param refusal WhatsApp's own code, when it refused */
export async function failMessage(
  ctx: UnitContext,
  messageId: string,
  why: Failure,
  refusal: number | null = null
): Promise<void> {
  const [row] = await fail([ctx.tenantId, messageId, why, refusal, ctx.now, reachedFrom.failed])
  if (row) await stateChanged(ctx, row)
}

const inDoubt = statement<{ id: string }>(
  'whatsapp.messages-in-doubt',
  `
  SELECT id FROM whatsapp_message WHERE tenant_id = $1 AND connection_id = $2 AND state = 'queued' AND provider_id IS NOT NULL`
)

/**
 * The account behind a connection is gone: what was handed to it and never confirmed cannot be sent
 * again without perhaps doubling it.
 */
export async function failInDoubt(ctx: UnitContext, connectionId: string): Promise<void> {
  for (const { id } of await inDoubt([ctx.tenantId, connectionId])) {
    await failMessage(ctx, id, 'outcome-unknown')
  }
}

/** tenant, connection, provider id: the message's id and attempts while no one has confirmed it. */
export const unconfirmed = statement<{ id: string; attempts: number }>(
  'whatsapp.unconfirmed',
  `
  SELECT id, attempts FROM whatsapp_message WHERE tenant_id = $1 AND connection_id = $2 AND provider_id = $3 AND state = 'queued'`
)

/**
 * tenant, connection, provider id: the text of a message of the last 14 days, for a receiver that
 * could not read it.
 */
export const textSent = statement<{ body: string }>(
  'whatsapp.text-sent',
  `
  SELECT body FROM whatsapp_message WHERE tenant_id = $1 AND connection_id = $2 AND provider_id = $3 AND queued_at > now() - interval '14 days'`
)

async function stateChanged(ctx: UnitContext, row: MessageRow): Promise<void> {
  await ctx.emit(MessageStateChanged, {
    messageId: row.id,
    companyId: ctx.company().id,
    customerId: row.customer_id,
    state: row.state,
    at: ctx.now.toISOString(),
    error: row.error
  })
}
