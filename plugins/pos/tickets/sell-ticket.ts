import { coreErrors, type Context } from 'stoa/plugin'
import { posErrors } from '../errors.ts'
import { assertFree } from './held.ts'
import { assertOpen, assertVersion, calledOf, lockTickets, type TicketRow } from './store.ts'

/**
 * The ticket that a sale rings up, held until the transaction ends: who sells it as well waits, and is
 * told then.
 * @throws stoa.not-found, stoa.stale-version, stoa.version-required, pos.ticket-sold,
 * pos.ticket-discarded, pos.ticket-held
 */
export async function ticketToSell(
  ctx: Context,
  {
    ticketId,
    ticketVersion,
    registerId
  }: { ticketId?: string; ticketVersion?: number; registerId: string }
): Promise<TicketRow | null> {
  if (ticketId === undefined) return null
  const [row] = await lockTickets(ctx, [ticketId])
  if (!row) throw coreErrors['not-found']({ what: 'ticket' })
  await assertOpen(ctx, row)
  if (ticketVersion === undefined) throw coreErrors['version-required']()
  assertVersion(row, ticketVersion)
  await assertFree(ctx, row, registerId)
  return row
}

/** @throws pos.ticket-shops-differ */
export function assertOfShop(ticket: TicketRow | null, shopId: string): void {
  if (ticket !== null && ticket.shop_id !== shopId) {
    throw posErrors['ticket-shops-differ']({ name: calledOf(ticket) })
  }
}
