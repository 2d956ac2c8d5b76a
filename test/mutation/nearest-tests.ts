import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { dirname, join, posix } from 'node:path'

const IMPORTS =
  /(?:^|\n)(?:import|export)[^'"]*?["'](\.[^"']+\.js)["']|\bimport\(["'](\.[^"']+\.js)["']\)/g

/** Which made module imports which; and what each was made of. */
export interface Graph {
  importsOf: Map<string, string[]>
  hashes: Map<string, string>
}

/** Reads the graph from what was made: types are gone from it, so an arrow is a real one. */
export async function readGraph(folder: string): Promise<Graph> {
  const stamp = JSON.parse(await readFile(join(folder, 'stamp.json'), 'utf8')) as {
    files: Record<string, { hash: string }>
  }
  const hashes = new Map(Object.entries(stamp.files).map(([path, { hash }]) => [path, hash]))
  const importsOf = new Map<string, string[]>()
  for (const path of hashes.keys()) {
    const text = await readFile(join(folder, path.replace(/\.ts$/, '.js')), 'utf8')
    importsOf.set(
      path,
      [...text.matchAll(IMPORTS)].flatMap(([, plain, late]) => {
        const to = posix.join(dirname(path), plain ?? late ?? '').replace(/\.js$/, '.ts')
        return hashes.has(to) ? [to] : []
      })
    )
  }
  return { importsOf, hashes }
}

/** Everything a source reaches by its imports, and in how many steps. */
export function reachedFrom(graph: Graph, path: string): Map<string, number> {
  const steps = new Map([[path, 0]])
  for (const [at, n] of steps) {
    for (const to of graph.importsOf.get(at) ?? []) if (!steps.has(to)) steps.set(to, n + 1)
  }
  return steps
}

/** Changes when anything does that a test file imports. */
export function fingerprint(graph: Graph, reached: Iterable<string>): string {
  const hash = createHash('sha256')
  for (const path of [...reached].sort()) hash.update(`${path} ${graph.hashes.get(path)}\n`)
  return hash.digest('hex').slice(0, 20)
}

const area = (path: string): string => path.split('/').slice(0, 2).join('/')
/** Its noun: `rules/` belongs to the noun around it. */
const room = (path: string): string => dirname(path).replace(/\/rules$/, '')

/**
 * How near a test file is to a source: 0 in its noun, 1 when it imports the source itself, 2 in its
 * plugin or part of the kernel, 3 elsewhere; null when it cannot see it.
 */
export function nearness(
  test: string,
  source: string,
  reached: Map<string, number>
): number | null {
  const steps = reached.get(source)
  if (steps === undefined) return null
  if (room(test) === room(source)) return 0
  if (steps === 1) return 1
  return area(test) === area(source) ? 2 : 3
}
