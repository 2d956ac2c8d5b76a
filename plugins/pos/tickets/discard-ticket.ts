import { defineUseCase, Id, Input, Line, Type, Version } from 'stoa/plugin'
import { posErrors } from '../errors.ts'
import { assertFree, assertRegister } from './held.ts'
import { AtRegister } from './input.ts'
import { assertVersion, calledOf, closeTicket, lockOpenTicket } from './store.ts'
import { viewOf, type TicketView } from './view.ts'

/**
 * Throws a ticket away: one's own, or with ticket.discard anyone's.
 * @throws stoa.not-found, stoa.stale-version, pos.ticket-held, pos.ticket-sold, pos.ticket-discarded,
 * pos.ticket-reason-needed, access.forbidden (ticket.discard)
 */
export const discardTicket = defineUseCase({
  name: 'pos.discard-ticket',
  summary: 'Discards a parked ticket; with a reason where it has lines',
  permission: 'ticket.edit',
  heldFor: 'shop',
  input: Input({
    ticketId: Id,
    version: Version,
    registerId: AtRegister,
    takeOver: Type.Optional(
      Type.Boolean({ description: 'Also while another till holds it; default false.' })
    ),
    reason: Type.Optional(Line(200))
  }),
  async run(ctx, { ticketId, version, registerId, takeOver, reason }): Promise<TicketView> {
    const [row] = await Promise.all([
      lockOpenTicket(ctx, ticketId),
      assertRegister(ctx, registerId)
    ])
    if (ctx.userId === null || row.created_by !== ctx.userId) ctx.demand('ticket.discard')
    assertVersion(row, version)
    await assertFree(ctx, row, registerId, takeOver)
    if (row.lines.length > 0 && reason === undefined) {
      throw posErrors['ticket-reason-needed']({ name: calledOf(row) })
    }
    const closed = await closeTicket(ctx, row, { state: 'discarded', reason: reason ?? null })
    ctx.audited(ticketId, {
      name: calledOf(row),
      lines: row.lines.length,
      totalMinor: row.total_minor,
      reason: reason ?? null
    })
    return viewOf(ctx, closed)
  }
})
