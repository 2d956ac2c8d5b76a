import { formatQuantity, Nullable, parseQuantity, type Static, Type } from 'stoa/plugin'

export const StockView = Type.Object({
  state: Type.Union([Type.Literal('in-stock'), Type.Literal('low'), Type.Literal('out-of-stock')], {
    description: 'low: only where the shop shows it.'
  }),
  quantity: Nullable(Type.String(), 'Decimal text; null unless the shop shows the exact stock.')
})
export type StockView = Static<typeof StockView>

export interface Shown {
  stockShown: 'exact' | 'in-stock' | 'low' | 'hidden'
  lowStockAt: number
}

/**
 * What the storefront shows of what can still be sold.
 * @param available decimal text
 * @returns null when the shop says nothing
 */
export function stockShown(
  available: string,
  { stockShown: shown, lowStockAt }: Shown
): StockView | null {
  if (shown === 'hidden') return null
  const left = parseQuantity(available)
  const none = left <= 0
  const low = shown !== 'in-stock' && left <= parseQuantity(String(lowStockAt))
  return {
    state: none ? 'out-of-stock' : low ? 'low' : 'in-stock',
    quantity: shown !== 'exact' ? null : none ? '0' : formatQuantity(left)
  }
}
