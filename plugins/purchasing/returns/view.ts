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

const Price = (description: string) =>
  Nullable(
    Type.Integer(),
    `${description} In minor units of the company's currency; null without purchase-price.read.`
  )

export const ReturnRecord = Type.Object({
  id: Id,
  number: Type.String(),
  shopId: Id,
  shopName: Type.String(),
  supplierId: Id,
  supplierName: Type.String(),
  receiptId: Nullable(Id),
  receiptNumber: Nullable(Type.String()),
  reason: Type.String(),
  postedAt: Instant,
  userId: Nullable(Id),
  creditMinor: Price('What the supplier is expected to credit.'),
  creditNoteNumber: Nullable(Type.String(), 'Of the supplier; null: it is still awaited.'),
  creditNoteId: Nullable(Id),
  lineCount: Type.Integer()
})
export type ReturnRecord = Static<typeof ReturnRecord>
export const ReturnPage = Page(ReturnRecord)

export const ReturnView = Type.Object({
  ...ReturnRecord.properties,
  lines: Type.Array(
    Type.Object({
      lineNo: Type.Integer(),
      receiptLineNo: Nullable(Type.Integer()),
      variantId: Id,
      sku: Nullable(Type.String()),
      name: Nullable(Type.String(), 'As the catalogue has it today.'),
      quantity: Type.String({ description: 'Pieces that went back.' }),
      creditMinor: Price('What is expected for them.')
    })
  )
})
export type ReturnView = Static<typeof ReturnView>

export interface ReturnRow {
  id: string
  number: string
  shop_id: string
  supplier_id: string
  supplier_name: string
  receipt_id: string | null
  receipt_number: string | null
  reason: string
  posted_at: Date
  user_id: string | null
  credit_minor: number
  credit_note_id: string | null
  credit_note_number: string | null
  line_count: number
}
export interface ReturnLineRow {
  line_no: number
  receipt_line_no: number | null
  variant_id: string
  quantity: string
  credit_minor: number
}

export function viewOfReturns(ctx: Context, rows: readonly ReturnRow[]): ReturnRecord[] {
  const names = new Map(shopsOfCompany(ctx).map(({ id, name }) => [id, name]))
  return rows.map(row => ({
    id: row.id,
    number: row.number,
    shopId: row.shop_id,
    shopName: names.get(row.shop_id) ?? '',
    supplierId: row.supplier_id,
    supplierName: row.supplier_name,
    receiptId: row.receipt_id,
    receiptNumber: row.receipt_number,
    reason: row.reason,
    postedAt: row.posted_at.toISOString(),
    userId: row.user_id,
    creditMinor: priceFor(ctx, row.credit_minor),
    creditNoteId: row.credit_note_id,
    creditNoteNumber: row.credit_note_number,
    lineCount: row.line_count
  }))
}

export async function viewOfReturn(
  ctx: Context,
  row: ReturnRow,
  lines: readonly ReturnLineRow[]
): Promise<ReturnView> {
  const facts = await factsOf(
    ctx,
    lines.map(line => line.variant_id)
  )
  return {
    ...(viewOfReturns(ctx, [row])[0] as ReturnRecord),
    lines: lines.map(line => ({
      lineNo: line.line_no,
      receiptLineNo: line.receipt_line_no,
      variantId: line.variant_id,
      sku: facts.get(line.variant_id)?.sku ?? null,
      name: facts.get(line.variant_id)?.name ?? null,
      quantity: milliText(milliOf(line.quantity)),
      creditMinor: priceFor(ctx, line.credit_minor)
    }))
  }
}
