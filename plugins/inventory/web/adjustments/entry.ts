import type { TypedLot } from 'stoa/web/lots-field'
import type { Level } from '../console.tsx'
import type { Reason } from './search.ts'
import { milliOf, milliOfText, ONE, typedOf } from './typed-quantity.ts'

/** A line that is being typed. */
export interface EntryLine {
  variantId: string
  name: string
  sku: string
  /** By the books, when the line was begun or last refused: decimal text. */
  onHand: string
  /** As typed. */
  quantity: string
  /** Of tracked goods: which lots. */
  lots?: TypedLot[]
  error: string | null
}

/** An adjustment takes no more. */
export const MOST_LINES = 1000

/** What is on hand afterwards less what is on hand, in thousandths; null while nothing is typed. */
export function changeOf(
  { quantity, onHand }: EntryLine,
  reason: Reason,
  locale: string
): number | null {
  const milli = milliOf(quantity, locale)
  if (milli === null) return null
  if (reason === 'count') return milli - milliOfText(onHand)
  return reason === 'write-off' ? -milli : milli
}

/** What a scan stands for, in thousandths: one, or all in a pack. */
export const oneOf = ({ packQuantity }: Pick<Level, 'packQuantity'>): number =>
  packQuantity === null ? ONE : milliOfText(packQuantity)

/** Of what was scanned, one more; of what was picked from a list, whatever will be typed. */
export function withGoods(
  lines: EntryLine[],
  level: Level,
  isScan: boolean,
  locale: string
): EntryLine[] {
  const known = lines.find(({ variantId }) => variantId === level.variantId)
  if (known !== undefined) {
    if (!isScan) return lines
    const more = typedOf((milliOf(known.quantity, locale) ?? 0) + oneOf(level), locale)
    return lines.map(line => (line === known ? { ...line, quantity: more, error: null } : line))
  }
  return [
    {
      variantId: level.variantId,
      name: level.name ?? '',
      sku: level.sku ?? '',
      onHand: level.quantity,
      quantity: isScan ? typedOf(oneOf(level), locale) : '',
      error: null
    },
    ...lines
  ]
}
