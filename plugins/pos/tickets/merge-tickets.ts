import { coreErrors, defineUseCase, Id, Input, type UnitContext, Version } from 'stoa/plugin'
import { posErrors } from '../errors.ts'
import { assertFree, assertRegister } from './held.ts'
import { AtRegister, MOST_LINES, MOST_NOTE } from './input.ts'
import { mergedDiscount, mergedLines } from './rules/merge.ts'
import {
  assertOpen,
  assertVersion,
  calledOf,
  closeTicket,
  lockTickets,
  writeTicket,
  type TicketContent,
  type TicketRow
} from './store.ts'
import { viewOf, type TicketView } from './view.ts'
import { goodsNow, totalIfAny } from './worth.ts'

/**
 * Puts the lines of one ticket onto another, which keeps its name; the other one is closed. Both must
 * be as the caller saw them.
 * @throws stoa.not-found, stoa.stale-version, pos.ticket-held, pos.ticket-discounts-differ,
 * pos.ticket-too-large
 */
export const mergeTickets = defineUseCase({
  name: 'pos.merge-tickets',
  summary: 'Makes one ticket of two; the first keeps its name and gets the lines of the other',
  permission: 'ticket.edit',
  heldFor: 'shop',
  input: Input({
    ticketId: Id,
    version: Version,
    from: Id,
    fromVersion: Version,
    registerId: AtRegister
  }),
  async run(
    ctx,
    { ticketId, version, from: fromId, fromVersion, registerId }
  ): Promise<TicketView> {
    if (ticketId === fromId) throw posErrors['ticket-merge-with-itself']()
    const [[kept, from]] = await Promise.all([
      lockTickets(ctx, [ticketId, fromId]),
      assertRegister(ctx, registerId)
    ])
    if (!kept || !from) throw coreErrors['not-found']({ what: 'ticket' })
    for (const [row, seen] of [
      [kept, version],
      [from, fromVersion]
    ] as const) {
      await assertOpen(ctx, row)
      assertVersion(row, seen)
      await assertFree(ctx, row, registerId)
    }
    if (kept.shop_id !== from.shop_id) {
      throw posErrors['ticket-shops-differ']({ name: calledOf(from) })
    }
    const merged = await writeTicket(ctx, kept, await together(ctx, kept, from), from.id)
    await closeTicket(ctx, from, { state: 'discarded', mergedInto: kept.id })
    ctx.audited(ticketId, { mergedId: fromId, lines: merged.lines.length })
    return viewOf(ctx, merged)
  }
})

async function together(
  ctx: UnitContext,
  kept: TicketRow,
  from: TicketRow
): Promise<TicketContent> {
  const lines = mergedLines(kept.lines, from.lines)
  const discount = mergedDiscount(kept.discount, from.discount)
  if (discount === undefined) {
    throw posErrors['ticket-discounts-differ']({ name: calledOf(kept), other: calledOf(from) })
  }
  const notes = [...new Set([kept.note, from.note].filter(note => note !== null))]
  const note = notes.length === 0 ? null : notes.join('\n')
  if (lines.length > MOST_LINES || (note?.length ?? 0) > MOST_NOTE) {
    throw posErrors['ticket-too-large']()
  }
  const customerId = kept.customer_id ?? from.customer_id
  // What was said of tax was said of whoever it is for.
  const isOfKept = kept.customer_id !== null || kept.tax_exemption !== null
  const priced = {
    lines,
    discount,
    order_type: kept.order_type ?? from.order_type,
    tax_exemption: (isOfKept ? kept : from).tax_exemption,
    // As the ticket that stays has it.
    service_charge_off: kept.service_charge_off
  }
  return {
    name: kept.name,
    ...priced,
    note,
    customer_id: customerId,
    extras:
      kept.extras === null && from.extras === null ? null : { ...from.extras, ...kept.extras },
    total_minor: totalIfAny(ctx, kept.shop_id, priced, await goodsNow(ctx, lines, customerId))
  }
}
