import {
  type Context,
  Id,
  Input,
  parseQuantity,
  PositiveQuantityText,
  type Static,
  Type
} from 'stoa/plugin'
import { costsOfGoods } from '../adjustments/quantities.ts'

const MOST_LINES = 1_000

export const TransferLines = Type.Array(Input({ variantId: Id, quantity: PositiveQuantityText }), {
  minItems: 1,
  maxItems: MOST_LINES,
  description: 'What is to be sent; each good once or more.'
})

/** Thousandths by variant. @throws inventory.unknown-variant */
export async function quantitiesOf(
  ctx: Context,
  lines: Static<typeof TransferLines>
): Promise<Map<string, number>> {
  await costsOfGoods(ctx, lines)
  const sums = new Map<string, number>()
  for (const { variantId, quantity } of lines) {
    sums.set(variantId, (sums.get(variantId) ?? 0) + parseQuantity(quantity))
  }
  return sums
}
