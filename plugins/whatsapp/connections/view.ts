import { type Context, Id, Nullable, qrImages, type Static, Type } from 'stoa/plugin'
import { ConnectionState } from '../contract.ts'
import { connectionHere, type ConnectionRow, openCode, type State } from './store.ts'

const textOrNull = (description: string) => Nullable(Type.String({ description }))

export const ConnectionView = Type.Object({
  id: Id,
  name: Type.String(),
  state: ConnectionState,
  detail: textOrNull('Why it is in this state, for people.'),
  phone: textOrNull('E.164, once linked.'),
  connectedAt: textOrNull('Since when, while it is connected.'),
  firstContactsRestrictedUntil: textOrNull(
    'Until then WhatsApp does not let it message new contacts.'
  ),
  pairing: Nullable(
    Type.Object({
      qr: Nullable(
        Type.Object({
          text: Type.String(),
          svg: Type.String(),
          png: Type.String({ description: 'Data URL.' }),
          expiresAt: Type.String()
        })
      ),
      code: Nullable(Type.Object({ text: Type.String(), expiresAt: Type.String() })),
      codeFor: textOrNull('The number a code was asked for.')
    }),
    'What to scan or type on the phone, while pairing; only for those who may manage connections, and never to be stored.'
  ),
  version: Type.Integer(),
  createdAt: Type.String(),
  updatedAt: Type.String()
})
export type ConnectionView = Static<typeof ConnectionView>

const NEEDS_A_HOLDER = new Set<State>(['connecting', 'pairing', 'connected', 'degraded'])

/**
 * The state that is true now: nothing is connected when no process holds the connection, whatever
 * the last one wrote.
 */
export function trueState(row: Pick<ConnectionRow, 'state' | 'detail' | 'held'>): {
  state: State
  detail: string | null
} {
  if (row.held || !NEEDS_A_HOLDER.has(row.state)) return { state: row.state, detail: row.detail }
  return {
    state: 'connecting',
    detail:
      'No process of this instance holds the connection at the moment; the next free one takes it over within seconds.'
  }
}

/**
 * A connection as people see it. Codes are shown to those who may manage connections, and only in
 * the view of a single one.
 */
export async function connectionView(
  ctx: Context,
  row: ConnectionRow,
  options: { codes: boolean } = { codes: true }
): Promise<ConnectionView> {
  const { state, detail } = trueState(row)
  const shows = options.codes && state === 'pairing' && ctx.canInCompany('whatsapp.manage')
  const qr = shows ? openCode(ctx, row, 'qr') : null
  const code = shows ? openCode(ctx, row, 'code') : null
  return {
    id: row.id,
    name: row.name,
    state,
    detail,
    phone: row.phone,
    connectedAt: state === 'connected' ? (row.connected_at?.toISOString() ?? null) : null,
    firstContactsRestrictedUntil:
      row.restricted_until !== null && row.restricted_until > ctx.now
        ? row.restricted_until.toISOString()
        : null,
    pairing: shows
      ? {
          qr:
            qr === null
              ? null
              : {
                  text: qr,
                  ...(await qrImages(qr)),
                  expiresAt: row.qr_expires_at?.toISOString() ?? ''
                },
          code:
            code === null
              ? null
              : { text: code, expiresAt: row.code_expires_at?.toISOString() ?? '' },
          codeFor: row.code_phone
        }
      : null,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString()
  }
}

/** One connection as it is answered after a step: without its codes. */
export async function shownConnection(ctx: Context, connectionId: string): Promise<ConnectionView> {
  return connectionView(ctx, await connectionHere(ctx, connectionId), { codes: false })
}
