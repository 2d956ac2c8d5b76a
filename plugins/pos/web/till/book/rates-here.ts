import { contact } from '../outbox/contact.ts'
import type { BookHead } from './book.ts'

/** A currency that is taken now. */
export type TakenHere = BookHead['rates'][number] & { rate: string }

/**
 * The foreign currencies whose cash is taken at a moment, as the book says: of each the last rate that has
 * begun. Off line it goes on by what the server said of later days. A book of before says nothing of it.
 * @param now milliseconds since 1970, by the server's clock, which is heard to the second
 */
export function ratesHere(
  rates: BookHead['rates'] = [],
  now = Date.now() + contact.clockOffsetMs() + 1_000
): TakenHere[] {
  const inForce = new Map<string, BookHead['rates'][number]>()
  for (const one of rates) {
    if (Date.parse(one.validFrom) <= now) inForce.set(one.currency, one)
  }
  return [...inForce.values()].filter((one): one is TakenHere => one.rate !== null)
}
