import { milliOf, milliOfText, textOfMilli, typedOf } from '../adjustments/typed-quantity.ts'
import type { Reorder } from './reorder-query.ts'

/** As typed; '' where there is none. */
export interface Typed {
  point: string
  upTo: string
}

/** What stands in the fields of a row: what was typed, else what is set. */
export const typedFor = (
  typed: ReadonlyMap<string, Typed>,
  { variantId, reorderPoint, orderUpTo }: Reorder,
  locale: string
): Typed =>
  typed.get(variantId) ?? {
    point: reorderPoint === null ? '' : typedOf(milliOfText(reorderPoint), locale),
    upTo: orderUpTo === null ? '' : typedOf(milliOfText(orderUpTo), locale)
  }

/** Which sentence says what is wrong; null: nothing. */
export function faultOf({ point, upTo }: Typed, locale: string): 'notNumber' | 'upToHelp' | null {
  const [low, high] = [point, upTo].map(text => (text.trim() === '' ? '' : milliOf(text, locale)))
  if (low === null || high === null) return 'notNumber'
  if (high === '' || high === undefined) return null
  return low === '' || low === undefined || high <= low ? 'upToHelp' : null
}

/** As the API takes it. */
export function pointOf(
  { point, upTo }: Typed,
  locale: string
): { reorderPoint: string | null; orderUpTo: string | null } {
  const textIn = (text: string): string | null =>
    text.trim() === '' ? null : textOfMilli(milliOf(text, locale) ?? 0)
  return { reorderPoint: textIn(point), orderUpTo: textIn(upTo) }
}

/** What sales suggest for the rows of which nothing is set or typed. */
export const suggestedFor = (
  rows: readonly Reorder[],
  typed: ReadonlyMap<string, Typed>,
  locale: string
): Map<string, Typed> =>
  new Map(
    rows.flatMap(({ variantId, reorderPoint, suggestedPoint, suggestedUpTo }) =>
      reorderPoint !== null ||
      typed.has(variantId) ||
      suggestedPoint === null ||
      suggestedUpTo === null
        ? []
        : [
            [
              variantId,
              {
                point: typedOf(milliOfText(suggestedPoint), locale),
                upTo: typedOf(milliOfText(suggestedUpTo), locale)
              }
            ]
          ]
    )
  )
