import { defineUseCase, Id, Input, Type } from 'stoa/plugin'
import { posErrors } from '../errors.ts'
import { registerOf } from '../registers/store.ts'
import { assertFree } from './held.ts'
import { calledOf, holdTicket, lockOpenTicket } from './store.ts'
import { viewOf, type TicketView } from './view.ts'

/**
 * Takes a ticket up at a till, which holds it until it is parked, sold or discarded there.
 * @throws stoa.not-found, pos.ticket-held, pos.ticket-sold, pos.ticket-discarded
 */
export const resumeTicket = defineUseCase({
  name: 'pos.resume-ticket',
  summary: 'Takes a parked ticket up at a till, which holds it from then on',
  permission: 'ticket.edit',
  heldFor: 'shop',
  input: Input({
    ticketId: Id,
    registerId: Id,
    takeOver: Type.Optional(
      Type.Boolean({ description: 'Also from another till that holds it; default false.' })
    )
  }),
  async run(ctx, { ticketId, registerId, takeOver }): Promise<TicketView> {
    const [row, register] = await Promise.all([
      lockOpenTicket(ctx, ticketId),
      registerOf(ctx, registerId)
    ])
    if (row.shop_id !== register.shopId) {
      throw posErrors['ticket-shops-differ']({ name: calledOf(row) })
    }
    await assertFree(ctx, row, registerId, takeOver)
    const held = await holdTicket(ctx, row, registerId)
    ctx.audited(ticketId, { registerId, from: row.held_register_id })
    return viewOf(ctx, held)
  }
})
