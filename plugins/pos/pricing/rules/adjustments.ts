import { sum } from '../../../../core/primitives/money.ts'
import { DomainError } from './domain-error.ts'
import { spreadDiscount } from './discount.ts'
import type { Adjustment, LineAdjustment } from './sale.ts'

const NONE: readonly LineAdjustment[] = Object.freeze([])

/** What adjustments take off the lines of an order, one after the other. */
export class Adjusting {
  private readonly taken: LineAdjustment[][]

  constructor(private readonly lineCount: number) {
    this.taken = Array.from({ length: lineCount }, () => [])
  }

  /**
   * Those of single lines. More than is left of a line takes what is left of it.
   * @param open minor units left of each line
   * @returns what they take off each line
   */
  offLines(open: readonly number[], adjustments: readonly Adjustment[]): number[] {
    const off = open.map(() => 0)
    for (const { lineNo, amountMinor, ...of } of adjustments) {
      checkAdjustment(amountMinor, lineNo, this.lineCount)
      if (lineNo === null) continue
      const index = lineNo - 1
      const left = (open[index] as number) - (off[index] as number)
      this.take(off, index, { ...of, on: 'line', amountMinor: Math.min(amountMinor, left) })
    }
    return off
  }

  /** Those of the whole, each spread over what is left of the lines in proportion. */
  offDocument(open: readonly number[], adjustments: readonly Adjustment[]): number[] {
    const off = open.map(() => 0)
    for (const { lineNo, amountMinor, ...of } of adjustments) {
      if (lineNo !== null) continue
      const left = open.map((amount, i) => amount - (off[i] as number))
      const most = Math.min(amountMinor, sum(left))
      spreadDiscount(left, { amountMinor: most }).forEach((part, index) =>
        this.take(off, index, { ...of, on: 'document', amountMinor: part })
      )
    }
    return off
  }

  /** Of one line, in the order in which they were taken. */
  of(index: number): readonly LineAdjustment[] {
    return this.taken[index] ?? NONE
  }

  private take(off: number[], index: number, taken: LineAdjustment): void {
    if (taken.amountMinor === 0) return
    off[index] = (off[index] as number) + taken.amountMinor
    this.taken[index]?.push(taken)
  }
}

function checkAdjustment(amountMinor: number, lineNo: number | null, lineCount: number): void {
  const isLine = lineNo === null || (Number.isInteger(lineNo) && lineNo >= 1 && lineNo <= lineCount)
  if (!isLine || !Number.isSafeInteger(amountMinor) || amountMinor < 0) {
    throw new DomainError('pos.adjustment-invalid', { lineNo: lineNo ?? 0, amountMinor })
  }
}

/** What was taken off a line by adjustments of its own, or by those of the whole. Minor units. */
export const adjustedMinor = (
  { adjustments = NONE }: { adjustments?: readonly LineAdjustment[] },
  on: LineAdjustment['on']
): number => sum(adjustments.filter(one => one.on === on).map(({ amountMinor }) => amountMinor))
