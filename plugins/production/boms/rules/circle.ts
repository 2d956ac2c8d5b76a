import type { Bom } from './explode.ts'

/** By which parts something leads back to itself, itself first and last; null: it does not. */
export function pathTo(boms: ReadonlyMap<string, Bom>, variantId: string): string[] | null {
  const seen = new Set<string>()
  const walk = (id: string, path: string[]): string[] | null => {
    for (const { partId } of boms.get(id)?.lines ?? []) {
      if (partId === variantId) return [...path, partId]
      if (seen.has(partId)) continue
      seen.add(partId)
      const found = walk(partId, [...path, partId])
      if (found !== null) return found
    }
    return null
  }
  return walk(variantId, [variantId])
}

/** How many steps there are at most from it to what leads no further; they are in no circle. */
export function depthBelow(next: ReadonlyMap<string, readonly string[]>, from: string): number {
  const known = new Map<string, number>()
  const depth = (id: string): number => {
    const found = known.get(id)
    if (found !== undefined) return found
    const deepest = Math.max(0, ...(next.get(id) ?? []).map(one => depth(one) + 1))
    known.set(id, deepest)
    return deepest
  }
  return depth(from)
}
