import { mulDiv } from 'stoa/plugin'

/** What a whole line came to, and how much of it came back; quantities in thousandths. */
export interface LineAccount {
  quantityMilli: number
  returnedMilli: number
  netMinor: number
  totalMinor: number
  commissionMinor: number
}

export interface Movement {
  quantityMilli: number
  netMinor: number
  totalMinor: number
  amountMinor: number
}

/**
 * What is left of an amount when so much of its quantity came back. It is the whole less the share
 * of all that came back, not the sum of shares: so whatever steps goods come back in, the last one
 * leaves nothing.
 */
const leftOf = (amount: number, returned: number, quantity: number): number =>
  amount - mulDiv(amount, returned, quantity)

/** What an agent holds of a line as it stands. */
export const heldOf = (line: LineAccount): Movement => {
  const { quantityMilli, returnedMilli } = line
  const left = (amount: number): number => leftOf(amount, returnedMilli, quantityMilli)
  return {
    quantityMilli: quantityMilli - returnedMilli,
    netMinor: left(line.netMinor),
    totalMinor: left(line.totalMinor),
    amountMinor: left(line.commissionMinor)
  }
}

/**
 * What is taken back when more of a line comes back, at most what is left of it.
 * @param quantityMilli null: all that is left
 */
export function takeBack(
  line: LineAccount,
  quantityMilli: number | null
): { returnedMilli: number; movement: Movement } {
  const left = line.quantityMilli - line.returnedMilli
  const returnedMilli = line.returnedMilli + Math.min(left, quantityMilli ?? left)
  const [before, after] = [heldOf(line), heldOf({ ...line, returnedMilli })]
  return {
    returnedMilli,
    movement: {
      quantityMilli: after.quantityMilli - before.quantityMilli,
      netMinor: after.netMinor - before.netMinor,
      totalMinor: after.totalMinor - before.totalMinor,
      amountMinor: after.amountMinor - before.amountMinor
    }
  }
}

/** The same with the sign turned. */
export const reversed = (movement: Movement): Movement => ({
  quantityMilli: 0 - movement.quantityMilli,
  netMinor: 0 - movement.netMinor,
  totalMinor: 0 - movement.totalMinor,
  amountMinor: 0 - movement.amountMinor
})
