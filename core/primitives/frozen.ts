const refuse = (): never => {
  throw new TypeError('This is shared by everyone who reads it; make a copy and change that.')
}

/** Whether an object is one of plain data, and not a class's with a life of its own. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null || Array.isArray(value)
}

/**
 * What was frozen before it came here, and is now down to its leaves: it may have held others that
 * were not. What is frozen here needs no note, and there is much of it.
 */
const done = new WeakSet<object>()

/**
 * Freezes plain data to its last leaf and returns it. What is no plain object or list is left as it
 * is.
 */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value
  if (Object.isFrozen(value)) {
    if (done.has(value)) return value
    done.add(value)
  } else {
    Object.freeze(value)
  }
  for (const inner of Object.values(value)) frozen(inner)
  return value
}

/** A map no one can change. Its values are frozen too. */
export function frozenMap<K, V>(entries: Iterable<readonly [K, V]>): ReadonlyMap<K, V> {
  const map = new Map(entries)
  for (const value of map.values()) frozen(value)
  return Object.freeze(Object.assign(map, { set: refuse, delete: refuse, clear: refuse }))
}

/** A set no one can change. */
export function frozenSet<T>(values: Iterable<T>): ReadonlySet<T> {
  return Object.freeze(
    Object.assign(new Set(values), { add: refuse, delete: refuse, clear: refuse })
  )
}
