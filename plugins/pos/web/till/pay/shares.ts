/**
 * Equal shares of an amount in minor units: they add up to it exactly, and who comes first pays the
 * unit that is left over.
 */
export function equalShares(amountMinor: number, guests: number): number[] {
  const share = Math.floor(amountMinor / guests)
  const left = amountMinor - share * guests
  return Array.from({ length: guests }, (_, i) => share + (i < left ? 1 : 0))
}

/** What the next of so many guests pays of what is left. */
export const nextShare = (restMinor: number, guests: number): number =>
  equalShares(restMinor, Math.max(1, guests))[0] ?? restMinor
