import { milliOf, quantityOf } from '../sales/refund-worked.ts'

/** Of which lot a sale had goods, and what of that is not back; as the API says it. */
export interface LotSold {
  variantId: string
  tracking: 'none' | 'lot' | 'expiry' | 'serial'
  code: string | null
  /** Decimal text, below zero. */
  outstanding: string
}

interface LineBack {
  variantId: string
  name: string
  /** Thousandths that come back. */
  milli: number
}

/** Goods of which it has to be said, or can be, which lots or pieces come back. */
export interface GoodsBack {
  variantId: string
  name: string
  isSerial: boolean
  milli: number
  lots: Array<{ code: string; milli: number }>
}

/** Those of which not all comes back that is in lots; of the rest there is nothing to choose. */
export function goodsToName(lines: readonly LineBack[], sold: readonly LotSold[]): GoodsBack[] {
  const found = new Map<string, GoodsBack>()
  for (const { variantId, name, milli } of lines) {
    const of = sold.filter(one => one.variantId === variantId && one.code !== null)
    const lots = of
      .map(({ code, outstanding }) => ({
        code: code ?? '',
        milli: outstanding.startsWith('-') ? milliOf(outstanding.slice(1)) : 0
      }))
      .filter(lot => lot.milli > 0)
    const before = found.get(variantId)
    const isSerial = of.some(({ tracking }) => tracking === 'serial')
    if (before !== undefined) before.milli += milli
    else if (lots.length > 1) found.set(variantId, { variantId, name, isSerial, milli, lots })
  }
  return [...found.values()].filter(
    ({ milli, lots }) => milli > 0 && milli < lots.reduce((sum, lot) => sum + lot.milli, 0)
  )
}

/** One that was chosen. */
export const keyOf = (variantId: string, code: string): string => `${variantId} ${code}`

/** Those that were chosen, in their order, each as far as there is room for it. */
function takenOf({ variantId, milli, lots }: GoodsBack, chosen: readonly string[]) {
  let left = milli
  return chosen.flatMap(key => {
    const lot = lots.find(({ code }) => keyOf(variantId, code) === key)
    const taken = Math.min(left, lot?.milli ?? 0)
    left -= taken
    return lot === undefined || taken === 0 ? [] : [{ code: lot.code, milli: taken }]
  })
}

/** How much of goods is named, in thousandths. */
export const namedOf = (of: GoodsBack, chosen: readonly string[]): number =>
  takenOf(of, chosen).reduce((sum, { milli }) => sum + milli, 0)

/** Whether a piece is still to be named: which of several came back nobody else can say. */
export const lacksPieces = (goods: readonly GoodsBack[], chosen: readonly string[]): boolean =>
  goods.some(of => of.isSerial && namedOf(of, chosen) < of.milli)

/** As the API takes them. */
export const lotsBack = (
  goods: readonly GoodsBack[],
  chosen: readonly string[]
): Array<{ variantId: string; code: string; quantity: string }> =>
  goods.flatMap(of =>
    takenOf(of, chosen).map(({ code, milli }) => ({
      variantId: of.variantId,
      code,
      quantity: quantityOf(milli)
    }))
  )

/** Chosen, or no more; one for which there is no room takes nothing. */
export function toggled(of: GoodsBack, chosen: readonly string[], code: string): string[] {
  const key = keyOf(of.variantId, code)
  if (chosen.includes(key)) return chosen.filter(one => one !== key)
  return namedOf(of, chosen) < of.milli ? [...chosen, key] : [...chosen]
}
