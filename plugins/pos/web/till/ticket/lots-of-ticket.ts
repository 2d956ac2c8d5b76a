import type { Goods } from '../goods/goods.ts'
import { fitted, type ScannedLot, withScanned } from './scanned-lots.ts'
import { unitsOf, type Ticket } from './ticket.ts'

/** The ticket once lines of it are fewer: no more of a lot is named than there is. */
export const withFittedLots = (ticket: Ticket): Ticket => ({
  ...ticket,
  extras: fitted(
    ticket.extras,
    ticket.lines.map(line => ({ variantId: line.goods.variantId, quantity: unitsOf(line) }))
  )
})

/**
 * The ticket with what a scanned code said of lot and piece.
 * @param times how often the goods went onto it; null: it is asked how much
 */
export function withScannedLot(
  ticket: Ticket,
  { variantId, times: inCode = 1, pack }: Goods,
  scanned: ScannedLot,
  times: number | null
): Ticket {
  const quantity = times === null ? null : times * inCode * (pack?.quantity ?? 1)
  return { ...ticket, extras: withScanned(ticket.extras, variantId, scanned, quantity) }
}
