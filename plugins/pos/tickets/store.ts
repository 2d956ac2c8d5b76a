import {
  businessDay,
  coreErrors,
  newId,
  type Shop,
  statement,
  type Context,
  type UnitContext
} from 'stoa/plugin'
import { TicketChanged } from '../../../contracts/tickets.ts'
import { posErrors } from '../errors.ts'
import type { DiscountInput, GoodsLineInput } from '../pricing/input.ts'
import { PosSettings } from '../settings.ts'
import type { SaleExemptionInput } from '../pricing/tax-exemption.ts'
import type { OrderType } from '../documents/order-type.ts'

export type TicketState = 'open' | 'sold' | 'discarded'

export interface TicketRow {
  id: string
  company_id: string
  shop_id: string
  number: number
  name: string | null
  order_type: OrderType | null
  note: string | null
  customer_id: string | null
  lines: GoodsLineInput[]
  discount: DiscountInput | null
  /** Why no service charge is asked; null: it is, or there is none. */
  service_charge_off: string | null
  /** What it carries for plugins; null: nothing. */
  extras: Record<string, unknown> | null
  /** Null: what the customer's own says. */
  tax_exemption: SaleExemptionInput | null
  total_minor: number | null
  state: TicketState
  version: number
  held_register_id: string | null
  held_by: string | null
  held_since: Date | null
  sale_id: string | null
  merged_into: string | null
  reason: string | null
  created_at: Date
  created_by: string | null
  changed_at: Date
  changed_by: string | null
}

/** What stands on a ticket: what parking, splitting and merging write. */
export type TicketContent = Pick<
  TicketRow,
  | 'name'
  | 'order_type'
  | 'note'
  | 'customer_id'
  | 'lines'
  | 'discount'
  | 'total_minor'
  | 'extras'
  | 'tax_exemption'
  | 'service_charge_off'
>

export const TICKET_COLUMNS = `t.id, t.company_id, t.shop_id, t.number, t.name, t.order_type, t.note, t.customer_id, t.lines, t.discount, t.total_minor, t.extras, t.tax_exemption, t.service_charge_off, t.state, t.version,
  t.held_register_id, t.held_by, t.held_since, t.sale_id, t.merged_into, t.reason, t.created_at, t.created_by, t.changed_at, t.changed_by`
const HERE = 't.tenant_id = $1 AND t.company_id = $2 AND ($3::uuid IS NULL OR t.shop_id = $3)'

const byId = statement<TicketRow>(
  'pos.ticket',
  `SELECT ${TICKET_COLUMNS} FROM pos_ticket t WHERE ${HERE} AND t.id = $4`
)
const locked = statement<TicketRow>(
  'pos.lock-tickets',
  `SELECT ${TICKET_COLUMNS} FROM pos_ticket t WHERE ${HERE} AND t.id = ANY ($4) ORDER BY t.id FOR UPDATE`
)
const lockNumbers = statement(
  'pos.lock-ticket-numbers',
  "SELECT pg_advisory_xact_lock(hashtextextended('ticket numbers ' || $1::text || $2::text, 0))"
)
const insert = statement<TicketRow>(
  'pos.add-ticket',
  `
  INSERT INTO pos_ticket AS t (tenant_id, company_id, shop_id, id, business_day, number, name, order_type, note, customer_id, lines, discount, total_minor, extras, tax_exemption, service_charge_off, created_at, created_by, changed_at, changed_by)
  SELECT $1, $2, $3, $4, $5, (SELECT coalesce(max(n.number), 0) + 1 FROM pos_ticket n WHERE n.tenant_id = $1 AND n.shop_id = $3 AND n.business_day = $5),
    $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $16, $17 RETURNING ${TICKET_COLUMNS}`
)
const change = statement<TicketRow>(
  'pos.change-ticket',
  `
  UPDATE pos_ticket t SET name = $4, order_type = $5, note = $6, customer_id = $7, lines = $8, discount = $9, total_minor = $10, extras = $11, tax_exemption = $12, service_charge_off = $13,
    version = t.version + 1, changed_at = $14, changed_by = $15, held_register_id = NULL, held_by = NULL, held_since = NULL
  WHERE t.tenant_id = $1 AND t.shop_id = $2 AND t.id = $3 RETURNING ${TICKET_COLUMNS}`
)
const take = statement<TicketRow>(
  'pos.hold-ticket',
  `
  UPDATE pos_ticket t SET held_register_id = $4, held_by = $5, held_since = $6, version = t.version + 1
  WHERE t.tenant_id = $1 AND t.shop_id = $2 AND t.id = $3 RETURNING ${TICKET_COLUMNS}`
)
const close = statement<TicketRow>(
  'pos.close-ticket',
  `
  UPDATE pos_ticket t SET state = $4, sale_id = $5, merged_into = $6, reason = $7, changed_at = $8, changed_by = $9, keep_until = $10,
    version = t.version + 1, held_register_id = NULL, held_by = NULL, held_since = NULL
  WHERE t.tenant_id = $1 AND t.shop_id = $2 AND t.id = $3 RETURNING ${TICKET_COLUMNS}`
)
const saleNumber = statement<{ number: string }>(
  'pos.number-of-ticket-sale',
  'SELECT number FROM pos_document WHERE tenant_id = $1 AND id = $2'
)

const place = (ctx: Context): unknown[] => [ctx.tenantId, ctx.company().id, ctx.shopId]
const missing = () => coreErrors['not-found']({ what: 'ticket' })

/** What people call it. */
export const calledOf = ({ name, number }: Pick<TicketRow, 'name' | 'number'>): string =>
  name ?? `#${number}`

/** @throws stoa.not-found */
export async function ticketOf(ctx: Context, id: string): Promise<TicketRow> {
  const [row] = await byId([...place(ctx), id])
  if (!row) throw missing()
  return row
}

/** The tickets of these ids that are there, held until the transaction ends, whatever their state. */
export async function lockTickets(ctx: Context, ids: string[]): Promise<TicketRow[]> {
  const rows = await locked([...place(ctx), ids])
  return ids.flatMap(id => rows.find(row => row.id === id) ?? [])
}

/** One that can still be changed. @throws stoa.not-found, pos.ticket-sold, pos.ticket-discarded */
export async function lockOpenTicket(ctx: Context, id: string): Promise<TicketRow> {
  const [row] = await lockTickets(ctx, [id])
  if (!row) throw missing()
  await assertOpen(ctx, row)
  return row
}

/** @throws pos.ticket-sold, pos.ticket-discarded */
export async function assertOpen(ctx: Context, row: TicketRow): Promise<void> {
  if (row.state === 'open') return
  const name = calledOf(row)
  if (row.sale_id === null) throw posErrors['ticket-discarded']({ name })
  const [sale] = await saleNumber([ctx.tenantId, row.sale_id])
  throw posErrors['ticket-sold']({ name, number: sale?.number ?? '', saleId: row.sale_id })
}

/** @throws stoa.stale-version */
export function assertVersion(row: TicketRow, version: number): void {
  if (row.version !== version) throw coreErrors['stale-version']({ version: row.version })
}

/**
 * Writes a new ticket with the next number of its shop and day.
 * @param splitFrom the ticket its lines come from
 */
export async function addTicket(
  ctx: UnitContext,
  shop: Shop,
  content: TicketContent,
  splitFrom?: string
): Promise<TicketRow> {
  // In this order, so that each finds the numbers of those before it.
  const [, [row]] = await Promise.all([
    lockNumbers([ctx.tenantId, shop.id]),
    insert([
      ctx.tenantId,
      shop.companyId,
      shop.id,
      newId(),
      businessDay(ctx.now, shop.timeZone, ctx.settings(PosSettings, shop.id).dayStartsAt),
      ...valuesOf(content),
      ctx.now,
      ctx.userId
    ])
  ])
  return announced(ctx, row, splitFrom)
}

/**
 * Writes what stands on it from now on, and lets go of it. The row is locked.
 * @param otherId of a merge: the ticket that lines came from
 */
export async function writeTicket(
  ctx: UnitContext,
  { shop_id, id }: TicketRow,
  content: TicketContent,
  otherId?: string
): Promise<TicketRow> {
  const [row] = await change([ctx.tenantId, shop_id, id, ...valuesOf(content), ctx.now, ctx.userId])
  return announced(ctx, row, otherId)
}

/** Gives it to a till. The row is locked. */
export async function holdTicket(
  ctx: UnitContext,
  { shop_id, id }: TicketRow,
  registerId: string
): Promise<TicketRow> {
  const [row] = await take([ctx.tenantId, shop_id, id, registerId, ctx.userId, ctx.now])
  return announced(ctx, row)
}

/** It is sold or discarded; kept for so long as the settings say. The row is locked. */
export async function closeTicket(
  ctx: UnitContext,
  { shop_id, id }: TicketRow,
  how:
    | { state: 'sold'; saleId: string }
    | { state: 'discarded'; reason?: string | null; mergedInto?: string }
): Promise<TicketRow> {
  const days = ctx.settings(PosSettings, shop_id).ticketDays
  const [row] = await close([
    ctx.tenantId,
    shop_id,
    id,
    how.state,
    how.state === 'sold' ? how.saleId : null,
    how.state === 'sold' ? null : (how.mergedInto ?? null),
    how.state === 'sold' ? null : (how.reason ?? null),
    ctx.now,
    ctx.userId,
    new Date(ctx.now.getTime() + days * 86_400_000)
  ])
  return announced(ctx, row, how.state === 'sold' ? undefined : how.mergedInto)
}

const valuesOf = (content: TicketContent): unknown[] => [
  content.name,
  content.order_type,
  content.note,
  content.customer_id,
  JSON.stringify(content.lines),
  content.discount === null ? null : JSON.stringify(content.discount),
  content.total_minor,
  content.extras === null ? null : JSON.stringify(content.extras),
  content.tax_exemption === null ? null : JSON.stringify(content.tax_exemption),
  content.service_charge_off
]

async function announced(
  ctx: UnitContext,
  row: TicketRow | undefined,
  otherId?: string
): Promise<TicketRow> {
  if (!row) throw missing()
  const { id, company_id, shop_id } = row
  await ctx.emit(TicketChanged, {
    ticketId: id,
    companyId: company_id,
    shopId: shop_id,
    ...(otherId !== undefined && { otherId })
  })
  return row
}
