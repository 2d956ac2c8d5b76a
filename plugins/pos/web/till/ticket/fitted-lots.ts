import { type CarriedLot, LOTS_IN_EXTRAS } from '../../../../../contracts/carried-lots.ts'

type Extras = Record<string, unknown>

interface OnTicket {
  variantId: string
  /** How much there is of it, of what it is sold by. */
  quantity: number
}

export const carriedIn = (extras: Extras): CarriedLot[] =>
  (extras[LOTS_IN_EXTRAS] as { lots?: CarriedLot[] } | undefined)?.lots ?? []

/** The numbers of lots and pieces that were named of goods. */
export const numbersOf = (extras: Extras | undefined, variantId: string | undefined): string[] =>
  carriedIn(extras ?? {})
    .filter(one => one.variantId === variantId)
    .map(({ code }) => code)

export function withCarried(extras: Extras, lots: CarriedLot[]): Extras {
  const { [LOTS_IN_EXTRAS]: _, ...others } = extras
  return lots.length === 0 ? others : { ...others, [LOTS_IN_EXTRAS]: { lots } }
}

/**
 * What a ticket carries once its lines are fewer: no more is named than stands there, and what was
 * named last goes first. @returns the very same where nothing is too much
 */
export function fitted(extras: Extras, lines: readonly OnTicket[]): Extras {
  const carried = carriedIn(extras)
  if (carried.length === 0) return extras
  const left = new Map<string, number>()
  const keyOf = ({ variantId, stoodAs }: CarriedLot): string => `${variantId} ${stoodAs ?? ''}`
  const leftOf = (one: CarriedLot): number =>
    left.get(keyOf(one)) ??
    lines
      .filter(({ variantId }) => variantId === one.variantId)
      .reduce((sum, line) => sum + line.quantity, 0)
  const kept = carried.flatMap(one => {
    const most = leftOf(one)
    const named = Number(one.quantity ?? '0')
    const taken = Math.min(named, most)
    left.set(keyOf(one), Number((most - taken).toFixed(3)))
    if (one.quantity === undefined) return most > 0 ? [one] : []
    return taken > 0 ? [taken === named ? one : { ...one, quantity: String(taken) }] : []
  })
  const isSame = kept.length === carried.length && kept.every((one, i) => one === carried[i])
  return isSame ? extras : withCarried(extras, kept)
}
