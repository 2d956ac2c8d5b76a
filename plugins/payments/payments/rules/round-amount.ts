/** What becomes of an amount that a provider cannot say; the setting payments.amountRounding. */
export const amountRoundings = ['refuse', 'nearest', 'down', 'up'] as const
export type AmountRounding = (typeof amountRoundings)[number]

/**
 * What is asked for where `amountMinor` is due: the multiple of a provider's step that the setting
 * says, never a whole step away. The amount itself with 'refuse', and where nothing would be left
 * of it: then the provider cannot take it, and it is refused.
 * @param stepMinor the smallest amount the provider can say, in minor units
 */
export function roundedAmount(
  amountMinor: number,
  stepMinor: number,
  rounding: AmountRounding
): number {
  const over = amountMinor % stepMinor
  if (over === 0 || rounding === 'refuse') return amountMinor
  const below = amountMinor - over
  const isUp = rounding === 'up' || (rounding === 'nearest' && 2 * over >= stepMinor)
  const rounded = isUp ? below + stepMinor : below
  return rounded > 0 && Number.isSafeInteger(rounded) ? rounded : amountMinor
}
