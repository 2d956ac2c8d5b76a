import { defineUseCase, Id, Input, Type } from 'stoa/plugin'
import { registers } from '../registers/store.ts'
import { contentOf } from './content.ts'
import { TicketInput } from './input.ts'
import { addTicket } from './store.ts'
import { viewOf, type TicketView } from './view.ts'

/**
 * Puts a new ticket aside. A till that heard no answer asks again under its key, and it is there once.
 * @throws stoa.not-found, pos.unknown-variant, pos.unknown-customer
 */
export const parkTicket = defineUseCase({
  name: 'pos.park-ticket',
  summary: 'Parks a ticket, for every till of the shop to take up',
  permission: 'ticket.edit',
  heldFor: 'shop',
  input: Input({
    registerId: Type.String({ ...Id, description: 'The till it is parked at.' }),
    ...TicketInput
  }),
  async run(ctx, { registerId, ...given }): Promise<TicketView> {
    // Also at a till that was closed permanently meanwhile: what stands on it is not lost.
    const { shopId } = await registers.get(ctx, registerId)
    const row = await addTicket(ctx, ctx.shop(shopId), await contentOf(ctx, shopId, given))
    ctx.audited(row.id, { lines: row.lines.length, totalMinor: row.total_minor })
    return viewOf(ctx, row)
  }
})
