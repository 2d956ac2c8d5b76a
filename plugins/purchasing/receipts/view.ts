import {
  type Context,
  Id,
  Instant,
  Nullable,
  Page,
  shopsOfCompany,
  type Static,
  Type
} from 'stoa/plugin'
import { milliOf } from '../costs/store.ts'
import { milliText } from '../stock-value/store.ts'
import { factsOf } from '../supplier-goods/facts.ts'
import { priceFor } from '../suppliers/permissions.ts'

export const ChargeKind = Type.Union([
  Type.Literal('freight'),
  Type.Literal('customs'),
  Type.Literal('other')
])
export const SpreadBy = Type.Union([
  Type.Literal('value'),
  Type.Literal('quantity'),
  Type.Literal('weight')
])

const Price = (description: string) =>
  Nullable(
    Type.Integer(),
    `${description} In minor units of the company's currency; null without purchase-price.read.`
  )

export const ReceiptRecord = Type.Object({
  id: Id,
  number: Type.String(),
  shopId: Id,
  shopName: Type.String(),
  supplierId: Nullable(Id),
  supplierName: Nullable(Type.String()),
  orderId: Nullable(Id),
  orderNumber: Nullable(Type.String()),
  reference: Nullable(Type.String(), "The supplier's own: of its delivery note."),
  note: Nullable(Type.String()),
  receivedAt: Instant,
  postedAt: Instant,
  userId: Nullable(Id),
  goodsMinor: Price('What the goods cost.'),
  landedMinor: Price('What it cost to bring them.'),
  lineCount: Type.Integer()
})
export type ReceiptRecord = Static<typeof ReceiptRecord>
export const ReceiptPage = Page(ReceiptRecord)

export const ReceiptView = Type.Object({
  ...ReceiptRecord.properties,
  lines: Type.Array(
    Type.Object({
      lineNo: Type.Integer(),
      orderLineNo: Nullable(Type.Integer()),
      variantId: Id,
      sku: Nullable(Type.String()),
      name: Nullable(Type.String(), 'As the catalogue has it today.'),
      quantity: Type.String({ description: 'Pieces.' }),
      costMinor: Price('What they cost together.'),
      landedMinor: Price('What of the charges they carry.')
    })
  ),
  charges: Type.Array(
    Type.Object({ kind: ChargeKind, spreadBy: SpreadBy, amountMinor: Price('What it cost.') })
  ),
  lateCharges: Type.Array(
    Type.Object({
      id: Id,
      kind: ChargeKind,
      spreadBy: SpreadBy,
      amountMinor: Price('What it cost.'),
      reference: Nullable(Type.String()),
      postedAt: Instant,
      userId: Nullable(Id)
    }),
    { description: 'That came after the goods were received; no part of `landedMinor`.' }
  )
})
export type ReceiptView = Static<typeof ReceiptView>

export interface ReceiptRow {
  id: string
  number: string
  shop_id: string
  supplier_id: string | null
  supplier_name: string | null
  order_id: string | null
  order_number: string | null
  reference: string | null
  note: string | null
  received_at: Date
  posted_at: Date
  user_id: string | null
  goods_minor: number
  landed_minor: number
  line_count: number
}
export interface ReceiptLineRow {
  line_no: number
  order_line_no: number | null
  variant_id: string
  quantity: string
  cost_minor: number
  landed_minor: number
}
export interface ReceiptChargeRow {
  kind: Static<typeof ChargeKind>
  spread_by: Static<typeof SpreadBy>
  amount_minor: number
}

export interface LateChargeRow extends ReceiptChargeRow {
  id: string
  reference: string | null
  posted_at: Date
  user_id: string | null
}

export function viewOfReceipts(ctx: Context, rows: readonly ReceiptRow[]): ReceiptRecord[] {
  const names = new Map(shopsOfCompany(ctx).map(({ id, name }) => [id, name]))
  return rows.map(row => ({
    id: row.id,
    number: row.number,
    shopId: row.shop_id,
    shopName: names.get(row.shop_id) ?? '',
    supplierId: row.supplier_id,
    supplierName: row.supplier_name,
    orderId: row.order_id,
    orderNumber: row.order_number,
    reference: row.reference,
    note: row.note,
    receivedAt: row.received_at.toISOString(),
    postedAt: row.posted_at.toISOString(),
    userId: row.user_id,
    goodsMinor: priceFor(ctx, row.goods_minor),
    landedMinor: priceFor(ctx, row.landed_minor),
    lineCount: row.line_count
  }))
}

export async function viewOfReceipt(
  ctx: Context,
  row: ReceiptRow,
  lines: readonly ReceiptLineRow[],
  charges: readonly ReceiptChargeRow[],
  late: readonly LateChargeRow[]
): Promise<ReceiptView> {
  const facts = await factsOf(
    ctx,
    lines.map(line => line.variant_id)
  )
  return {
    ...(viewOfReceipts(ctx, [row])[0] as ReceiptRecord),
    lines: lines.map(line => ({
      lineNo: line.line_no,
      orderLineNo: line.order_line_no,
      variantId: line.variant_id,
      sku: facts.get(line.variant_id)?.sku ?? null,
      name: facts.get(line.variant_id)?.name ?? null,
      quantity: milliText(milliOf(line.quantity)),
      costMinor: priceFor(ctx, line.cost_minor),
      landedMinor: priceFor(ctx, line.landed_minor)
    })),
    charges: charges.map(charge => ({
      kind: charge.kind,
      spreadBy: charge.spread_by,
      amountMinor: priceFor(ctx, charge.amount_minor)
    })),
    lateCharges: late.map(charge => ({
      id: charge.id,
      kind: charge.kind,
      spreadBy: charge.spread_by,
      amountMinor: priceFor(ctx, charge.amount_minor),
      reference: charge.reference,
      postedAt: charge.posted_at.toISOString(),
      userId: charge.user_id
    }))
  }
}
