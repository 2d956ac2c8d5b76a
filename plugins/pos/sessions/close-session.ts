import { defineUseCase, Id, Input, Type } from 'stoa/plugin'
import { posErrors } from '../errors.ts'
import { forgetPicture } from '../registers/displays/forget-picture.ts'
import { PosSettings } from '../settings.ts'
import { endShift } from './shifts.ts'
import { cashOf, Count, countedTenders, MOST } from './cash/counts.ts'
import { beyondTolerance, countedCurrencies, currencyOfSession } from './currencies/counts.ts'
import { closeCurrencies } from './currencies/store.ts'
import { ForeignCount, foreignCounts } from './currencies/view.ts'
import { close, insertTenders } from './close-store.ts'
import { emitClosed } from './closed-event.ts'
import { drawerSums, lockOpenSession, type SessionRow } from './store.ts'
import { viewOf } from './view.ts'

/**
 * Whatever else stands open, a session can be closed: a difference beyond the tolerance has to be
 * accepted, and awaits approval unless who closes it may give that and says why in the note.
 * @throws stoa.not-found, pos.session-closed, pos.cash-not-counted, pos.cash-negative,
 * pos.pieces-differ, pos.counted-twice, pos.left-too-much, pos.count-differs, pos.currency-not-counted and what else is
 * refused of counts in other currencies
 */
export const closeSession = defineUseCase({
  name: 'pos.close-session',
  summary: 'Closes a session with what was counted; its Z report does not change afterwards',
  permission: 'session.open',
  heldFor: 'shop',
  input: Input({
    sessionId: Id,
    counted: Type.Array(Count, {
      minItems: 1,
      maxItems: 20,
      description: 'What was counted, by tender. Cash must be among it; the others may be left out.'
    }),
    leftMinor: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: MOST,
        description: 'Of the cash counted, what stays in the drawer for the next session.'
      })
    ),
    foreign: foreignCounts(
      ForeignCount,
      'Cash in other currencies, each that was in the drawer among it.'
    ),
    acceptDifference: Type.Optional(
      Type.Boolean({
        default: false,
        description: 'Close even though a count differs by more than the tolerance.'
      })
    ),
    note: Type.Optional(Type.String({ maxLength: 500 }))
  }),
  async run(ctx, { sessionId, counted, leftMinor, foreign = [], acceptDifference = false, note }) {
    const cash = cashOf(counted, leftMinor)
    const session = await lockOpenSession(ctx, sessionId)
    const sums = await drawerSums(ctx, session)
    const tenders = countedTenders(sums, counted)
    const { closeToleranceMinor: tolerance } = ctx.settings(PosSettings, session.shop_id)
    const currencies = countedCurrencies(ctx, sums.foreign, foreign)
    const beyond = [
      ...tenders.flatMap(({ t, e, c }) => (c !== null && Math.abs(c - e) > tolerance ? [t] : [])),
      ...(await beyondTolerance(ctx, currencies, tolerance)).map(currency => `cash ${currency}`)
    ]
    if (beyond.length > 0 && !acceptDifference) {
      throw posErrors['count-differs']({ tenders: beyond })
    }
    const isApproved = beyond.length > 0 && note !== undefined && ctx.can('session.approve')
    const approval = beyond.length === 0 ? 'not-needed' : isApproved ? 'given' : 'awaited'
    const [, , , [closed]] = await Promise.all([
      endShift(ctx, session, sums, cash.amountMinor, foreign),
      closeCurrencies(ctx, session, currencies),
      insertTenders([
        ctx.tenantId,
        sessionId,
        session.company_id,
        session.shop_id,
        JSON.stringify(tenders)
      ]),
      close([
        ctx.tenantId,
        sessionId,
        ctx.now,
        ctx.userId,
        sums.inMinor,
        sums.outMinor,
        sums.dropMinor,
        sums.expectedMinor,
        cash.amountMinor,
        leftMinor ?? null,
        note ?? null,
        approval,
        ...(isApproved ? [ctx.now, ctx.userId, note] : [null, null, null]),
        sums.tipsMinor
      ]),
      forgetPicture(ctx, session.register_id)
    ])
    await emitClosed(ctx, closed as SessionRow)
    ctx.audited(sessionId, {
      expectedMinor: sums.expectedMinor,
      countedMinor: cash.amountMinor,
      approval
    })
    // What was counted is read from rows written beside it, which the same statement cannot see.
    const differenceMinor = tenders.reduce((total, { e, c }) => total + (c === null ? 0 : c - e), 0)
    return viewOf(ctx, {
      ...(closed as SessionRow),
      difference_minor: differenceMinor,
      currencies: currencies.map(currencyOfSession)
    })
  }
})
