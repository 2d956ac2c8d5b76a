import { type Context, formatQuantity, parseQuantity, statement } from 'stoa/plugin'
import type { MadeLine } from './rules/share-out.ts'

// Ids in their order, so that two who lock the same tickets wait for one another.
const lock = statement(
  'kitchen.lock-sent',
  "SELECT pg_advisory_xact_lock(hashtextextended('kitchen ticket ' || $1::text || x.id, 0)) FROM (SELECT unnest($2::text[]) AS id ORDER BY 1) x"
)
const ofTickets = statement<{
  lines: Array<{ variantId: string; name: string; quantity: string }>
}>(
  'kitchen.sent-of-tickets',
  'SELECT lines FROM kitchen_sent WHERE tenant_id = $1 AND company_id = $2 AND ticket_id = ANY ($3)'
)
const put = statement(
  'kitchen.put-sent',
  `
  INSERT INTO kitchen_sent (tenant_id, company_id, shop_id, ticket_id, lines, sent_at) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (tenant_id, ticket_id) DO UPDATE SET lines = EXCLUDED.lines, sent_at = EXCLUDED.sent_at`
)
const forget = statement(
  'kitchen.forget-sent',
  'DELETE FROM kitchen_sent WHERE tenant_id = $1 AND company_id = $2 AND ticket_id = ANY ($3)'
)

/** Until the transaction ends nobody else sends anything of these tickets. */
export const lockTickets = (ctx: Context, ticketIds: readonly string[]): Promise<unknown> =>
  lock([ctx.tenantId, ticketIds])

/** All that the stations have of these tickets together. */
export async function sentOf(ctx: Context, ticketIds: readonly string[]): Promise<MadeLine[]> {
  const rows = await ofTickets([ctx.tenantId, ctx.company().id, ticketIds])
  return rows.flatMap(({ lines }) => lines.map(madeOf))
}

/** Lines with their quantities in thousandths. */
export const madeOf = (line: { variantId: string; name: string; quantity: string }): MadeLine => ({
  variantId: line.variantId,
  name: line.name,
  quantityMilli: parseQuantity(line.quantity)
})

/** The stations have all of a ticket. */
export const keepSent = (
  ctx: Context,
  ticket: { id: string; shopId: string },
  lines: readonly MadeLine[]
): Promise<unknown> =>
  put([
    ctx.tenantId,
    ctx.company().id,
    ticket.shopId,
    ticket.id,
    JSON.stringify(
      lines.map(({ variantId, name, quantityMilli }) => ({
        variantId,
        name,
        quantity: formatQuantity(quantityMilli)
      }))
    ),
    ctx.now
  ])

export const forgetSent = (ctx: Context, ticketIds: readonly string[]): Promise<unknown> =>
  forget([ctx.tenantId, ctx.company().id, ticketIds])
