import { daysInForce, type EventData, parseQuantity, type UnitContext } from 'stoa/plugin'
import { Catalog } from '../../../contracts/catalogue.ts'
import { type SalePosted, Sales } from '../../../contracts/sales.ts'
import { Tickets } from '../../../contracts/tickets.ts'
import { activeStations } from '../stations/store.ts'
import { difference, together } from './rules/difference.ts'
import { shareOut } from './rules/share-out.ts'
import { forgetSent, lockTickets, sentOf } from './sent-store.ts'
import { addOrders } from './store.ts'

/**
 * On pos.sale-posted: its goods go to their stations, without what they have of its ticket already
 * and without what came back meanwhile. What was rung up off line on an earlier day has been eaten.
 */
export async function sendSale(
  ctx: UnitContext,
  { saleId, shopId, businessDay }: EventData<typeof SalePosted>
): Promise<void> {
  const stations = await activeStations(ctx, shopId)
  if (stations.length === 0) return
  const ticketId = await ctx.ask(Tickets).ticketOfSale(saleId)
  if (ticketId !== null) await lockTickets(ctx, [ticketId])
  const [sale, sent, { from: today }] = await Promise.all([
    ctx.ask(Sales).sale(saleId),
    ticketId === null ? [] : sentOf(ctx, [ticketId]),
    daysInForce(ctx, shopId)
  ])
  if (sale === null) return
  const sold = together(
    sale.lines.map(({ variantId, name, quantity, returnedQuantity }) => ({
      variantId,
      name,
      quantityMilli: parseQuantity(quantity) - parseQuantity(returnedQuantity)
    }))
  )
  if (ticketId !== null) await forgetSent(ctx, [ticketId])
  if (businessDay < today) return
  const lines = difference(sent, sold)
  const paths = await ctx.ask(Catalog).categoryPaths(lines.map(({ variantId }) => variantId))
  await addOrders(ctx, stations, {
    shopId,
    businessDay,
    saleId,
    ticketId,
    orderType: sale.orderType,
    name: sale.ticketName,
    note: sale.note,
    lines: shareOut(lines, paths, stations)
  })
}
