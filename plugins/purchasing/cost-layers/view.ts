import { Id, Instant, Nullable, Page, Type } from 'stoa/plugin'
import { milliOf } from '../costs/store.ts'
import { ONE } from '../costs/rules/moving-average.ts'
import { parseValue, ratio, valueText } from '../costs/rules/value.ts'
import { milliText } from '../stock-value/store.ts'
import type { LayerRow } from './store.ts'

const Exact = (description: string) =>
  Type.String({
    description: `${description} In minor units, decimal text of up to four decimals.`
  })

export const CostLayerPage = Page(
  Type.Object({
    id: Id,
    shopId: Id,
    variantId: Id,
    documentType: Type.String({
      description:
        "By what they came into this shop: 'goods-receipt', 'transfer', 'refund', …; 'costing-change': they were there when FIFO began."
    }),
    documentId: Id,
    receiptId: Nullable(Id, 'The goods receipt they were bought by; null: by none that is known.'),
    receiptNumber: Nullable(Type.String()),
    cameAt: { ...Instant, description: 'When they came first, into whatever shop.' },
    quantity: Type.String({
      description: 'That came; negative: that left before it came, and is owed.'
    }),
    left: Type.String({ description: 'What of it is there; negative: what is owed still.' }),
    unitCost: Exact('What one costs.'),
    leftValue: Exact('What is left is worth.')
  })
)

export const viewOfLayer = (row: LayerRow, receiptNumber: string | null) => {
  const milli = milliOf(row.quantity)
  const left = milliOf(row.left_quantity)
  const [value, leftValue] = [parseValue(row.value), parseValue(row.left_value)]
  return {
    id: row.id,
    shopId: row.at_shop_id,
    variantId: row.variant_id,
    documentType: row.document_type,
    documentId: row.document_id,
    receiptId: receiptNumber === null ? null : row.origin_id,
    receiptNumber,
    cameAt: row.came_at.toISOString(),
    quantity: milliText(milli),
    left: milliText(left),
    unitCost: valueText(left === 0n ? unit(value, milli) : unit(leftValue, left)),
    leftValue: valueText(leftValue)
  }
}

const unit = (value: bigint, milli: bigint): bigint =>
  milli < 0n ? ratio(-value, ONE, -milli) : ratio(value, ONE, milli)
