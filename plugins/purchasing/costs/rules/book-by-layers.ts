import { newId } from 'stoa/plugin'
import { type Taken, worth } from './book-movement.ts'
import { type Allocated, consume, cut, type Layer, type Mover, type Piece, store } from './fifo.ts'
import type { Kept } from './moving-average.ts'
import { MINOR } from './value.ts'

/** A movement under FIFO: what it is, and of what layers the goods were that left before under its document. */
export interface LayeredMove {
  mover: Mover
  at: Date
  taken: Taken
  /** Of the document by which the goods left that come, in the order of their layers. */
  went: readonly Piece[]
  /** How many of them came back before. */
  back: bigint
}

/**
 * What a movement does to the layers of its shop. A transfer brings the layers it took along; what a
 * sale took comes back at what it cost, as old as the oldest of it.
 * @param layers open ones of the variant in the shop, in their order
 * @param costMinor what the catalogue says one costs; null: nothing
 */
export function bookByLayers(
  kept: Kept,
  layers: readonly Layer[],
  { mover, at, taken, went, back }: LayeredMove,
  costMinor: number | null
): Allocated {
  const byHand = costMinor === null ? null : BigInt(costMinor) * MINOR
  const known: Kept = { ...kept, unit: kept.unit ?? byHand }
  if (taken.milli < 0n) return consume(known, layers, { ...mover, id: newId(), at }, -taken.milli)
  const pieces = taken.reason === 'transfer' ? cut(went, back, taken.milli) : []
  const [milli, value] = [sum(pieces, 'milli'), sum(pieces, 'value')]
  if (milli < taken.milli) {
    const { before } = taken
    const rest = {
      ...taken,
      milli: taken.milli - milli,
      before: { milli: before.milli + milli, value: before.value + value }
    }
    pieces.push({
      milli: rest.milli,
      value: worth(known, rest, byHand),
      cameAt: went[0]?.cameAt ?? at,
      originId: originOf(went) ?? mover.document.id
    })
  }
  return store(known, layers, mover, pieces, newId)
}

/** Where all of it was bought by one document, that. */
const originOf = (went: readonly Piece[]): string | undefined =>
  new Set(went.map(piece => piece.originId)).size === 1 ? went[0]?.originId : undefined

const sum = (pieces: readonly Piece[], what: 'milli' | 'value'): bigint =>
  pieces.reduce((all, piece) => all + piece[what], 0n)
