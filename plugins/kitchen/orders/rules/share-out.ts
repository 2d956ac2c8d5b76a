/** A line by what is made of it. `quantityMilli` in thousandths. */
export interface MadeLine {
  variantId: string
  name: string
  quantityMilli: number
}

/**
 * Which station makes what: each line goes to the stations that name its category, else the nearest
 * one above it that any station names. Lines that no station makes are left out.
 * @param paths of variants: their own category, then those above it, the nearest first
 * @returns station → its lines, in their order
 */
export function shareOut<L extends { variantId: string }>(
  lines: readonly L[],
  paths: ReadonlyMap<string, readonly string[]>,
  stations: ReadonlyArray<{ id: string; categoryIds: readonly string[] }>
): Map<string, L[]> {
  const shared = new Map<string, L[]>()
  for (const line of lines) {
    for (const stationId of stationsOf(paths.get(line.variantId) ?? [], stations)) {
      shared.set(stationId, [...(shared.get(stationId) ?? []), line])
    }
  }
  return shared
}

function stationsOf(
  path: readonly string[],
  stations: ReadonlyArray<{ id: string; categoryIds: readonly string[] }>
): string[] {
  for (const categoryId of path) {
    const there = stations.filter(({ categoryIds }) => categoryIds.includes(categoryId))
    if (there.length > 0) return there.map(({ id }) => id)
  }
  return []
}
