import { businessDay, defineUseCase, Id, Input, newId, statement, Type } from 'stoa/plugin'
import { SessionOpened } from '../contract.ts'
import { posErrors } from '../errors.ts'
import { registerOf } from '../registers/store.ts'
import { PosSettings } from '../settings.ts'
import { assertForeignAmounts } from './currencies/counts.ts'
import { addFloats } from './currencies/store.ts'
import { ForeignAmount, foreignCounts } from './currencies/view.ts'
import { beginShift } from './shifts.ts'
import {
  assertPieces,
  openSessionOf,
  SESSION_COLUMNS,
  sessionOf,
  type SessionRow
} from './store.ts'
import { Pieces } from './cash/pieces.ts'
import { viewOf } from './view.ts'

const insert = statement<SessionRow>(
  'pos.open-session',
  `
  INSERT INTO pos_session AS s (tenant_id, id, company_id, shop_id, register_id, serial, currency, business_day, opened_at, opened_by, held_by, float_minor, float_pieces)
  SELECT $1, $2, $3, $4, $5, coalesce(max(before.serial), 0) + 1, $6, $7, $8, $9, $9, $10, $11 FROM pos_session before WHERE before.tenant_id = $1 AND before.register_id = $5
  RETURNING ${SESSION_COLUMNS}`
)

/** @throws stoa.not-found, pos.session-open-already, pos.register-inactive, pos.pieces-differ */
export const openSession = defineUseCase({
  name: 'pos.open-session',
  summary: 'Opens a register with its float; what is rung up from then on belongs to the session',
  permission: 'session.open',
  heldFor: 'shop',
  clashes: {
    pos_session_open: (ctx, { registerId }) => openAlready(ctx, registerId),
    pos_session_tenant_id_register_id_serial_key: (ctx, { registerId }) =>
      openAlready(ctx, registerId)
  },
  input: Input({
    registerId: Id,
    floatMinor: Type.Integer({
      minimum: 0,
      maximum: 10_000_000_000_000,
      description: 'The cash in the drawer now, in minor units.'
    }),
    pieces: Type.Optional(Pieces),
    foreign: foreignCounts(ForeignAmount, 'Cash in other currencies that is in the drawer now.')
  }),
  async run(ctx, { registerId, floatMinor, pieces, foreign = [] }) {
    assertPieces(floatMinor, pieces)
    assertForeignAmounts(ctx, foreign)
    const [register, open] = await Promise.all([
      registerOf(ctx, registerId),
      openAlready(ctx, registerId)
    ])
    if (open) throw open
    const shop = ctx.shop(register.shopId)
    const { dayStartsAt } = ctx.settings(PosSettings, shop.id)
    const [session] = await insert([
      ctx.tenantId,
      newId(),
      shop.companyId,
      shop.id,
      registerId,
      ctx.company().currency,
      businessDay(ctx.now, shop.timeZone, dayStartsAt),
      ctx.now,
      ctx.userId,
      floatMinor,
      pieces === undefined ? null : JSON.stringify(pieces)
    ])
    const opened = session as SessionRow
    await Promise.all([beginShift(ctx, opened), addFloats(ctx, opened, foreign)])
    await ctx.emit(SessionOpened, {
      companyId: shop.companyId,
      shopId: shop.id,
      registerId,
      sessionId: opened.id,
      businessDay: opened.business_day,
      floatMinor,
      userId: ctx.userId
    })
    ctx.audited(opened.id, { registerId, floatMinor, foreign })
    return viewOf(ctx, await sessionOf(ctx, opened.id))
  }
})

async function openAlready(ctx: Parameters<typeof openSessionOf>[0], registerId: string) {
  const open = await openSessionOf(ctx, registerId)
  return open && posErrors['session-open-already']({ id: open.id, serial: open.serial })
}
