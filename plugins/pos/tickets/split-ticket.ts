import { defineUseCase, Id, Input, PositiveQuantityText, Type, Version } from 'stoa/plugin'
import { withDomainErrors } from '../errors.ts'
import { assertFree, assertRegister } from './held.ts'
import { AtRegister, MOST_LINES, TicketName } from './input.ts'
import { discountThatGoes, splitLines } from './rules/split.ts'
import {
  addTicket,
  assertVersion,
  lockOpenTicket,
  writeTicket,
  type TicketContent
} from './store.ts'
import { viewOf } from './view.ts'
import { goodsNow, totalOf } from './worth.ts'

/**
 * Makes two tickets of one, both parked. A percentage off the whole holds on both; an amount stays
 * with the first.
 * @throws stoa.not-found, stoa.stale-version, pos.ticket-held and what the rules of splitting refuse
 */
export const splitTicket = defineUseCase({
  name: 'pos.split-ticket',
  summary: 'Moves quantities of the lines of a ticket to a new one',
  permission: 'ticket.edit',
  heldFor: 'shop',
  input: Input({
    ticketId: Id,
    version: Version,
    registerId: AtRegister,
    name: Type.Optional(TicketName),
    lines: Type.Array(
      Input({
        lineNo: Type.Integer({ minimum: 1, maximum: 10_000 }),
        quantity: PositiveQuantityText
      }),
      { minItems: 1, maxItems: MOST_LINES, description: 'What goes to the new one.' }
    )
  }),
  async run(ctx, { ticketId, version, registerId, name, lines }) {
    const [row] = await Promise.all([
      lockOpenTicket(ctx, ticketId),
      assertRegister(ctx, registerId)
    ])
    assertVersion(row, version)
    await assertFree(ctx, row, registerId)
    const { stays, goes } = splitLines(row.lines, lines)
    const goods = await goodsNow(ctx, row.lines, row.customer_id)
    const side = (part: Pick<TicketContent, 'name' | 'lines' | 'discount'>): TicketContent => ({
      ...row,
      ...part,
      total_minor: withDomainErrors(() => totalOf(ctx, row.shop_id, { ...row, ...part }, goods))
    })
    const made = await addTicket(
      ctx,
      ctx.shop(row.shop_id),
      side({ name: name?.trim() ?? null, lines: goes, discount: discountThatGoes(row.discount) }),
      row.id
    )
    const kept = await writeTicket(
      ctx,
      row,
      side({ name: row.name, lines: stays, discount: row.discount }),
      made.id
    )
    ctx.audited(ticketId, { madeId: made.id, lines })
    const [ticket, other] = await Promise.all([viewOf(ctx, kept), viewOf(ctx, made)])
    return { ticket, made: other }
  }
})
