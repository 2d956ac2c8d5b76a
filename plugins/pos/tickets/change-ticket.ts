import { isDeepStrictEqual } from 'node:util'
import { defineUseCase, Id, Input, Version } from 'stoa/plugin'
import { contentOf } from './content.ts'
import { assertFree, assertRegister } from './held.ts'
import { AtRegister, TicketInput } from './input.ts'
import {
  assertVersion,
  lockOpenTicket,
  writeTicket,
  type TicketContent,
  type TicketRow
} from './store.ts'
import { viewOf, type TicketView } from './view.ts'

/**
 * Parks a ticket once more with all that stands on it, and lets go of it.
 * @throws stoa.not-found, stoa.stale-version, pos.ticket-held, pos.ticket-sold, pos.ticket-discarded,
 * pos.unknown-variant, pos.unknown-customer
 */
export const changeTicket = defineUseCase({
  name: 'pos.change-ticket',
  summary: 'Replaces what stands on a parked ticket, and lets go of it',
  permission: 'ticket.edit',
  heldFor: 'shop',
  input: Input({ ticketId: Id, version: Version, registerId: AtRegister, ...TicketInput }),
  async run(ctx, { ticketId, version, registerId, ...given }): Promise<TicketView> {
    const [row] = await Promise.all([
      lockOpenTicket(ctx, ticketId),
      assertRegister(ctx, registerId)
    ])
    const content = await contentOf(ctx, row.shop_id, given)
    ctx.audited(ticketId, { lines: content.lines.length, totalMinor: content.total_minor })
    if (isParkedSo(row, content)) return viewOf(ctx, row)
    assertVersion(row, version)
    await assertFree(ctx, row, registerId)
    return viewOf(ctx, await writeTicket(ctx, row, content))
  }
})

/** The same was parked before, and no one has taken it up since: an answer was lost. */
const isParkedSo = (row: TicketRow, { total_minor: _, ...content }: TicketContent): boolean =>
  row.held_register_id === null &&
  Object.entries(content).every(([key, value]) =>
    isDeepStrictEqual(row[key as keyof TicketContent], value)
  )
