import { Input, PositiveQuantityText, Type } from 'stoa/plugin'

/** So much of a line of a sale. */
export const SoldLine = Input({
  lineNo: Type.Integer({ minimum: 1, maximum: 10_000 }),
  quantity: PositiveQuantityText
})
