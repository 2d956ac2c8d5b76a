/** What of an operation tells what it is about. */
export interface Described {
  name: string
  plugin: string
  summary: string
  reads: boolean
}

/** With more than about twenty tools models choose badly. */
export const MOST_OFFERED = 20

/** What people ask about most; offered in whatever language they ask. */
const ALWAYS_NEAR = ['reporting report', 'stock level']
/** Of each of them. */
const NEAREST = 4

/** Lower-case words of three letters and more, without the plural's s. */
export function wordsOf(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .normalize('NFKD')
      .match(/[\p{L}\p{M}\p{N}]{3,}/gu) ?? []
  return new Set(words.map(word => (word.length > 3 ? word.replace(/s$/, '') : word)))
}

function score({ name, plugin, summary, reads }: Described, words: Set<string>): number {
  const hits = (text: string): number => [...wordsOf(text)].filter(word => words.has(word)).length
  const [, what = ''] = name.split('.')
  const found = 3 * hits(what) + 2 * hits(plugin) + hits(summary)
  return found === 0 ? 0 : found + (reads ? 0.5 : 0)
}

/** Operations the words are about, the best first, and none that they are not about. */
export function findOperations<T extends Described>(operations: readonly T[], text: string): T[] {
  const words = wordsOf(text)
  return operations
    .map(operation => ({ operation, points: score(operation, words) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || (a.operation.name < b.operation.name ? -1 : 1))
    .map(({ operation }) => operation)
}

/**
 * Which operations to offer a model, at most `most`: those already in use in the conversation,
 * those that fit what was said, reports and stock, and then others that read.
 * @param said what the user wrote, the latest messages last
 * @param inUse names, the latest last
 */
export function chooseOffered<T extends Described>(
  operations: readonly T[],
  said: string,
  inUse: readonly string[],
  most = MOST_OFFERED
): T[] {
  const used = operations
    .filter(o => inUse.includes(o.name))
    .sort((a, b) => inUse.lastIndexOf(b.name) - inUse.lastIndexOf(a.name))
    .slice(0, most / 2)
  const near = ALWAYS_NEAR.flatMap(about =>
    findOperations(operations, about)
      .filter(o => o.reads)
      .slice(0, NEAREST)
  )
  const fitting = findOperations(operations, said)
  const chosen = new Set([
    ...used,
    ...fitting.slice(0, most - used.length - near.length),
    ...near,
    ...fitting,
    ...operations.filter(o => o.reads)
  ])
  return [...chosen].slice(0, most)
}
