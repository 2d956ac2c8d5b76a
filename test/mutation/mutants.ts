import { readFile } from 'node:fs/promises'
import { SourceMap } from 'node:module'
import { join } from 'node:path'
import ts from 'typescript'
import { changesOf, type Change } from './operators.ts'

/** A fault in a module that was made of a source. */
export interface Mutant extends Change {
  /** The source, from the root of the project. */
  path: string
  line: number
  /** What it is known by, whatever line it comes to stand on: where, and what becomes what. */
  key: string
  /** The whole lines before and after. */
  before: string
  after: string
}

export const moduleName = (path: string): string => path.replace(/\.ts$/, '.js')

/** Every fault that can be made in a source, in the order of its text. */
export async function mutantsOf(folder: string, path: string): Promise<Mutant[]> {
  const module = join(folder, moduleName(path))
  const text = await readFile(module, 'utf8')
  const map = new SourceMap(JSON.parse(await readFile(`${module}.map`, 'utf8')))
  const names = namesIn(text)
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  return changesOf(text).map(change => {
    const row = starts.findLastIndex(at => at <= change.start)
    const at = map.findEntry(row, change.start - (starts[row] ?? 0))
    const [from, to] = [
      starts[row] ?? 0,
      text.indexOf('\n', change.end) === -1 ? text.length : text.indexOf('\n', change.end)
    ]
    const before = oneLine(text.slice(from, to))
    const after = oneLine(text.slice(from, change.start) + change.text + text.slice(change.end, to))
    const within = names.findLast(({ start, end }) => start <= change.start && change.end <= end)
    const [was, is] = difference(before, after)
    return {
      ...change,
      path,
      line: 'originalLine' in at ? at.originalLine + 1 : row + 1,
      key: `${path} ${within?.name ?? ''}: ${was} → ${is}`,
      before,
      after
    }
  })
}

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ')

/** Of long lines what differs, and enough around it to know it again. */
function difference(before: string, after: string): [string, string] {
  const AROUND = 60
  let [start, back] = [0, 0]
  while (start < before.length && before[start] === after[start]) start++
  while (
    back < Math.min(before.length, after.length) - start &&
    before.at(-1 - back) === after.at(-1 - back)
  ) {
    back++
  }
  const cut = (text: string): string =>
    text.slice(Math.max(0, start - AROUND), Math.max(start, text.length - back) + AROUND)
  return [cut(before), cut(after)]
}

/** Functions and constants with their names, outer ones first. */
function namesIn(text: string): Array<{ name: string; start: number; end: number }> {
  const found: Array<{ name: string; start: number; end: number }> = []
  const visit = (node: ts.Node): void => {
    const { name } = node as { name?: ts.Node }
    if (
      name !== undefined &&
      ts.isIdentifier(name) &&
      (ts.isFunctionDeclaration(node) ||
        ts.isMethodDeclaration(node) ||
        (ts.isVariableDeclaration(node) &&
          node.parent.parent.parent.kind === ts.SyntaxKind.SourceFile))
    ) {
      found.push({ name: name.text, start: node.getStart(), end: node.getEnd() })
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('module.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS))
  return found
}

/** A random order that a seed repeats: mulberry32. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  let state = seed >>> 0
  const random = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const order = [...items]
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[order[i], order[j]] = [order[j] as T, order[i] as T]
  }
  return order
}
