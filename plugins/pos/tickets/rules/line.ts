/** Off a line or off the whole: per cent as decimal text, or minor units. */
export type Off = { reason?: string } & ({ percent: string } | { amountMinor: number })

/** A line of a ticket, as POST /pos/quote takes it. */
export interface Line {
  variantId: string
  quantity: string
  unitPriceMinor?: number
  name?: string
  /** Of a label of a scale: what is on it stays together. */
  scaleCode?: string
  /** What it is sold in: packs are not broken. */
  packId?: string
  discount?: Off
}
