/** Up to this weight it costs so much. `upToGrams` null: whatever it weighs. */
export interface Rate {
  upToGrams: number | null
  priceMinor: number
}

export interface Weighed {
  quantityMilli: number
  weightGrams: number | null
}

/** Grams of all goods together, rounded up; what no one has weighed counts nothing. */
export const weightOf = (goods: readonly Weighed[]): number =>
  Math.ceil(
    goods.reduce(
      (sum, { quantityMilli, weightGrams }) => sum + quantityMilli * (weightGrams ?? 0),
      0
    ) / 1000
  )

/**
 * What a way of shipping costs, in minor units.
 * @param goodsMinor what the goods come to, taxes included: from freeFromMinor on it is free
 * @returns null when it does not take so much weight
 */
export function rateFor(
  rates: readonly Rate[],
  grams: number,
  goodsMinor: number,
  freeFromMinor: number | null
): number | null {
  const fitting = rates.filter(({ upToGrams }) => upToGrams === null || upToGrams >= grams)
  const [first] = fitting.sort((a, b) => (a.upToGrams ?? Infinity) - (b.upToGrams ?? Infinity))
  if (first === undefined) return null
  return freeFromMinor !== null && goodsMinor >= freeFromMinor ? 0 : first.priceMinor
}

/**
 * How exactly a zone's places name a destination: 3 its region, 2 its country, 1 everywhere else, 0
 * not at all.
 */
export function scopeRank(
  places: readonly string[],
  country: string,
  region: string | null
): number {
  if (region !== null && places.includes(region)) return 3
  if (places.includes(country)) return 2
  return places.includes('*') ? 1 : 0
}

export const uniquePlaces = (places: string[]): string[] => [...new Set(places)]
