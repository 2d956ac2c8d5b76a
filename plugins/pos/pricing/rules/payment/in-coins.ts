import type { CashRounding } from '../sale.ts'

/**
 * What the smallest coin makes of an amount: its nearest multiple; half a coin goes up, or down where
 * that is the rule: Chile's Ley 20.956 takes 1 to 5 pesos down to the ten below.
 * @param amountMinor not negative
 */
export function inCoins(amountMinor: number, { toMinor, half = 'up' }: CashRounding): number {
  const above = amountMinor % toMinor
  const isUp = half === 'up' ? 2 * above >= toMinor : 2 * above > toMinor
  return amountMinor - above + (isUp ? toMinor : 0)
}
