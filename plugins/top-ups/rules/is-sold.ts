/** What an operator takes, in minor units: these amounts alone, or whatever lies within the range. */
export interface Sold {
  fixedMinor: readonly number[]
  leastMinor: number | null
  mostMinor: number | null
}

/** Whether an operator takes this amount. */
export const isSold = ({ fixedMinor, leastMinor, mostMinor }: Sold, amountMinor: number): boolean =>
  fixedMinor.includes(amountMinor) ||
  (leastMinor !== null &&
    mostMinor !== null &&
    amountMinor >= leastMinor &&
    amountMinor <= mostMinor)
