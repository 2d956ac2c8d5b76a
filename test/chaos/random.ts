/** Chance that can be had again: the same seed gives the same row of numbers. */
export interface Chance {
  /** A whole number from 0 to below `below`. */
  whole(below: number): number
  /** true in so many of a hundred cases. */
  in100(cases: number): boolean
  one<T>(of: readonly T[]): T
}

/** Mulberry32: small, and even enough to choose tills and faults by. */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (below: number): number => Math.floor(next() * below)
  return {
    whole,
    in100: cases => next() * 100 < cases,
    one(of) {
      if (of.length === 0) throw new Error('There is nothing to choose from.')
      return of[whole(of.length)] as (typeof of)[number]
    }
  }
}
