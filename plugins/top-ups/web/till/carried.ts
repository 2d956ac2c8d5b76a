/** Credit for a phone that a sale carries. Minor units, without the fee. */
export interface CarriedTopUp {
  phone: string
  country: string
  operatorId: string
  amountMinor: number
}

/** By what the line of one is known on the ticket. */
export const keyOf = ({ phone, operatorId, amountMinor }: CarriedTopUp): string =>
  `${phone} ${operatorId} ${amountMinor}`

/** Without as many of each key as left the ticket. */
export function withoutLines(
  topUps: readonly CarriedTopUp[],
  before: readonly string[],
  now: readonly string[]
): CarriedTopUp[] {
  const left = [...before]
  for (const key of now) {
    const at = left.indexOf(key)
    if (at >= 0) left.splice(at, 1)
  }
  return topUps.filter(one => {
    const at = left.indexOf(keyOf(one))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** What the ticket carries of this plugin. */
export const carriedOf = (extra: unknown): CarriedTopUp[] =>
  (extra as { topUps: CarriedTopUp[] } | undefined)?.topUps ?? []

/** What it carries then; null: nothing. */
export const carrying = (topUps: CarriedTopUp[]): { topUps: CarriedTopUp[] } | null =>
  topUps.length === 0 ? null : { topUps }
