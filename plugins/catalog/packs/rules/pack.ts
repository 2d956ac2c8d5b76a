/** What one variant has at most. */
export const MOST_PACKS = 20

/** A pack as it stands with its variant. */
export interface PackOfVariant {
  id: string
  name: string
  /** How much is in one, of what the variant is sold by; decimal text. */
  quantity: string
  /** Minor units, of one pack; null: as many times the price of one. */
  priceMinor: number | null
  barcodes: string[]
}
