import type { MadeLine } from './share-out.ts'

/**
 * What has to be sent of a ticket: what is there now and was not sent, above zero, and what was sent
 * and is there no more, below. What counts is how many of a good there are: a line that is only
 * called otherwise is not made twice.
 * @returns added lines in the order of the ticket, then those taken away
 */
export function difference(sent: readonly MadeLine[], now: readonly MadeLine[]): MadeLine[] {
  const added: MadeLine[] = []
  const away: MadeLine[] = []
  for (const variantId of new Set([...now, ...sent].map(line => line.variantId))) {
    const before = byName(sent, variantId)
    const after = byName(now, variantId)
    const net = total(after) - total(before)
    if (net > 0) added.push(...atMost(net, surplus(after, before), variantId))
    if (net < 0) {
      away.push(
        ...atMost(-net, surplus(before, after), variantId).map(line => ({
          ...line,
          quantityMilli: -line.quantityMilli
        }))
      )
    }
  }
  return [...added, ...away]
}

/** Lines of the same good and name put together, in the order in which they first stand. */
export function together(lines: readonly MadeLine[]): MadeLine[] {
  const sums = new Map<string, MadeLine>()
  for (const line of lines) {
    const key = `${line.variantId} ${line.name}`
    const before = sums.get(key)?.quantityMilli ?? 0
    sums.set(key, { ...line, quantityMilli: before + line.quantityMilli })
  }
  return [...sums.values()].filter(({ quantityMilli }) => quantityMilli !== 0)
}

function byName(lines: readonly MadeLine[], variantId: string): Map<string, number> {
  const sums = new Map<string, number>()
  for (const line of lines) {
    if (line.variantId !== variantId) continue
    sums.set(line.name, (sums.get(line.name) ?? 0) + line.quantityMilli)
  }
  return sums
}

const total = (sums: ReadonlyMap<string, number>): number =>
  [...sums.values()].reduce((sum, one) => sum + one, 0)

/** By name: how much more there is of it. */
const surplus = (
  more: ReadonlyMap<string, number>,
  less: ReadonlyMap<string, number>
): Array<[string, number]> =>
  [...more]
    .map(([name, milli]): [string, number] => [name, milli - (less.get(name) ?? 0)])
    .filter(([, milli]) => milli > 0)

function atMost(net: number, of: ReadonlyArray<[string, number]>, variantId: string): MadeLine[] {
  let left = net
  const lines: MadeLine[] = []
  for (const [name, milli] of of) {
    const quantityMilli = Math.min(milli, left)
    left -= quantityMilli
    if (quantityMilli > 0) lines.push({ variantId, name, quantityMilli })
  }
  return lines
}
