import type { Level } from '../console.tsx'
import type { Reason } from './search.ts'

/** A line that is being typed. */
export interface EntryLine {
  variantId: string
  name: string
  sku: string
  /** By the books, when the line was begun or last refused: decimal text. */
  onHand: string
  /** As typed. */
  quantity: string
  error: string | null
}

/** An adjustment takes no more. */
export const MOST_LINES = 1000
const ONE = 1000
/** Digits before and behind the point that the API takes. */
const SHAPE = /^\d{1,11}(?:[.,]\d{1,3})?$/

/** Thousandths of what was typed; null when it is no quantity. */
export function milliOf(typed: string): number | null {
  const text = typed.trim()
  if (!SHAPE.test(text)) return null
  return Math.round(Number(text.replace(',', '.')) * ONE)
}

/** Thousandths of what the API writes. */
export const milliOfText = (text: string): number => Math.round(Number(text) * ONE)

/** As the API takes it. */
export const textOfMilli = (milli: number): string => String(milli / ONE)

/** What is on hand afterwards less what is on hand, in thousandths; null while nothing is typed. */
export function changeOf({ quantity, onHand }: EntryLine, reason: Reason): number | null {
  const milli = milliOf(quantity)
  if (milli === null) return null
  if (reason === 'count') return milli - milliOfText(onHand)
  return reason === 'write-off' ? -milli : milli
}

/** Of what was scanned, one more; of what was picked from a list, whatever will be typed. */
export function withGoods(lines: EntryLine[], level: Level, isScan: boolean): EntryLine[] {
  const known = lines.find(({ variantId }) => variantId === level.variantId)
  if (known !== undefined) {
    if (!isScan) return lines
    const more = textOfMilli((milliOf(known.quantity) ?? 0) + ONE)
    return lines.map(line => (line === known ? { ...line, quantity: more, error: null } : line))
  }
  return [
    {
      variantId: level.variantId,
      name: level.name ?? '',
      sku: level.sku ?? '',
      onHand: level.quantity,
      quantity: isScan ? '1' : '',
      error: null
    },
    ...lines
  ]
}
