import { isDeepStrictEqual } from 'node:util'
import {
  businessDay,
  type Context,
  coreErrors,
  defineUseCase,
  Id,
  Input,
  Type,
  type UnitContext,
  Version
} from 'stoa/plugin'
import { Customers } from '../../../contracts/customers.ts'
import { posErrors } from '../errors.ts'
import { registers } from '../registers/store.ts'
import { PosSettings } from '../settings.ts'
import { assertFree } from './held.ts'
import { TicketInput } from './input.ts'
import {
  addTicket,
  assertOpen,
  assertVersion,
  lockTickets,
  writeTicket,
  type TicketContent,
  type TicketRow
} from './store.ts'
import { viewOf, type TicketView } from './view.ts'
import { assertKnown, goodsNow, totalIfAny } from './worth.ts'

/**
 * Puts a ticket aside, or back, with all that stands on it, and lets go of it. The till makes the id,
 * so that a till that heard no answer parks once more and nothing is there twice.
 */
export const parkTicket = defineUseCase({
  name: 'pos.park-ticket',
  summary: 'Parks a ticket for every till of the shop, or changes one that is parked',
  permission: 'ticket.edit',
  heldFor: 'shop',
  input: Input({
    ticketId: Id,
    version: Type.Optional(Version),
    registerId: Type.String({ ...Id, description: 'The till it is parked at.' }),
    ...TicketInput
  }),
  async run(ctx, { ticketId, version, registerId, ...given }): Promise<TicketView> {
    // Also at a till that was closed permanently meanwhile: what stands on it is not lost.
    const { shopId } = await registers.get(ctx, registerId)
    const [[before], content] = await Promise.all([
      lockTickets(ctx, [ticketId], shopId),
      contentOf(ctx, shopId, given)
    ])
    const seen = { version, registerId }
    const row = before
      ? await changed(ctx, before, content, seen)
      : await added(ctx, { ticketId, shopId }, content, seen)
    ctx.audited(ticketId, { lines: row.lines.length, totalMinor: row.total_minor })
    return viewOf(ctx, row)
  }
})

interface Seen {
  version: number | undefined
  registerId: string
}

async function contentOf(
  ctx: Context,
  shopId: string,
  { name, orderType, note, customerId, lines, discount: off }: TicketInput
): Promise<TicketContent> {
  const [goods, customer] = await Promise.all([
    goodsNow(ctx, lines),
    customerId === undefined ? null : ctx.ask(Customers).customer(customerId)
  ])
  if (customerId !== undefined && !customer) throw posErrors['unknown-customer']({ customerId })
  assertKnown(lines, goods)
  const discount = off ?? null
  return {
    name: name?.trim() ?? null,
    order_type: orderType ?? null,
    note: note?.trim() || null,
    customer_id: customer?.id ?? null,
    lines,
    discount,
    total_minor: totalIfAny(ctx, shopId, { lines, discount }, goods)
  }
}

async function changed(
  ctx: UnitContext,
  row: TicketRow,
  content: TicketContent,
  { version, registerId }: Seen
): Promise<TicketRow> {
  await assertOpen(ctx, row)
  if (isParkedSo(row, content)) return row
  if (version === undefined) throw coreErrors['version-required']()
  assertVersion(row, version)
  await assertFree(ctx, row, registerId)
  return writeTicket(ctx, row, content)
}

/** The same was parked before, and no one has taken it up: an answer was lost. */
const isParkedSo = (row: TicketRow, { total_minor: _, ...content }: TicketContent): boolean =>
  row.held_register_id === null &&
  Object.entries(content).every(([key, value]) =>
    isDeepStrictEqual(row[key as keyof TicketContent], value)
  )

async function added(
  ctx: UnitContext,
  { ticketId, shopId }: { ticketId: string; shopId: string },
  content: TicketContent,
  seen: Seen
): Promise<TicketRow> {
  if (seen.version !== undefined) throw coreErrors['not-found']({ what: 'ticket' })
  const shop = ctx.shop(shopId)
  const day = businessDay(ctx.now, shop.timeZone, ctx.settings(PosSettings, shopId).dayStartsAt)
  const made = await addTicket(
    ctx,
    { id: ticketId, companyId: shop.companyId, shopId, businessDay: day },
    content
  )
  if (made) return made
  // Sent twice at once, and the other one was first.
  const [first] = await lockTickets(ctx, [ticketId], shopId)
  if (!first) throw coreErrors.conflict({ what: 'the ticket is being parked' })
  return changed(ctx, first, content, seen)
}
