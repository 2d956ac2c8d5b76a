import { statement } from 'stoa/plugin'
import { Catalog } from '../../../contracts/catalogue.ts'
import type { TicketAnswers } from '../../../contracts/tickets.ts'
import { TICKET_COLUMNS, type TicketRow } from '../tickets/store.ts'

const byIds = statement<TicketRow>(
  'pos.tickets-of-ids',
  `SELECT ${TICKET_COLUMNS} FROM pos_ticket t WHERE t.tenant_id = $1 AND t.company_id = $2 AND t.id = ANY ($3)`
)
const ofSale = statement<{ id: string }>(
  'pos.ticket-of-sale',
  'SELECT id FROM pos_ticket WHERE tenant_id = $1 AND company_id = $2 AND sale_id = $3'
)

/** Answers Tickets.tickets. */
export const ticketFacts: TicketAnswers['tickets'] = async (ctx, ticketIds) => {
  const rows = await byIds([ctx.tenantId, ctx.company().id, ticketIds])
  const variantIds = [...new Set(rows.flatMap(row => row.lines.map(line => line.variantId)))]
  const goods = variantIds.length === 0 ? [] : await ctx.ask(Catalog).names(variantIds)
  const names = new Map(goods.map(({ variantId, name }) => [variantId, name]))
  return rows.map(row => ({
    id: row.id,
    shopId: row.shop_id,
    number: row.number,
    name: row.name,
    orderType: row.order_type,
    note: row.note,
    state: row.state,
    lines: row.lines.map(({ variantId, name, quantity }) => ({
      variantId,
      name: name ?? names.get(variantId) ?? '',
      quantity
    }))
  }))
}

/** Answers Tickets.ticketOfSale. */
export const ticketOfSale: TicketAnswers['ticketOfSale'] = async (ctx, saleId) =>
  (await ofSale([ctx.tenantId, ctx.company().id, saleId]))[0]?.id ?? null
