import {
  defineCursor,
  dynamicStatement,
  idCursor,
  statement,
  toCondition,
  type Context,
  type PageOf
} from 'stoa/plugin'
import { Customers } from '../../../contracts/customers.ts'
import type { Flag } from '../../../contracts/orders.ts'
import type { Handover, OrderState, OrderPaymentState } from './rules/states.ts'
import type { Missing } from './store.ts'

interface ListedRow {
  id: string
  number: string
  state: OrderState
  payment_state: OrderPaymentState
  flags: Flag[]
  missing: Missing[] | null
  shop_id: string
  customer_id: string
  customer: string
  placed_at: Date
  currency: string
  total_minor: number
  lines: number
}
interface StaffListedRow extends ListedRow {
  handover: Handover
  return_requested: boolean
  version: number
}

const LISTED = `o.id, o.number, o.state, o.payment_state, o.flags, o.missing, o.shop_id, o.customer_id, o.contact ->> 'name' AS customer, o.placed_at, o.currency, o.total_minor,
  (SELECT count(*)::int FROM storefront_order_line l WHERE l.tenant_id = o.tenant_id AND l.order_id = o.id) AS lines`

const ofVisitor = statement<ListedRow>(
  'storefront.orders-of-visitor',
  `
  SELECT ${LISTED} FROM storefront_order o WHERE o.tenant_id = $1 AND o.company_id = $2 AND o.visitor_id = $3 AND ($4::uuid IS NULL OR o.id < $4) ORDER BY o.id DESC LIMIT $5`
)

export interface ListedOrder {
  id: string
  number: string
  state: OrderState
  paymentState: OrderPaymentState
  placedAt: string
  currency: string
  totalMinor: number
  lines: number
}
export interface StaffListedOrder extends ListedOrder {
  flag: Flag | null
  flags: Flag[]
  missing: string[]
  handover: Handover
  returnRequested: boolean
  version: number
  shopId: string
  customerId: string
  customer: string
}

const listed = (r: ListedRow): ListedOrder => ({
  id: r.id,
  number: r.number,
  state: r.state,
  paymentState: r.payment_state,
  placedAt: r.placed_at.toISOString(),
  currency: r.currency,
  totalMinor: r.total_minor,
  lines: r.lines
})

/** A visitor's own orders, the latest first. */
export async function ordersOfVisitor(
  ctx: Context,
  visitorId: string,
  { limit, after }: { limit: number; after?: string }
): Promise<PageOf<ListedOrder>> {
  return idCursor.page(
    await ofVisitor([
      ctx.tenantId,
      ctx.company().id,
      visitorId,
      ...idCursor.behind(after),
      limit + 1
    ]),
    limit,
    listed
  )
}

export interface OrderFilter {
  state?: OrderState
  paymentState?: OrderPaymentState
  number?: string
  customerId?: string
  shopId?: string
  /** 'any': whatever needs a person. */
  flag?: Flag | 'any'
  /** Whether its customer asks to return something, and waits for an answer. */
  returnRequested?: boolean
  /** Instants; `from` belongs to the range, `to` no longer does. */
  from?: Date
  to?: Date
  sort?: 'placedAt' | '-placedAt' | 'total' | '-total'
}

const KEYS = {
  placedAt: {
    column: 'o.placed_at',
    type: 'timestamptz',
    cursor: defineCursor(['instant', 'id'], (r: StaffListedRow) => [
      r.placed_at.toISOString(),
      r.id
    ])
  },
  total: {
    column: 'o.total_minor',
    type: 'bigint',
    cursor: defineCursor(['amount', 'id'], (r: StaffListedRow) => [r.total_minor, r.id])
  }
}

const REQUESTED =
  "EXISTS (SELECT 1 FROM storefront_order_return r WHERE r.tenant_id = o.tenant_id AND r.order_id = o.id AND r.state = 'requested')"

/** The orders of the company, or of the shop acted in. */
export async function ordersOfCompany(
  ctx: Context,
  filter: OrderFilter & { limit: number; after?: string }
): Promise<PageOf<StaffListedOrder>> {
  const {
    state,
    paymentState,
    flag,
    number,
    customerId,
    shopId,
    from,
    to,
    returnRequested,
    sort = '-placedAt',
    limit,
    after
  } = filter
  const down = sort.startsWith('-')
  const { column, type, cursor } = KEYS[sort.replace('-', '') as keyof typeof KEYS]
  const order = down ? 'DESC' : 'ASC'
  const only = toCondition(ctx, 'order.read', 15)
  const rows = await dynamicStatement<StaffListedRow>(
    `SELECT ${LISTED}, o.version, coalesce(o.shipping ->> 'kind', 'none') AS handover, ${REQUESTED} AS return_requested FROM storefront_order o
    WHERE o.tenant_id = $1 AND o.company_id = $2 AND ($3::uuid IS NULL OR o.shop_id = $3) AND ($4::text IS NULL OR o.state = $4) AND ($5::text IS NULL OR o.payment_state = $5)
      AND ($6::text IS NULL OR o.number = $6) AND ($7::uuid[] IS NULL OR o.customer_id = ANY ($7)) AND ($8::timestamptz IS NULL OR o.placed_at >= $8) AND ($9::timestamptz IS NULL OR o.placed_at < $9)
      AND ($10::${type} IS NULL OR (${column}, o.id) ${down ? '<' : '>'} ($10, $11::uuid))
      AND ($12::text IS NULL OR (o.flag IS NOT NULL AND ($12 = 'any' OR $12 = ANY (o.flags)))) AND ($14::boolean IS NULL OR ${REQUESTED} = $14) AND ${only.sql}
    ORDER BY ${column} ${order}, o.id ${order} LIMIT $13`,
    [
      ctx.tenantId,
      ctx.company().id,
      shopId ?? ctx.shopId,
      state ?? null,
      paymentState ?? null,
      number ?? null,
      customerId === undefined ? null : await ctx.ask(Customers).idsOfPerson(customerId),
      from ?? null,
      to ?? null,
      ...cursor.behind(after),
      flag ?? null,
      limit + 1,
      returnRequested ?? null,
      ...only.values
    ]
  )
  return cursor.page(rows, limit, r => ({
    ...listed(r),
    flag: r.flags[0] ?? null,
    flags: r.flags,
    missing: (r.missing ?? []).map(m => m.sku),
    handover: r.handover,
    returnRequested: r.return_requested,
    version: r.version,
    shopId: r.shop_id,
    customerId: r.customer_id,
    customer: r.customer
  }))
}
