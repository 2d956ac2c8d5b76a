import { coreErrors, formatQuantity, parseQuantity } from 'stoa/plugin'
import type { Unit } from '../../../../contracts/units.ts'

const ONE_MILLI = 1_000

/** Whether so much can be in a pack of what is sold by this unit. */
export const fitsUnit = (quantity: string, soldBy: Unit): boolean =>
  soldBy !== 'piece' || parseQuantity(quantity) % ONE_MILLI === 0

/**
 * The quantity as it is kept, without noughts at its end.
 * @throws stoa.invalid-input for a part of a piece
 */
export function packQuantityOf(quantity: string, soldBy: Unit): string {
  if (fitsUnit(quantity, soldBy)) return formatQuantity(parseQuantity(quantity))
  throw coreErrors['invalid-input'](
    {},
    {
      errors: [
        { field: '/quantity', code: 'not-whole', message: 'must be whole: it is sold by the piece' }
      ]
    }
  )
}
