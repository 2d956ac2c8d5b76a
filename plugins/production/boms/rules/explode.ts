/** An exact quantity in thousandths: rounding happens once, when it is taken from stock. */
export interface Fraction {
  n: bigint
  /** Above zero. */
  d: bigint
}

export const kinds = ['bundle', 'prepared', 'manufactured'] as const
export type Kind = (typeof kinds)[number]

/** What one batch takes, and how much it makes. */
export interface Bom {
  kind: Kind | 'goods'
  /** Thousandths. */
  makesMilli: number
  lines: ReadonlyArray<{
    partId: string
    /** Billionths of what the part is sold by. */
    baseNano: bigint
    /** Hundredths of a percent of what is taken. */
    wasteHundredths: number
  }>
}

/** Base quantities have nine decimals, stock has three. */
const NANO_IN_MILLI = 1_000_000n
const WHOLE = 10_000n

/** Whether it has no stock of its own: what it is made of is taken when it is sold. */
export const isTakenApart = (bom: Bom | undefined): boolean =>
  bom?.kind === 'bundle' || bom?.kind === 'prepared'

/**
 * What is taken from stock to make so much of something: its parts, and in place of those that have no
 * stock of their own theirs. Waste is a share of what is taken, as kitchens reckon trim: for 1 that
 * stays at 20 % waste 1.25 are taken (as purchased = edible portion ÷ yield).
 * @param boms of all that is met on the way down; none are in a circle
 * @param of thousandths, by variant: whose bills of materials are followed in any case
 * @returns by part, exact
 */
export function explode(
  boms: ReadonlyMap<string, Bom>,
  of: ReadonlyMap<string, Fraction>
): Map<string, Fraction> {
  const taken = new Map<string, Fraction>()
  const take = (bom: Bom, milli: Fraction): void => {
    for (const { partId, baseNano, wasteHundredths } of bom.lines) {
      const need = reduced({
        n: milli.n * baseNano * WHOLE,
        d: milli.d * BigInt(bom.makesMilli) * NANO_IN_MILLI * (WHOLE - BigInt(wasteHundredths))
      })
      const part = boms.get(partId)
      if (part !== undefined && isTakenApart(part)) take(part, need)
      else taken.set(partId, plus(taken.get(partId), need))
    }
  }
  for (const [variantId, milli] of of) {
    const bom = boms.get(variantId)
    if (bom !== undefined) take(bom, milli)
  }
  return taken
}

export const milliOf = (milli: number): Fraction => ({ n: BigInt(milli), d: 1n })

/** To whole thousandths, nearest, ties away from zero. */
export function rounded({ n, d }: Fraction): number {
  const half = n < 0n ? -d : d
  return Number((2n * n + half) / (2n * d))
}

/**
 * How many thousandths can be made of what there is of each part.
 * @param needs what one takes, exact, in thousandths
 * @param free thousandths by part; what is missing is none
 * @param isWhole whether it is made by the piece
 */
export function makeable(
  needs: ReadonlyMap<string, Fraction>,
  free: ReadonlyMap<string, number>,
  isWhole: boolean
): number {
  let least: bigint | null = null
  for (const [partId, { n, d }] of needs) {
    if (n === 0n) continue
    const there = BigInt(Math.max(free.get(partId) ?? 0, 0))
    const enoughFor = (there * 1000n * d) / n
    if (least === null || enoughFor < least) least = enoughFor
  }
  const milli = least ?? 0n
  return Number(isWhole ? milli - (milli % 1000n) : milli)
}

/**
 * What comes back of a part with so much of the goods, where some came back before: of all that came
 * back so far the share, less what it was before. So all together is what was taken, however it comes.
 * @param total thousandths of the part that moved with `of` thousandths of the goods
 */
export function shareOf(total: number, of: number, before: number, now: number): number {
  const upTo = (milli: number): number =>
    rounded({ n: BigInt(total) * BigInt(milli), d: BigInt(Math.abs(of)) })
  return upTo(before + now) - upTo(before)
}

function plus(a: Fraction | undefined, b: Fraction): Fraction {
  return a === undefined ? b : reduced({ n: a.n * b.d + b.n * a.d, d: a.d * b.d })
}

function reduced({ n, d }: Fraction): Fraction {
  let [a, b] = [n < 0n ? -n : n, d]
  while (b !== 0n) [a, b] = [b, a % b]
  return a === 0n ? { n: 0n, d: 1n } : { n: n / a, d: d / a }
}
