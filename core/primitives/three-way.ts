/** A row of a list within a form: named by its id, wherever it stands. */
export interface Keyed {
  id: string
}
/** Where in a form a value stands: ['name'], ['variants', <id>, 'priceMinor']. */
export type Path = readonly string[]

export interface Conflict {
  path: Path
  before: unknown
  mine: unknown
  theirs: unknown
}

type Plain = Record<string, unknown>

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isRows = (value: unknown): value is Array<Plain & Keyed> =>
  Array.isArray(value) && value.every(row => isPlain(row) && typeof row['id'] === 'string')

export function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((one, i) => same(one, b[i]))
  }
  if (isPlain(a) && isPlain(b)) {
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].every(key => same(a[key], b[key]))
  }
  return Object.is(a, b)
}

/** What differs, field by field; a row that came or went is one difference. Order says nothing. */
export function differences(before: unknown, after: unknown, at: Path = []): Path[] {
  if (isRows(before) && isRows(after)) {
    const was = new Map(before.map(row => [row.id, row]))
    const is = new Map(after.map(row => [row.id, row]))
    return [...new Set([...was.keys(), ...is.keys()])].flatMap(id =>
      was.has(id) && is.has(id) ? differences(was.get(id), is.get(id), [...at, id]) : [[...at, id]]
    )
  }
  if (isPlain(before) && isPlain(after)) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap(key =>
      differences(before[key], after[key], [...at, key])
    )
  }
  return same(before, after) ? [] : [at]
}

/**
 * Puts together what two people made of the same values: a change of one side is taken, a field that
 * both changed differently is a conflict, with mine in its place until somebody has chosen. A row
 * taken away by one and changed by the other is as the server has it.
 */
export function threeWay<V>(before: V, mine: V, theirs: V): { merged: V; conflicts: Conflict[] } {
  const conflicts: Conflict[] = []
  const merged = mergedAt(before, mine, theirs, [], conflicts)
  return { merged: merged as V, conflicts }
}

function mergedAt(
  before: unknown,
  mine: unknown,
  theirs: unknown,
  at: Path,
  conflicts: Conflict[]
): unknown {
  if (isRows(before) && isRows(mine) && isRows(theirs)) {
    return mergedRows(before, mine, theirs, at, conflicts)
  }
  if (isPlain(before) && isPlain(mine) && isPlain(theirs)) {
    const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
    return Object.fromEntries(
      keys.map(key => [key, mergedAt(before[key], mine[key], theirs[key], [...at, key], conflicts)])
    )
  }
  if (same(before, mine)) return theirs
  if (!same(before, theirs) && !same(mine, theirs)) {
    conflicts.push({ path: at, before, mine, theirs })
  }
  return mine
}

function mergedRows(
  before: Keyed[],
  mine: Keyed[],
  theirs: Keyed[],
  at: Path,
  conflicts: Conflict[]
): unknown[] {
  const find = (rows: Keyed[], id: string): Keyed | undefined => rows.find(row => row.id === id)
  const kept = theirs.flatMap(row => {
    const was = find(before, row.id)
    const own = find(mine, row.id)
    if (was === undefined) return [row]
    if (own === undefined) return same(was, row) ? [] : [row]
    return [mergedAt(was, own, row, [...at, row.id], conflicts)]
  })
  const added = mine.filter(({ id }) => !find(before, id) && !find(theirs, id))
  return [...kept, ...added]
}

/** The value at a path. */
export function valueAt(values: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return values
  const below = isRows(values)
    ? values.find(({ id }) => id === key)
    : isPlain(values)
      ? values[key]
      : undefined
  return valueAt(below, rest)
}

/** The same values with another one at a path. */
export function withValue<V>(values: V, path: Path, value: unknown): V {
  const put = (within: unknown, [key, ...rest]: Path): unknown => {
    if (key === undefined) return value
    if (isRows(within)) return within.map(row => (row.id === key ? put(row, rest) : row))
    return isPlain(within) ? { ...within, [key]: put(within[key], rest) } : within
  }
  return put(values, path) as V
}
