import { daysInForce, type EventData, type UnitContext } from 'stoa/plugin'
import { Catalog } from '../../../contracts/catalogue.ts'
import { type TicketChanged, type TicketFacts, Tickets } from '../../../contracts/tickets.ts'
import { KitchenSettings } from '../settings.ts'
import { activeStations } from '../stations/store.ts'
import { difference, together } from './rules/difference.ts'
import { type MadeLine, shareOut } from './rules/share-out.ts'
import { forgetSent, keepSent, lockTickets, madeOf, sentOf } from './sent-store.ts'
import { addOrders } from './store.ts'

/**
 * On pos.ticket-changed, where parking sends: what was added to a ticket or taken away since goes to
 * the stations. Two tickets that lines went between are looked at together, so that what only
 * changed its ticket is not made twice. One that is sold is sent by its sale.
 */
export async function sendTicket(
  ctx: UnitContext,
  { ticketId, shopId, otherId }: EventData<typeof TicketChanged>
): Promise<void> {
  if (ctx.settings(KitchenSettings, shopId).sendWhen !== 'parked') return
  const stations = await activeStations(ctx, shopId)
  if (stations.length === 0) return
  const ids = otherId === undefined ? [ticketId] : [ticketId, otherId]
  await lockTickets(ctx, ids)
  const tickets = (await ctx.ask(Tickets).tickets(ids)).filter(({ state }) => state !== 'sold')
  const looked = tickets.map(({ id }) => id)
  const sent = await sentOf(ctx, looked)
  const lines = difference(sent, tickets.flatMap(linesOf))
  for (const ticket of tickets) {
    if (ticket.state === 'open') await keepSent(ctx, ticket, linesOf(ticket))
  }
  await forgetSent(
    ctx,
    tickets.filter(({ state }) => state === 'discarded').map(({ id }) => id)
  )
  // What was moved to another one is called by that.
  const shown = tickets.find(({ state }) => state === 'open') ?? tickets[0]
  if (shown === undefined || lines.length === 0) return
  const [paths, { from: businessDay }] = await Promise.all([
    ctx.ask(Catalog).categoryPaths(lines.map(({ variantId }) => variantId)),
    daysInForce(ctx, shopId)
  ])
  await addOrders(ctx, stations, {
    shopId,
    businessDay,
    saleId: null,
    ticketId: shown.id,
    orderType: shown.orderType,
    name: shown.name ?? `#${shown.number}`,
    note: shown.note,
    lines: shareOut(lines, paths, stations)
  })
}

const linesOf = ({ state, lines }: TicketFacts): MadeLine[] =>
  state === 'open' ? together(lines.map(madeOf)) : []
