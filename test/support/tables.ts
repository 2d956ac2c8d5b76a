import type { ClientBase } from 'pg'

type Client = Pick<ClientBase, 'query'>

export interface Column {
  name: string
  type: string
  generated: boolean
  nullable: boolean
  hasDefault: boolean
}

/** A table as the catalogue knows it. */
export interface Table {
  schema: string
  name: string
  /** `schema.table`, quoted where needed. */
  at: string
  scope: 'tenant' | 'company' | 'shop' | 'control'
  /** Its rows belong to visitors. */
  visitors: boolean
  appendOnly: boolean
  /** Append-only, but rows past their time may be deleted. */
  forgotten: boolean
  /** Privileges of the relay role; empty for none. */
  relay: string[]
  columns: Column[]
  /** The column that says whose a row is: tenant_id, or id of the table of tenants itself. */
  tenantColumn: string
}

interface Row {
  schema: string
  name: string
  at: string
  comment: string | null
  columns: Column[]
}

/**
 * Every table of the schemas, partitions included, in the order of their names. Nothing is listed
 * by hand anywhere.
 */
export async function tablesOf(client: Client, schemas: string[]): Promise<Table[]> {
  const { rows } = await client.query<Row>(
    `
    SELECT n.nspname AS schema, c.relname AS name, format('%I.%I', n.nspname, c.relname) AS at, obj_description(c.oid, 'pg_class') AS comment,
      (SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, NULL), 'generated', a.attgenerated <> '', 'nullable', NOT a.attnotnull, 'hasDefault', a.atthasdef) ORDER BY a.attnum)
       FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = ANY ($1) AND c.relkind IN ('r', 'p') ORDER BY n.nspname, c.relname`,
    [schemas]
  )
  return rows.map(({ schema, name, at, comment, columns }) => {
    const declared =
      /^scope:(tenant|company|shop|control)( visitors)?( append-only)?( forgotten)?(?: relay:(.*))?$/.exec(
        comment ?? ''
      )
    if (!declared) throw new Error(`The table ${at} is not declared.`)
    return {
      schema,
      name,
      at,
      columns,
      scope: declared[1] as Table['scope'],
      visitors: declared[2] !== undefined,
      appendOnly: declared[3] !== undefined,
      forgotten: declared[4] !== undefined,
      relay: declared[5]?.split(', ') ?? [],
      tenantColumn: columns.some(c => c.name === 'tenant_id') ? 'tenant_id' : 'id'
    }
  })
}

/** The columns that hold the ids of things: `id` and `…_id` of type uuid, the tenant's aside. */
export const idColumns = (table: Table): string[] =>
  table.columns
    .filter(c => c.type === 'uuid' && c.name !== 'tenant_id' && /^id$|_id$/.test(c.name))
    .map(c => c.name)

/**
 * Number of rows and a sum over their whole content, table by table, of one tenant: equal before
 * and after = nothing changed.
 * @param place only the rows of this shop
 */
export async function checksums(
  client: Client,
  tables: Table[],
  tenantId: string,
  place: { shopId?: string; notOfVisitor?: string } = {}
): Promise<Record<string, string>> {
  const sums: Record<string, string> = {}
  const [more, values] =
    place.shopId !== undefined
      ? ['AND shop_id = $2', [place.shopId]]
      : place.notOfVisitor !== undefined
        ? ['AND visitor_id IS DISTINCT FROM $2::uuid', [place.notOfVisitor]]
        : ['', []]
  for (const { at, tenantColumn } of tables) {
    const {
      rows: [row]
    } = await client.query<{ sum: string }>(
      `SELECT count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) AS sum FROM ${at} t WHERE ${tenantColumn} = $1 ${more}`,
      [tenantId, ...values]
    )
    sums[at] = row?.sum ?? ''
  }
  return sums
}
