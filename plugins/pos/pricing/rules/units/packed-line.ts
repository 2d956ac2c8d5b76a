import { mulDiv } from '../../../../../core/primitives/money.ts'
import { DomainError, refusingOverflow } from '../domain-error.ts'

/** A pack that a line is sold in. */
export interface SoldPack {
  /** How much is in one. */
  quantityMilli: number
  /** Minor units, of one pack; null: as many times the price of one. */
  priceMinor: number | null
}

/** What a line in packs is. */
export interface PackedLine {
  quantityMilli: number
  /** Of one; of packs at a price of their own its share, rounded. */
  unitPriceMinor: number
  /** What the packs come to, before discounts; left out: unit price × quantity. */
  grossMinor?: number
}

/**
 * What a pack costs of goods at these prices: its own price, unless a list sells what is in it for
 * less. null: as many times the price of one.
 */
export function priceOfPack(
  { quantityMilli, priceMinor }: SoldPack,
  { priceMinor: oneMinor, priceList }: { priceMinor: number; priceList?: string | null | undefined }
): number | null {
  if (priceMinor === null || priceList == null) return priceMinor
  return mulDiv(oneMinor, quantityMilli, 1_000) < priceMinor ? null : priceMinor
}

/** As receipts have it: «Cola, box of 24». */
export const nameInPacks = (name: string, pack: string): string => `${name}, ${pack}`

/**
 * A line sold in whole packs: quantities stay what stock is counted in, and packs at a price of
 * their own come to that price, to the minor unit.
 * @param quantityMilli of the line, all packs together
 * @throws DomainError pos.pack-broken for a part of a pack, pos.amount-too-large
 */
export function packedLine(
  quantityMilli: number,
  unitPriceMinor: number,
  pack: SoldPack
): PackedLine {
  const { quantityMilli: inOne, priceMinor } = pack
  if (quantityMilli % inOne !== 0) throw new DomainError('pos.pack-broken')
  if (priceMinor === null) return { quantityMilli, unitPriceMinor }
  return refusingOverflow(() => ({
    quantityMilli,
    unitPriceMinor: mulDiv(priceMinor, 1_000, inOne),
    grossMinor: mulDiv(priceMinor, quantityMilli, inOne)
  }))
}
