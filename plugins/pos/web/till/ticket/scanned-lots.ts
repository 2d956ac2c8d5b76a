import { carriedIn, withCarried } from './fitted-lots.ts'
import type { CarriedLot } from '../../../../../contracts/carried-lots.ts'

/** What the code said that put goods on a ticket; null: nothing of the kind. */
export interface ScannedLot {
  lot: string | null
  serial: string | null
}

type Extras = Record<string, unknown>

const isOf = (one: CarriedLot, variantId: string, code: string): boolean =>
  one.variantId === variantId && one.code === code

/** Whether this very piece stands on the ticket already. */
export const isOnTicket = (extras: Extras, variantId: string, { serial }: ScannedLot): boolean =>
  serial !== null && carriedIn(extras).some(one => isOf(one, variantId, serial))

/**
 * What the ticket carries once a code was scanned: its lot, and its piece. Which of them counts says how
 * the goods are tracked, and the server knows that.
 * @param quantity how much went on the ticket; null: it is weighed, and all of it is of the lot
 */
export function withScanned(
  extras: Extras,
  variantId: string,
  { lot, serial }: ScannedLot,
  quantity: number | null
): Extras {
  const lots = [...carriedIn(extras)]
  if (lot !== null) {
    const before = lots.findIndex(one => isOf(one, variantId, lot))
    const known = lots[before]
    if (known === undefined) {
      const much = quantity === null ? {} : { quantity: String(quantity) }
      lots.push({ variantId, code: lot, stoodAs: 'lot', ...much })
    } else if (quantity !== null && known.quantity !== undefined) {
      lots[before] = { ...known, quantity: sumOf(Number(known.quantity), quantity) }
    }
  }
  if (serial !== null) lots.push({ variantId, code: serial, stoodAs: 'serial', quantity: '1' })
  return withCarried(extras, lots)
}

const sumOf = (a: number, b: number): string => String(Number((a + b).toFixed(3)))
