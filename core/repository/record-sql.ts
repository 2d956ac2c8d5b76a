import { createHash } from 'node:crypto'
import { snake, type Table } from '../database/records.ts'
import { statement, type Statement } from '../database/statement.ts'

type Row = Record<string, unknown>

/** From a text to behind all that begin with it, in a column in "C" order that an index leads to. */
export interface Range {
  column: string
  from: string
  to: string
}

export interface Sort {
  /** NOT NULL, and together different for each record. */
  by: readonly string[]
  descending?: boolean
}

/** What one page is asked for; each combination is a statement of its own. */
export interface Shape {
  sort: Sort
  goesOn: boolean
  filters: readonly string[]
  ranges: readonly string[]
}

export interface RecordSql {
  /** …place, id */
  get: Statement<Row>
  /** The columns of `inserted`. */
  insert: Statement<Row>
  readonly inserted: readonly string[]
  /** …place, id, version, updatedAt where there is one, …written */
  update: Statement<Row>
  /** …place, id */
  remove: Statement<Row>
  /** …place, limit, …cursor, …filters, from and to of each range; `only` is a row condition more */
  page(shape: Shape): { name: string; text(only?: string): string; run: Statement<Row> }
}

const list = (columns: readonly string[], of = ''): string =>
  columns.map(column => of + snake(column)).join(', ')
const selected = (columns: readonly string[]): string =>
  columns
    .map(column => (snake(column) === column ? `r.${column}` : `r.${snake(column)} AS "${column}"`))
    .join(', ')
const numbered = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `$${from + i}`)

/**
 * Writes down the statements of a noun, each once: parsed and planned once a connection, and sent in
 * one message with what else its unit of work has to say.
 * @param place the conditions that hold a statement in its place, as `r.tenant_id = $1`; each takes
 * one parameter
 */
export function recordSql(
  name: string,
  { name: table, types }: Table,
  {
    place,
    listed,
    read,
    written,
    more = ''
  }: {
    place: readonly string[]
    listed?: string
    read: string[]
    written: string[]
    /** SQL, from the code alone: what else is selected. */
    more?: string
  }
): RecordSql {
  const here = place.join(' AND ')
  const next = place.length + 1
  const dated = types.has('updatedAt') ? ['updatedAt'] : []
  const inserted = ['tenantId', 'companyId', 'shopId', 'id', ...dated, ...written].filter(column =>
    types.has(column)
  )
  const assigned = [...dated, ...written].map((column, i) => `${snake(column)} = $${next + 2 + i}`)
  const returning = `RETURNING ${selected(read)}${more}`
  const pages = new Map<string, ReturnType<RecordSql['page']>>()

  function pageText({ sort, goesOn, filters, ranges }: Shape, only = 'true'): string {
    let last = next
    const parameter = (): string => `$${++last}`
    const { by, descending = false } = sort
    const conditions = [
      ...(listed === undefined ? [] : [listed]),
      ...(goesOn
        ? [`(${list(by, 'r.')}) ${descending ? '<' : '>'} (${by.map(parameter).join(', ')})`]
        : []),
      ...filters.map(column => `r.${snake(column)} = ${parameter()}`)
    ]
    const found = ranges.map(
      column =>
        `SELECT r.id FROM ${table} AS r WHERE ${here} AND r.${snake(column)} >= ${parameter()} AND r.${snake(column)} < ${parameter()}`
    )
    // Those found are gone to by their keys (OFFSET 0), also while the table has no statistics and
    // the planner would rather read a whole company.
    const source =
      found.length === 0
        ? `${table} AS r WHERE ${here}`
        : `(${found.join(' UNION ')}) AS found CROSS JOIN LATERAL (
             SELECT ${list([...types.keys()], 'r.')} FROM ${table} AS r WHERE ${here} AND r.id = found.id OFFSET 0) AS r WHERE true`
    const order = by.map(column => `r.${snake(column)}${descending ? ' DESC' : ''}`).join(', ')
    return `SELECT ${selected([...new Set([...read, ...by])])}${more} FROM ${[source, ...conditions, only].join(' AND ')} ORDER BY ${order} LIMIT $${next}`
  }

  return {
    inserted,
    page(shape) {
      const { sort, goesOn, filters, ranges } = shape
      const key = `${sort.by.join()} ${sort.descending} ${goesOn} ${filters.join()} ${ranges.join()}`
      const known = pages.get(key)
      if (known !== undefined) return known
      const mark = createHash('sha1').update(key).digest('hex').slice(0, 8)
      const page = {
        name: `${name}-list-${mark}`,
        text: (only?: string) => pageText(shape, only),
        run: statement<Row>(`${name}-list-${mark}`, pageText(shape))
      }
      pages.set(key, page)
      return page
    },
    get: statement(
      `${name}-get`,
      `SELECT ${selected(read)}${more} FROM ${table} AS r WHERE ${here} AND r.id = $${next}`
    ),
    insert: statement(
      `${name}-create`,
      `INSERT INTO ${table} AS r (${list(inserted)}) VALUES (${numbered(1, inserted.length).join(', ')}) ${returning}`
    ),
    update: statement(
      `${name}-change`,
      `UPDATE ${table} AS r SET version = r.version + 1, ${assigned.join(', ')}
       WHERE ${here} AND r.id = $${next} AND r.version = $${next + 1} ${returning}`
    ),
    remove: statement(
      `${name}-remove`,
      `DELETE FROM ${table} AS r WHERE ${here} AND r.id = $${next} RETURNING r.id`
    )
  }
}
