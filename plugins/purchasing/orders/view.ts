import {
  type Context,
  Currency,
  Day,
  Id,
  Instant,
  Nullable,
  Page,
  shopsOfCompany,
  type Static,
  Type
} from 'stoa/plugin'
import { milliOf } from '../costs/store.ts'
import { factsOf } from '../supplier-goods/facts.ts'
import { priceFor } from '../suppliers/permissions.ts'
import { milliText } from '../stock-value/store.ts'

export const OrderState = Type.Union(
  (['draft', 'sent', 'partly-received', 'received', 'closed', 'cancelled'] as const).map(state =>
    Type.Literal(state)
  ),
  {
    description:
      'received: all of it came; closed: no more is awaited, though not all of it came; cancelled: nothing of it came, nor will.'
  }
)
export type OrderState = Static<typeof OrderState>

const Price = (description: string) =>
  Nullable(
    Type.Integer(),
    `${description} In minor units of the order's currency; null without purchase-price.read.`
  )
export const OrderRecord = Type.Object({
  id: Id,
  number: Type.String(),
  supplierId: Id,
  supplierName: Type.String(),
  shopId: Id,
  shopName: Type.String(),
  state: OrderState,
  currency: Currency,
  rate: Type.String({ description: "How much of the company's currency one of the order's is." }),
  expectedOn: Nullable(Day),
  note: Nullable(Type.String()),
  netMinor: Price('Without tax.'),
  taxMinor: Price('The tax on it.'),
  lineCount: Type.Integer(),
  createdAt: Instant,
  createdBy: Nullable(Id),
  sentAt: Nullable(Instant),
  closedAt: Nullable(Instant),
  version: Type.Integer()
})
export type OrderRecord = Static<typeof OrderRecord>
export const OrderPage = Page(OrderRecord)

export const OrderView = Type.Object({
  ...OrderRecord.properties,
  lines: Type.Array(
    Type.Object({
      lineNo: Type.Integer(),
      variantId: Id,
      sku: Nullable(Type.String()),
      name: Nullable(Type.String(), 'As the catalogue has it today.'),
      supplierSku: Nullable(Type.String(), 'How the supplier calls it.'),
      packs: Type.String({ description: 'How many packs are ordered.' }),
      packSize: Type.String({ description: 'How many pieces are in one.' }),
      quantity: Type.String({ description: 'Pieces ordered.' }),
      received: Type.String({ description: 'Pieces that came.' }),
      awaited: Type.String({ description: 'Pieces that are still to come.' }),
      priceMinor: Price('Of a pack.'),
      discountPpm: Type.Integer({ description: 'Parts per million taken off.' }),
      taxPpm: Type.Integer({ description: 'Parts per million of tax on it.' }),
      netMinor: Price('Less the discount, without tax.'),
      taxMinor: Price('The tax on it.')
    })
  )
})
export type OrderView = Static<typeof OrderView>

export interface OrderRow {
  id: string
  company_id: string
  number: string
  supplier_id: string
  supplier_name: string
  shop_id: string
  state: OrderState
  currency: string
  rate: string
  expected_on: string | null
  note: string | null
  net_minor: number
  tax_minor: number
  line_count: number
  created_at: Date
  created_by: string | null
  sent_at: Date | null
  closed_at: Date | null
  version: number
}
export interface OrderLineRow {
  line_no: number
  variant_id: string
  supplier_sku: string | null
  packs: string
  pack_size: string
  quantity: string
  received: string
  price_minor: number
  discount_ppm: number
  tax_ppm: number
  net_minor: number
  tax_minor: number
}

/** '1.50000000' → '1.5'. */
const rateText = (rate: string): string => rate.replace(/0{1,8}$/, '').replace(/\.$/, '')

/** Rows as they are shown; names of shops as they are today. */
export function viewOfOrders(ctx: Context, rows: readonly OrderRow[]): OrderRecord[] {
  const names = new Map(shopsOfCompany(ctx).map(({ id, name }) => [id, name]))
  return rows.map(row => ({
    id: row.id,
    number: row.number,
    supplierId: row.supplier_id,
    supplierName: row.supplier_name,
    shopId: row.shop_id,
    shopName: names.get(row.shop_id) ?? '',
    state: row.state,
    currency: row.currency,
    rate: rateText(row.rate),
    expectedOn: row.expected_on,
    note: row.note,
    netMinor: priceFor(ctx, row.net_minor),
    taxMinor: priceFor(ctx, row.tax_minor),
    lineCount: row.line_count,
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by,
    sentAt: row.sent_at?.toISOString() ?? null,
    closedAt: row.closed_at?.toISOString() ?? null,
    version: row.version
  }))
}

/** One with its lines in their order. */
export async function viewOfOrder(
  ctx: Context,
  row: OrderRow,
  lines: readonly OrderLineRow[]
): Promise<OrderView> {
  const facts = await factsOf(
    ctx,
    lines.map(line => line.variant_id)
  )
  const awaits = row.state === 'sent' || row.state === 'partly-received'
  return {
    ...(viewOfOrders(ctx, [row])[0] as OrderRecord),
    lines: lines.map(line => {
      const rest = milliOf(line.quantity) - milliOf(line.received)
      return {
        lineNo: line.line_no,
        variantId: line.variant_id,
        sku: facts.get(line.variant_id)?.sku ?? null,
        name: facts.get(line.variant_id)?.name ?? null,
        supplierSku: line.supplier_sku,
        packs: milliText(milliOf(line.packs)),
        packSize: milliText(milliOf(line.pack_size)),
        quantity: milliText(milliOf(line.quantity)),
        received: milliText(milliOf(line.received)),
        awaited: milliText(awaits && rest > 0n ? rest : 0n),
        priceMinor: priceFor(ctx, line.price_minor),
        discountPpm: line.discount_ppm,
        taxPpm: line.tax_ppm,
        netMinor: priceFor(ctx, line.net_minor),
        taxMinor: priceFor(ctx, line.tax_minor)
      }
    })
  }
}
