import {
  Amount,
  type Context,
  type FieldError,
  Id,
  Input,
  parseQuantity,
  PositiveQuantityText,
  type Static,
  Type
} from 'stoa/plugin'
import { NamedLots } from '../../../contracts/lots.ts'
import { purchasingErrors } from '../errors.ts'
import { shareOf } from '../orders/rules/amounts.ts'
import { receiptRow } from '../receipts/store.ts'
import { goodsOf } from '../supplier-goods/facts.ts'
import { returnable, type ReturnLine } from './store.ts'

export const ReturnLines = Type.Array(
  Input({
    receiptLineNo: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000 })),
    variantId: Type.Optional({ ...Id, description: 'Of goods of no receipt that is known.' }),
    quantity: { ...PositiveQuantityText, description: 'Pieces that go back.' },
    lots: NamedLots,
    creditMinor: Type.Optional({
      ...Amount,
      minimum: 0,
      description:
        "What the supplier is expected to credit for them, in minor units of the company's currency; left out: what they cost by their receipt."
    })
  }),
  { minItems: 1, maxItems: 500 }
)
type Lines = Static<typeof ReturnLines>

/**
 * What goes back of a receipt, at what it came at.
 * @throws stoa.not-found, purchasing.return-line-wrong, purchasing.more-than-received
 */
export async function linesOfReceipt(
  ctx: Context,
  { receiptId, supplierId }: { receiptId: string; supplierId: string },
  lines: Lines
): Promise<ReturnLine[]> {
  const receipt = await receiptRow(ctx, receiptId)
  const came = new Map((await returnable(ctx, receiptId)).map(row => [row.line_no, row]))
  const gone = new Map<number, number>()
  const errors: FieldError[] = []
  const going = lines.map((line, i): ReturnLine => {
    const row = came.get(line.receiptLineNo ?? 0)
    if (row === undefined || receipt.supplier_id !== supplierId || line.variantId !== undefined) {
      throw purchasingErrors['return-line-wrong']()
    }
    const milli = parseQuantity(line.quantity)
    const whole = parseQuantity(row.quantity)
    const before = parseQuantity(row.returned) + (gone.get(row.line_no) ?? 0)
    if (before + milli > whole) {
      errors.push({
        field: `/lines/${i}/quantity`,
        code: 'too-much',
        message: 'is more than came and has not gone back yet'
      })
    }
    gone.set(row.line_no, (gone.get(row.line_no) ?? 0) + milli)
    const share = { quantity: whole, before, now: milli }
    const goodsMinor = shareOf(row.cost_minor, share)
    return {
      receiptLineNo: row.line_no,
      variantId: row.variant_id,
      milli,
      costMinor: goodsMinor + shareOf(row.landed_minor, share),
      creditMinor: line.creditMinor ?? goodsMinor
    }
  })
  if (errors.length > 0) throw purchasingErrors['more-than-received']({}, { errors })
  return going
}

/**
 * Goods of which nobody knows by which receipt they came.
 * @throws purchasing.return-line-free, purchasing.unknown-variant
 */
export async function freeLines(ctx: Context, lines: Lines): Promise<ReturnLine[]> {
  const going = lines.map(({ receiptLineNo, variantId, quantity, creditMinor }): ReturnLine => {
    if (receiptLineNo !== undefined || variantId === undefined || creditMinor === undefined) {
      throw purchasingErrors['return-line-free']()
    }
    return {
      receiptLineNo: null,
      variantId,
      milli: parseQuantity(quantity),
      costMinor: null,
      creditMinor
    }
  })
  await goodsOf(ctx, going)
  return going
}
