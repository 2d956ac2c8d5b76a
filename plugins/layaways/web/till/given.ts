import type { Reply } from 'stoa/web/face'

/** A sale the till shows as one of its own. */
type Sold = Reply<'/api/v1/layaways/layaways/{layawayId}/pick-up', 'post'>['sale']

/** Goods of a ticket as the API takes them. */
export interface Asked {
  registerId: string
  lines: Array<{
    variantId: string
    quantity: string
    unitPriceMinor?: number
    name?: string
    discount?: { reason?: string } & ({ percent: string } | { amountMinor: number })
  }>
  discount?: { reason?: string } & ({ percent: string } | { amountMinor: number })
}

/** What the till gives to what stands behind a button. */
export interface Given {
  registerId: string
  customerId: string | null
  lines: readonly unknown[]
  /** null: there are no goods, or more than goods. */
  asked: Asked | null
  close(): void
  clear(): void
  sold(sale: Sold): void
}
