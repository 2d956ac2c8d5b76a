import { parseQuantity } from 'stoa/plugin'

/**
 * What of each part was to be used up for what was really made, in thousandths: the plan in proportion,
 * nearest, ties upwards.
 */
export function plannedFor(
  lines: ReadonlyArray<{ part_id: string; planned: string }>,
  plannedMilli: number,
  madeMilli: number
): Map<string, number> {
  const [made, of] = [BigInt(madeMilli), BigInt(plannedMilli)]
  return new Map(
    lines.map(line => [
      line.part_id,
      Number((2n * BigInt(parseQuantity(line.planned)) * made + of) / (2n * of))
    ])
  )
}
