import { defineCursor, defineUseCase, Id, Input, PageInput, statement, Type } from 'stoa/plugin'
import { OrderType } from '../documents/order-type.ts'
import { TICKET_COLUMNS, type TicketRow } from './store.ts'
import { summariesOf, TicketSummary } from './view.ts'

const byAge = defineCursor(['instant', 'id'], (row: TicketRow) => [
  row.created_at.toISOString(),
  row.id
])
// A shop has few that are open: their names are compared one by one.
const list = statement<TicketRow>(
  'pos.tickets',
  `
  SELECT ${TICKET_COLUMNS} FROM pos_ticket t
  WHERE t.tenant_id = $1 AND t.company_id = $2 AND ($3::uuid IS NULL OR t.shop_id = $3) AND t.state = $4 AND ($5::text IS NULL OR t.order_type = $5)
    AND ($6::text IS NULL OR position($6 IN lower(coalesce(t.name, '') || ' #' || t.number)) > 0)
    AND ($7::timestamptz IS NULL OR (t.created_at, t.id) < ($7, $8::uuid))
  ORDER BY t.created_at DESC, t.id DESC LIMIT $9`
)

export const listTickets = defineUseCase({
  name: 'pos.list-tickets',
  summary: 'Parked tickets, the youngest first; those still open unless another state is named',
  permission: 'ticket.read',
  reads: true,
  input: Input({
    shopId: Type.Optional(Id),
    state: Type.Optional(TicketSummary.properties.state),
    orderType: Type.Optional(OrderType),
    search: Type.Optional(
      Type.String({ maxLength: 60, description: 'Letters of the name, or #12 for the number.' })
    ),
    ...PageInput
  }),
  async run(ctx, { shopId, state = 'open', orderType, search, limit, after }) {
    const text = search?.trim().toLowerCase()
    const rows = await list([
      ctx.tenantId,
      ctx.company().id,
      shopId === undefined ? ctx.shopId : ctx.shop(shopId).id,
      state,
      orderType ?? null,
      text === undefined || text === '' ? null : text,
      ...byAge.behind(after),
      limit + 1
    ])
    const { next } = byAge.page(rows, limit, row => row)
    return { items: await summariesOf(ctx, rows.slice(0, limit)), next }
  }
})
