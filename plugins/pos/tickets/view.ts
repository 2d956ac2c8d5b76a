import {
  Amount,
  type Context,
  Id,
  Instant,
  namesOfStaff,
  Nullable,
  Page,
  type Static,
  statement,
  Type
} from 'stoa/plugin'
import { Extras } from '../../../contracts/sale-extensions.ts'
import { Customers } from '../../../contracts/customers.ts'
import type { Sellable } from '../../../contracts/catalogue.ts'
import { DocumentDiscount, GoodsLineInput } from '../pricing/input.ts'
import { nameOf, packOf } from '../pricing/order.ts'
import { UnitView } from '../documents/line-view.ts'
import { namesOfRegisters } from './held.ts'
import { OrderType } from '../documents/order-type.ts'
import type { TicketRow } from './store.ts'
import { goodsNow } from './worth.ts'

const Person = Nullable(Type.Object({ id: Id, name: Type.String() }))

const summary = {
  id: Id,
  shopId: Id,
  number: Type.Integer({
    description: 'Counts the tickets of a shop and day; what it is called where it has no name.'
  }),
  name: Nullable(Type.String()),
  orderType: Nullable(OrderType),
  note: Nullable(Type.String()),
  customerId: Nullable(Id),
  customerName: Nullable(
    Type.String(),
    'null also for those who may not see the customer (customer.read).'
  ),
  lineCount: Type.Integer(),
  totalMinor: Nullable(
    Amount,
    'Minor units of the company’s currency, as it came to when it was parked; null: that could not be told.'
  ),
  state: Type.Union([Type.Literal('open'), Type.Literal('sold'), Type.Literal('discarded')]),
  held: Nullable(
    Type.Object({
      registerId: Id,
      registerName: Type.String(),
      by: Person,
      since: Instant
    }),
    'Where it is being worked on; null: nowhere.'
  ),
  saleId: Nullable(Id),
  saleNumber: Nullable(Type.String()),
  mergedInto: Nullable(Id, 'Of one that was merged: the ticket that has its lines now.'),
  reason: Nullable(Type.String(), 'Why it was discarded.'),
  version: Type.Integer(),
  createdAt: Instant,
  createdBy: Person,
  changedAt: Instant,
  changedBy: Person
}

/** What stands in a list. */
export const TicketSummary = Type.Object(summary)
export type TicketSummary = Static<typeof TicketSummary>
export const TicketPage = Page(TicketSummary)

const TicketLine = Type.Object({
  lineNo: Type.Integer(),
  ...GoodsLineInput.properties,
  sku: Type.String(),
  unit: UnitView,
  openPrice: Type.Boolean({ description: 'Whether its price is asked at the till.' }),
  leastPriceMinor: Nullable(Amount),
  mostPriceMinor: Nullable(Amount),
  title: Type.String({ description: 'The name on the line, else the catalogue’s.' }),
  priceMinor: Nullable(
    Amount,
    'What one costs by the catalogue now, in minor units; null: no longer on sale.'
  ),
  pack: Nullable(
    Type.Object({ quantity: Type.String(), priceMinor: Nullable(Amount) }),
    'The pack it is sold in, as the catalogue has it now; null: none, or it is no longer there.'
  )
})

/** A ticket with its lines. They and the discount are as `POST /pos/quote` takes them. */
export const TicketView = Type.Object({
  ...summary,
  lines: Type.Array(TicketLine),
  discount: Nullable(DocumentDiscount),
  taxExemption: Nullable(
    Type.Union([
      Type.Literal('none'),
      Type.Object({ kind: Type.String(), certificate: Type.String() })
    ]),
    'What was said of it at the till; null: nothing, so that the exemption of the customer counts.'
  ),
  customerGroupId: Nullable(Id, 'The group whose prices they get.'),
  customerTaxExemption: Nullable(
    Type.Object({
      kind: Type.String(),
      certificate: Type.String(),
      from: Nullable(Type.String()),
      until: Nullable(Type.String()),
      taxClasses: Nullable(Type.Array(Type.String()))
    }),
    'What the customer showed for owing no tax, in force or not.'
  ),
  serviceChargeOff: Nullable(
    Type.String(),
    'Why the service charge is taken off; null: it is not.'
  ),
  extras: Nullable(Extras)
})
export type TicketView = Static<typeof TicketView>

/** Both sides of a split. */
export const SplitView = Type.Object({ ticket: TicketView, made: TicketView })

const numbersOf = statement<{ id: string; number: string }>(
  'pos.numbers-of-sales',
  'SELECT id, number FROM pos_document WHERE tenant_id = $1 AND id = ANY ($2)'
)

/** Tickets as they are shown, with what people, registers and customers are called. */
export async function summariesOf(
  ctx: Context,
  rows: readonly TicketRow[]
): Promise<TicketSummary[]> {
  const sales = rows.flatMap(row => row.sale_id ?? [])
  const whose = ctx.can('customer.read') ? rows.flatMap(row => row.customer_id ?? []) : []
  const [people, registers, numbers, customers] = await Promise.all([
    namesOfStaff(
      ctx,
      rows.flatMap(row => [row.held_by, row.created_by, row.changed_by])
    ),
    namesOfRegisters(
      ctx,
      rows.map(row => row.held_register_id)
    ),
    sales.length === 0 ? [] : numbersOf([ctx.tenantId, sales]),
    whose.length === 0 ? new Map<string, string>() : ctx.ask(Customers).names([...new Set(whose)])
  ])
  const person = (id: string | null) => (id === null ? null : { id, name: people.get(id) ?? '' })
  const sold = new Map(numbers.map(({ id, number }) => [id, number]))
  return rows.map(row => ({
    id: row.id,
    shopId: row.shop_id,
    number: row.number,
    name: row.name,
    orderType: row.order_type,
    note: row.note,
    customerId: row.customer_id,
    customerName: row.customer_id === null ? null : (customers.get(row.customer_id) ?? null),
    lineCount: row.lines.length,
    totalMinor: row.total_minor,
    state: row.state,
    held:
      row.held_register_id === null || row.held_since === null
        ? null
        : {
            registerId: row.held_register_id,
            registerName: registers.get(row.held_register_id) ?? '',
            by: person(row.held_by),
            since: row.held_since.toISOString()
          },
    saleId: row.sale_id,
    saleNumber: row.sale_id === null ? null : (sold.get(row.sale_id) ?? null),
    mergedInto: row.merged_into,
    reason: row.reason,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    createdBy: person(row.created_by),
    changedAt: row.changed_at.toISOString(),
    changedBy: person(row.changed_by)
  }))
}

function packNow(now: Sellable, packId: string | undefined): TicketView['lines'][number]['pack'] {
  const pack = packOf(now, packId)
  return pack === undefined ? null : { quantity: pack.quantity, priceMinor: pack.priceMinor }
}

/** One with its lines, named as the catalogue names them now. */
export async function viewOf(ctx: Context, row: TicketRow): Promise<TicketView> {
  const [[shown], { onSale, gone, customer }] = await Promise.all([
    summariesOf(ctx, [row]),
    goodsNow(ctx, row.lines, row.customer_id)
  ])
  return {
    ...(shown as TicketSummary),
    lines: row.lines.map((line, i) => {
      const now = onSale.get(line.variantId)
      const known = now ?? gone.get(line.variantId)
      return {
        lineNo: i + 1,
        ...line,
        sku: known?.sku ?? '',
        unit: now?.soldBy ?? 'piece',
        openPrice: now?.openPrice ?? false,
        leastPriceMinor: now?.leastPriceMinor ?? null,
        mostPriceMinor: now?.mostPriceMinor ?? null,
        title: line.name ?? (now ? nameOf(now, line.packId) : known?.name) ?? '',
        priceMinor: now?.priceMinor ?? null,
        pack: now === undefined ? null : packNow(now, line.packId)
      }
    }),
    discount: row.discount,
    taxExemption: row.tax_exemption,
    customerGroupId: customer?.groupId ?? null,
    customerTaxExemption: customer?.taxExemption ?? null,
    serviceChargeOff: row.service_charge_off,
    extras: row.extras
  }
}
