import {
  type Context,
  coreErrors,
  isTaskHeld,
  statement,
  type Static,
  type UnitContext
} from 'stoa/plugin'
import { type ConnectionState, ConnectionStateChanged } from '../contract.ts'

export type State = Static<typeof ConnectionState>

export interface ConnectionRow {
  id: string
  company_id: string
  name: string
  state: State
  detail: string | null
  phone: string | null
  qr: Buffer | null
  qr_expires_at: Date | null
  code_phone: string | null
  code: Buffer | null
  code_expires_at: Date | null
  command: number
  command_done: number
  restricted_until: Date | null
  linked_at: Date | null
  connected_at: Date | null
  version: number
  created_at: Date
  updated_at: Date
  /** Whether some process holds the connection now. */
  held: boolean
}

const COLUMNS = `c.id, c.company_id, c.name, c.state, c.detail, c.phone, c.qr, c.qr_expires_at, c.code_phone, c.code, c.code_expires_at,
  c.command, c.command_done, c.restricted_until, c.linked_at, c.connected_at, c.version, c.created_at, c.updated_at,
  ${isTaskHeld('whatsapp.connection', { tenantId: 'c.tenant_id', id: 'c.id' })} AS held`

/** A connection, in whatever company the caller may see. */
export const connectionById = statement<ConnectionRow>(
  'whatsapp.connection-by-id',
  `SELECT ${COLUMNS} FROM whatsapp_connection c WHERE c.tenant_id = $1 AND c.id = $2`
)
/** Those of a company that are not ended. */
export const connectionsOf = statement<ConnectionRow>(
  'whatsapp.connections',
  `
  SELECT ${COLUMNS} FROM whatsapp_connection c WHERE c.tenant_id = $1 AND c.company_id = $2 AND c.state <> 'ended' ORDER BY c.id LIMIT 100`
)
export const insertConnection = statement(
  'whatsapp.insert-connection',
  'INSERT INTO whatsapp_connection (tenant_id, company_id, id, name) VALUES ($1, $2, $3, $4)'
)

const move = statement<{ changed: boolean }>(
  'whatsapp.move-connection',
  `
  WITH before AS (SELECT state FROM whatsapp_connection WHERE tenant_id = $1 AND id = $2 AND state <> 'ended' AND (state <> 'ending' OR $3 = 'ended') FOR UPDATE)
  UPDATE whatsapp_connection c SET state = $3, detail = $4, phone = coalesce($5, c.phone),
    qr = $6, qr_expires_at = $7, code = $8, code_expires_at = $9, code_phone = CASE WHEN $3 IN ('pairing', 'connecting') AND NOT $10 THEN c.code_phone END,
    linked_at = CASE WHEN $5::text IS NULL OR c.phone = $5 THEN c.linked_at ELSE now() END,
    connected_at = CASE WHEN $3 = 'connected' THEN now() ELSE c.connected_at END, version = c.version + 1, updated_at = now()
  FROM before b WHERE c.tenant_id = $1 AND c.id = $2 RETURNING b.state <> c.state AS changed`
)

/**
 * What a connection shows after a step. What is left out is empty afterwards: codes never outlive
 * the state they belong to.
 */
export interface Shown {
  state: State
  detail?: string | null
  phone?: string
  qr?: string
  qrExpiresAt?: Date
  code?: string
  codeExpiresAt?: Date
  /** true: no code is wished for any more. */
  codeRefused?: boolean
}

const PURPOSE = 'whatsapp pairing'

/**
 * Writes the state of a connection and emits it as a fact when it changed. A connection being
 * ended can only become ended.
 */
export async function showConnection(
  ctx: UnitContext,
  connectionId: string,
  shown: Shown
): Promise<void> {
  const seal = (what: string, text: string | undefined): Buffer | null =>
    text === undefined
      ? null
      : ctx.secrets.seal(PURPOSE, `${connectionId}:${what}`, Buffer.from(text))
  const [moved] = await move([
    ctx.tenantId,
    connectionId,
    shown.state,
    shown.detail ?? null,
    shown.phone ?? null,
    seal('qr', shown.qr),
    shown.qrExpiresAt ?? null,
    seal('code', shown.code),
    shown.codeExpiresAt ?? null,
    shown.codeRefused ?? false
  ])
  if (moved?.changed) {
    await ctx.emit(ConnectionStateChanged, {
      connectionId,
      companyId: ctx.company().id,
      state: shown.state,
      detail: shown.detail ?? null,
      at: ctx.now.toISOString()
    })
  }
}

/** The QR or pairing code of a row, in clear; null when there is none or its time is over. */
export function openCode(ctx: Context, row: ConnectionRow, what: 'qr' | 'code'): string | null {
  const [sealed, until] =
    what === 'qr' ? [row.qr, row.qr_expires_at] : [row.code, row.code_expires_at]
  if (sealed === null || until === null || until.getTime() <= ctx.now.getTime()) return null
  return ctx.secrets.open(PURPOSE, `${row.id}:${what}`, sealed).toString()
}

const command = statement(
  'whatsapp.request-command',
  `
  UPDATE whatsapp_connection SET command = command + 1, code_phone = $3, version = version + 1, updated_at = now() WHERE tenant_id = $1 AND id = $2`
)
/**
 * Asks the process that holds the connection to start it again, or, with a number, to show a
 * pairing code for it.
 */
export const requestCommand = (
  ctx: Context,
  connectionId: string,
  codePhone: string | null
): Promise<object[]> => command([ctx.tenantId, connectionId, codePhone])
export const commandDone = statement(
  'whatsapp.command-done',
  'UPDATE whatsapp_connection SET command_done = $3 WHERE tenant_id = $1 AND id = $2'
)
export const restrict = statement(
  'whatsapp.restrict',
  'UPDATE whatsapp_connection SET restricted_until = $3, version = version + 1, updated_at = now() WHERE tenant_id = $1 AND id = $2'
)

/** The connection, in the company acted in. @throws stoa.not-found */
export async function connectionHere(ctx: Context, connectionId: string): Promise<ConnectionRow> {
  const [row] = await connectionById([ctx.tenantId, connectionId])
  if (row?.company_id !== ctx.company().id) {
    throw coreErrors['not-found']({ what: 'WhatsApp connection' })
  }
  return row
}
