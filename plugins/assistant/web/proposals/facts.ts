export type Given = Record<string, unknown>
type Plain = string | number | boolean
export interface Fact {
  key: string
  value: Plain
}
/** Rows of one kind, such as lines: each with what it is called and its facts. */
export interface Rows {
  key: string
  rows: Array<{ name: string; facts: Fact[] }>
}

const isPlain = (value: unknown): value is Plain =>
  ['string', 'number', 'boolean'].includes(typeof value) && value !== ''
export const isObject = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/
export const isId = (value: unknown): boolean => typeof value === 'string' && ID.test(value)

/** Things of which nothing is to be decided: they differ at each run, or say nothing. */
const UNSAID = /^(id|version|createdAt|updatedAt|postedAt|userId|mergedInto)$/

/** What stands at one level, and one level below it. */
export function factsOf(given: Given, known: ReadonlyMap<string, string>): Fact[] {
  return Object.entries(given).flatMap(([key, value]): Fact[] => {
    if (isObject(value)) return factsOf(value, known)
    if (Array.isArray(value) && value.length > 0 && value.every(isPlain)) {
      return [{ key, value: value.join(', ') }]
    }
    if (!isPlain(value)) return []
    return [{ key, value: isId(value) ? (known.get(String(value)) ?? value) : value }]
  })
}

/** What an operation answers, without what is only for programs, and what was said to it. */
export const effectsOf = (
  effect: Given,
  said: Fact[],
  known: ReadonlyMap<string, string>
): Fact[] =>
  factsOf(
    Object.fromEntries(Object.entries(effect).filter(([key]) => !UNSAID.test(key))),
    known
  ).filter(
    ({ key, value }) => !isId(value) && !said.some(fact => fact.key === key && fact.value === value)
  )

/** Names by id, wherever the effect names what it is about. */
export function namesIn(value: unknown, found = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(value)) for (const inner of value) namesIn(inner, found)
  if (!isObject(value)) return found
  const { name } = value
  if (typeof name === 'string' && name !== '') {
    for (const key of ['id', 'variantId', 'productId', 'customerId']) {
      const id = value[key]
      if (typeof id === 'string') found.set(id, name)
    }
  }
  for (const inner of Object.values(value)) namesIn(inner, found)
  return found
}

/** Lines and the like, each with what it would come to where the effect says so. */
export function rowsOf(given: Given, effect: unknown, known: ReadonlyMap<string, string>): Rows[] {
  return Object.entries(given).flatMap(([key, value]): Rows[] => {
    if (!Array.isArray(value) || value.length === 0 || !value.every(isObject)) return []
    const effects = isObject(effect) ? effect[key] : undefined
    return [{ key, rows: value.map((row, i) => oneRow(row, at(effects, i), known)) }]
  })
}

const at = (effects: unknown, i: number): Given => {
  const effect: unknown = Array.isArray(effects) ? effects[i] : undefined
  return isObject(effect) ? effect : {}
}

function oneRow(row: Given, effect: Given, known: ReadonlyMap<string, string>) {
  const { before, after } = effect
  const facts = factsOf({ ...row, before, after }, known)
  const called = facts.find(
    ({ key, value }) => key === 'name' || [...known.values()].includes(String(value))
  )
  return {
    name: called === undefined ? '' : String(called.value),
    facts: facts.filter(fact => fact !== called)
  }
}
