import { type CarriedLot, LOTS_IN_EXTRAS } from '../../../../../contracts/carried-lots.ts'

/** What the code said that put goods on a ticket; null: nothing of the kind. */
export interface ScannedLot {
  lot: string | null
  serial: string | null
}

type Extras = Record<string, unknown>

interface OnTicket {
  variantId: string
  /** How much there is of it, of what it is sold by. */
  quantity: number
}

const carriedIn = (extras: Extras): CarriedLot[] =>
  (extras[LOTS_IN_EXTRAS] as { lots?: CarriedLot[] } | undefined)?.lots ?? []

/** The numbers of lots and pieces that were named of goods. */
export const numbersOf = (extras: Extras | undefined, variantId: string | undefined): string[] =>
  carriedIn(extras ?? {})
    .filter(one => one.variantId === variantId)
    .map(({ code }) => code)

function withCarried(extras: Extras, lots: CarriedLot[]): Extras {
  const { [LOTS_IN_EXTRAS]: _, ...others } = extras
  return lots.length === 0 ? others : { ...others, [LOTS_IN_EXTRAS]: { lots } }
}

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

/** The same once lines are fewer: no more is named than stands on the ticket, the last first. */
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
  return withCarried(extras, kept)
}
