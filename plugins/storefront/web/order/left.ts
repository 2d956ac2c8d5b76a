/** Of a line of an order: decimal texts. */
interface Line {
  quantity: string
  returnedQuantity: string
}

/** Quantities in thousandths, as the API's decimals are kept. */
export const milliOf = (quantity: string): number => {
  const [whole = '0', part = ''] = quantity.split('.')
  return Number(whole) * 1000 + Number(part.padEnd(3, '0').slice(0, 3))
}

export const quantityOf = (milli: number): string => String(milli / 1000)

/** What of a line has not come back, in thousandths. */
export const leftOf = ({ quantity, returnedQuantity }: Line): number =>
  milliOf(quantity) - milliOf(returnedQuantity)

/** What these thousandths of a line were sold for, to the nearest whole, ties away from zero. */
export function shareOf(
  { totalMinor, quantity, returnedQuantity }: Line & { totalMinor: number },
  milli: number
): number {
  const all = BigInt(milliOf(quantity))
  // Whole numbers throughout: large sums times thousandths are past what a float holds.
  const part = (of: number): number =>
    Number((2n * BigInt(totalMinor) * BigInt(of) + all) / (2n * all))
  const before = milliOf(returnedQuantity)
  return part(before + milli) - part(before)
}

export const isLeft = (line: Line): boolean => leftOf(line) > 0
