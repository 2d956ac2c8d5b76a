/** Credit for a phone that a sale carries. Minor units, without the fee. */
export interface CarriedTopUp {
  phone: string
  country: string
  operatorId: string
  amountMinor: number
}

/** What the ticket carries of this plugin. */
export const carriedOf = (extra: unknown): CarriedTopUp[] =>
  (extra as { topUps: CarriedTopUp[] } | undefined)?.topUps ?? []

/** What it carries then; null: nothing. */
export const carrying = (topUps: CarriedTopUp[]): { topUps: CarriedTopUp[] } | null =>
  topUps.length === 0 ? null : { topUps }
