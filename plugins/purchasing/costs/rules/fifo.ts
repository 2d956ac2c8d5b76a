import { type Kept, ONE } from './moving-average.ts'
import { ratio } from './value.ts'

/**
 * Goods of one cost in a shop. What is left of them changes as they are consumed; below zero they are
 * owed: they left before they came. Quantities in thousandths, values in ten-thousandths of the minor unit.
 */
export interface Layer {
  id: string
  shopId: string
  variantId: string
  movementId: string
  document: { type: string; id: string }
  /** The document they were bought by. */
  originId: string
  cameAt: Date
  milli: bigint
  value: bigint
  leftMilli: bigint
  leftValue: bigint
}

/** What a movement takes of a layer; below zero: what it makes good of one that is owed. */
export interface Take {
  layer: Layer
  movementId: string
  documentId: string
  milli: bigint
  value: bigint
}

/** Goods that come, of one cost. */
export interface Piece {
  milli: bigint
  value: bigint
  cameAt: Date
  originId: string
}

/** What moves, as a layer knows it. */
export type Mover = Pick<Layer, 'shopId' | 'variantId' | 'movementId' | 'document'>

/** What a movement does to the layers of its shop, and to what is kept of its variant in all shops. */
export interface Allocated {
  kept: Kept
  /** What the goods were worth that came (above zero) or left (below). */
  value: bigint
  takes: Take[]
  made: Layer[]
  /** What goods that had left by a document cost more (below zero) or less than was thought. */
  late: Array<{ originalId: string; value: bigint }>
}

/** The oldest first; of one instant, in the order in which they came. */
export const inOrder = (a: Layer, b: Layer): number =>
  a.cameAt.getTime() - b.cameAt.getTime() || (a.id < b.id ? -1 : 1)

/**
 * Goods leave at the cost of those that came first (IAS 2.27). Beyond what is there they are owed,
 * at what one cost last, until they come.
 * @param layers open ones of the shop, in their order; what is left of them becomes less
 * @param milli how many, above zero
 */
export function consume(
  kept: Kept,
  layers: readonly Layer[],
  mover: Mover & { id: string; at: Date },
  milli: bigint
): Allocated {
  const takes: Take[] = []
  let missing = milli
  for (const layer of layers) {
    if (missing === 0n) break
    if (layer.leftMilli <= 0n) continue
    const take = takeOf(layer, layer.leftMilli < missing ? layer.leftMilli : missing, mover)
    takes.push(take)
    missing -= take.milli
  }
  const made: Layer[] = []
  if (missing > 0n) {
    const { id, at, ...of } = mover
    const owed = -ratio(kept.unit ?? 0n, missing, ONE)
    made.push({
      ...of,
      id,
      originId: of.document.id,
      cameAt: at,
      milli: -missing,
      value: owed,
      leftMilli: -missing,
      leftValue: owed
    })
  }
  const value = takes.reduce((sum, take) => sum - take.value, made[0]?.value ?? 0n)
  return { kept: after(kept, -milli, value), value, takes, made, late: [] }
}

/**
 * Goods come. Those that are owed in the shop are made good first: what they do cost is known now.
 * @param layers open ones of the shop, in their order; what is owed becomes less
 * @param newId of each layer that is made
 */
export function store(
  kept: Kept,
  layers: readonly Layer[],
  mover: Mover,
  pieces: readonly Piece[],
  newId: () => string
): Allocated {
  const takes: Take[] = []
  const late = new Map<string, bigint>()
  const made = pieces.map((piece): Layer => {
    const layer: Layer = {
      ...mover,
      id: newId(),
      originId: piece.originId,
      cameAt: piece.cameAt,
      milli: piece.milli,
      value: piece.value,
      leftMilli: piece.milli,
      leftValue: piece.value
    }
    for (const owed of layers) {
      if (layer.leftMilli === 0n) break
      if (owed.leftMilli >= 0n) continue
      const milli = -owed.leftMilli < layer.leftMilli ? -owed.leftMilli : layer.leftMilli
      const cost = takeOf(layer, milli, { ...mover, ...owed })
      const thought = takeOf(owed, -milli, mover)
      takes.push(cost, thought)
      const { id } = owed.document
      late.set(id, (late.get(id) ?? 0n) - thought.value - cost.value)
    }
    return layer
  })
  const [milli, value] = [sumOf(made, 'milli'), sumOf(made, 'value')]
  const differences = Array.from(late, ([originalId, of]) => ({ originalId, value: of }))
  const changed = differences.reduce((sum, of) => sum + of.value, value)
  const unit = milli === 0n ? kept.unit : ratio(value, ONE, milli)
  return {
    kept: after({ ...kept, unit }, milli, changed, kept.unit),
    value,
    takes: together(takes),
    made,
    late: differences.filter(of => of.value !== 0n)
  }
}

/**
 * What goods are made of that come back under the document by which they left: what left first comes
 * back first, each at its cost.
 * @param went what left, in the order of its layers
 * @param before how many came back already
 * @returns fewer than asked for where not as many left out of layers
 */
export function cut(went: readonly Piece[], before: bigint, milli: bigint): Piece[] {
  const pieces: Piece[] = []
  let [from, to] = [before, before + milli]
  for (const piece of went) {
    const first = from < 0n ? 0n : from
    const last = to < piece.milli ? to : piece.milli
    if (first < last) {
      const value = ratio(piece.value, last, piece.milli) - ratio(piece.value, first, piece.milli)
      pieces.push({ ...piece, milli: last - first, value })
    }
    from -= piece.milli
    to -= piece.milli
  }
  return pieces
}

/** So much of a layer, with its share of what is left of the value; the last of it takes the rest. */
function takeOf(layer: Layer, milli: bigint, mover: Pick<Mover, 'movementId' | 'document'>): Take {
  const value =
    milli === layer.leftMilli
      ? layer.leftValue
      : ratio(layer.leftValue, milli < 0n ? -milli : milli, sizeOf(layer.leftMilli))
  layer.leftMilli -= milli
  layer.leftValue -= value
  return { layer, movementId: mover.movementId, documentId: mover.document.id, milli, value }
}

/** A movement of several pieces makes the same layer good more than once: that is one take. */
function together(takes: readonly Take[]): Take[] {
  const by = new Map<string, Take>()
  for (const take of takes) {
    const key = `${take.layer.id} ${take.movementId}`
    const one = by.get(key)
    if (one === undefined) by.set(key, { ...take })
    else [one.milli, one.value] = [one.milli + take.milli, one.value + take.value]
  }
  return [...by.values()]
}

/** One costs what all cost on average; where there are none, what one cost last. */
function after(kept: Kept, milli: bigint, value: bigint, before = kept.unit): Kept {
  const now = { milli: kept.milli + milli, value: kept.value + value }
  if (now.milli <= 0n) return { ...now, unit: kept.unit }
  return { ...now, unit: now.value < 0n ? before : ratio(now.value, ONE, now.milli) }
}

const sizeOf = (milli: bigint): bigint => (milli < 0n ? -milli : milli)
const sumOf = (layers: readonly Layer[], what: 'milli' | 'value'): bigint =>
  layers.reduce((sum, layer) => sum + layer[what], 0n)
