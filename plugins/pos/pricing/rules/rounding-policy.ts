import type { RoundingPolicy } from './sale.ts'

/** Rounding as settings, the till's book and a sale rung up off line state it. */
export interface RoundingSettings {
  tax: RoundingPolicy['tax']
  /** The smallest coin, in minor units; 0: cash is not rounded. */
  cashToMinor: number
  /** Where half a coin goes; up where it is not stated. */
  cashHalf?: 'up' | 'down' | undefined
}

/** The same, as the rules take it. */
export const roundingPolicy = ({
  tax,
  cashToMinor,
  cashHalf = 'up'
}: RoundingSettings): RoundingPolicy => ({
  tax,
  ...(cashToMinor > 0 && { cash: { toMinor: cashToMinor, half: cashHalf } })
})
