import type { Order } from '../console.tsx'

type Line = Pick<Order['lines'][number], 'quantity' | 'returnedQuantity'>

/** Quantities in thousandths, as the API's decimals are kept. */
export const milliOf = (quantity: string): number => {
  const [whole = '0', part = ''] = quantity.split('.')
  return Number(whole) * 1000 + Number(part.padEnd(3, '0').slice(0, 3))
}

export const quantityOf = (milli: number): string => String(milli / 1000)

/** What of a line has not come back, in thousandths. */
export const leftOf = ({ quantity, returnedQuantity }: Line): number =>
  milliOf(quantity) - milliOf(returnedQuantity)

export const isLeft = (line: Line): boolean => leftOf(line) > 0
