import type { Context } from '../../context/context.ts'
import { statement } from '../../database/statement.ts'

export interface Mapping {
  id: string
  kind: string
  name: string
  /** What the columns are called. */
  header: string[]
  /** What they are, in the same order; null: left out. */
  columns: Array<string | null>
}

const COLUMNS = 'id, kind, name, header, columns'

export const insertMapping = statement(
  'files.insert-mapping',
  'INSERT INTO file_mapping (tenant_id, company_id, id, kind, name, header, columns) VALUES ($1, $2, $3, $4, $5, $6, $7)'
)
export const mappingsOf = statement<Mapping>(
  'files.mappings',
  `SELECT ${COLUMNS} FROM file_mapping WHERE tenant_id = $1 AND company_id = $2 AND kind = ANY ($3) ORDER BY id`
)
export const mappingById = statement<Mapping>(
  'files.mapping',
  `SELECT ${COLUMNS} FROM file_mapping WHERE tenant_id = $1 AND company_id = $2 AND id = $3`
)
export const removeMapping = statement<{ id: string }>(
  'files.remove-mapping',
  'DELETE FROM file_mapping WHERE tenant_id = $1 AND company_id = $2 AND id = $3 RETURNING id'
)

/** The newest mapping of a header, in whatever order its columns stand; put in that of the file. */
export async function mappingFor(
  ctx: Context,
  kind: string,
  header: readonly string[]
): Promise<Mapping | null> {
  const names = (some: readonly string[]): string => JSON.stringify([...some].sort())
  const found = (await mappingsOf([ctx.tenantId, ctx.company().id, [kind]])).findLast(
    mapping => names(mapping.header) === names(header)
  )
  if (found === undefined) return null
  const columnOf = new Map(found.header.map((name, i) => [name, found.columns[i] ?? null]))
  return {
    ...found,
    header: [...header],
    // Of columns that bear one name only their places tell which is which.
    columns:
      new Set(header).size < header.length
        ? found.columns
        : header.map(name => columnOf.get(name) ?? null)
  }
}
