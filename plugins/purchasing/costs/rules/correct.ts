import type { Layer } from './fifo.ts'
import { ratio } from './value.ts'

/**
 * How much of what goods cost more (or less, below zero) is of goods that are there still; the rest
 * is of goods that left.
 * @param there how many are there of those that came; never more counts than came
 */
export function ofWhatIsThere(value: bigint, there: bigint, came: bigint): bigint {
  if (there <= 0n) return 0n
  return there >= came ? value : ratio(value, there, came)
}

/**
 * Layers of one receipt cost more or less: each by its share of what is left. None is worth less than
 * nothing.
 * @param layers what is left of them; they cost that much more after it
 * @returns by how much each was changed
 */
export function correct(
  layers: readonly Layer[],
  value: bigint,
  came: bigint
): Array<{ layer: Layer; value: bigint }> {
  const there = layers.reduce((sum, layer) => sum + layer.leftMilli, 0n)
  const stays = ofWhatIsThere(value, there, came)
  let [upTo, given] = [0n, 0n]
  return layers.map(layer => {
    upTo += layer.leftMilli
    const share = ratio(stays, upTo, there) - given
    given += share
    const of = layer.leftValue + share < 0n ? -layer.leftValue : share
    layer.leftValue += of
    layer.value += of
    return { layer, value: of }
  })
}
