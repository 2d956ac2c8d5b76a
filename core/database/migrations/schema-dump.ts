import type { ClientBase } from 'pg'

type Client = Pick<ClientBase, 'query'>

interface Table {
  oid: number
  name: string
  kind: string
  options: string[] | null
  comment: string | null
  secured: string
  definition: string | null
  partition: string | null
}
interface Part {
  of: number
  text: string
}

const TABLES = `
  SELECT c.oid::int, quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name, c.relkind AS kind, c.reloptions AS options, d.description AS comment,
    concat_ws(' ', CASE WHEN c.relrowsecurity THEN 'ENABLE' END, CASE WHEN c.relforcerowsecurity THEN 'FORCE' END) AS secured,
    CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END AS definition,
    coalesce('PARTITION BY ' || pg_get_partkeydef(c.oid), 'PARTITION OF ' || inhparent::regclass || ' ' || pg_get_expr(c.relpartbound, c.oid)) AS partition
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_inherits ON inhrelid = c.oid
  LEFT JOIN pg_description d ON d.objoid = c.oid AND d.classoid = 'pg_class'::regclass AND d.objsubid = 0
  WHERE n.nspname = $1 AND c.relkind IN ('r', 'p', 'v', 'm', 'S') ORDER BY c.relname COLLATE "C"`

const COLUMNS = `
  SELECT a.attrelid::int AS of, quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
    || CASE WHEN a.attcollation <> y.typcollation THEN ' COLLATE ' || a.attcollation::regcollation ELSE '' END
    || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
    || CASE WHEN a.attgenerated = 's' THEN ' GENERATED ALWAYS AS (' || pg_get_expr(d.adbin, d.adrelid) || ') STORED' WHEN d.adbin IS NOT NULL THEN ' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid) ELSE '' END AS text
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type y ON y.oid = a.atttypid LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE c.relnamespace = $1::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attrelid, a.attnum`

// NOT NULL stands with the columns: only PostgreSQL 18 knows it as a constraint too.
const CONSTRAINTS = `
  SELECT conrelid::int AS of, 'CONSTRAINT ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid) AS text
  FROM pg_constraint WHERE connamespace = $1::regnamespace AND conrelid <> 0 AND contype <> 'n' ORDER BY conrelid, position(contype IN 'pucxf'), conname COLLATE "C"`

const INDEXES = `
  SELECT i.indrelid::int AS of, pg_get_indexdef(i.indexrelid) || ';' AS text
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
  WHERE c.relnamespace = $1::regnamespace AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x')) ORDER BY c.relname COLLATE "C"`

const POLICIES = `
  SELECT polrelid::int AS of, format('CREATE POLICY %I ON %s AS %s FOR %s TO %s', polname, polrelid::regclass, CASE WHEN polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
      CASE polcmd WHEN '*' THEN 'ALL' WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' ELSE 'DELETE' END,
      (SELECT string_agg(CASE r WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(r)::text END, ', ' ORDER BY r) FROM unnest(polroles) r))
    || coalesce(' USING (' || regexp_replace(pg_get_expr(polqual, polrelid), '\\s+', ' ', 'g') || ')', '') || coalesce(' WITH CHECK (' || pg_get_expr(polwithcheck, polrelid) || ')', '') || ';' AS text
  FROM pg_policy JOIN pg_class c ON c.oid = polrelid WHERE c.relnamespace = $1::regnamespace ORDER BY polrelid, polname`

const GRANTS = `
  SELECT c.oid::int AS of, format('GRANT %s ON %s TO %s;', string_agg(g.privilege_type, ', ' ORDER BY position(left(g.privilege_type, 3) IN 'SEL INS UPD DEL TRU REF TRI')),
    c.oid::regclass, CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(g.grantee)::text END) AS text
  FROM pg_class c CROSS JOIN LATERAL aclexplode(c.relacl) g
  WHERE c.relnamespace = $1::regnamespace AND g.grantee <> c.relowner GROUP BY c.oid, g.grantee ORDER BY pg_get_userbyid(g.grantee)`

const FUNCTIONS = `
  SELECT pg_get_functiondef(p.oid) AS text, ARRAY(SELECT format('GRANT EXECUTE ON FUNCTION %s TO %s;', p.oid::regprocedure, CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(g.grantee)::text END)
    FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g WHERE g.grantee <> p.proowner ORDER BY pg_get_userbyid(g.grantee)) AS grants
  FROM pg_proc p WHERE p.pronamespace = $1::regnamespace ORDER BY p.proname COLLATE "C", pg_get_function_identity_arguments(p.oid)`

/**
 * Everything the migrations made, as SQL for people to read and reviewers to compare: tables with
 * their columns, constraints, indexes, policies, privileges and comments, views, and functions.
 * Read from pg_catalog; the same on every supported version of PostgreSQL, and it does not depend
 * on the order in which tables were made.
 * @param client connected as a role that sees the schemas
 * @param schemas in the order to print them
 */
export async function dumpSchema(client: Client, schemas: string[]): Promise<string> {
  const {
    rows: [before]
  } = await client.query<{ path: string }>("SELECT current_setting('search_path') AS path")
  await client.query('SET search_path = pg_catalog') // so that every name is printed with its schema
  const printed: string[] = []
  for (const schema of schemas) {
    printed.push(`-- Schema ${schema}`, ...(await dumpOne(client, schema)))
  }
  await client.query("SELECT set_config('search_path', $1, false)", [before?.path])
  return printed.join('\n\n') + '\n'
}

async function dumpOne(client: Client, schema: string): Promise<string[]> {
  const { rows: tables } = await client.query<Table>(TABLES, [schema])
  const parts = async (text: string): Promise<Map<number, string[]>> => {
    const found = new Map<number, string[]>()
    for (const row of (await client.query<Part>(text, [schema])).rows) {
      found.set(row.of, [...(found.get(row.of) ?? []), row.text])
    }
    return found
  }
  const columns = await parts(COLUMNS)
  const constraints = await parts(CONSTRAINTS)
  const after = [await parts(INDEXES), await parts(POLICIES), await parts(GRANTS)]
  const { rows: functions } = await client.query<{ text: string; grants: string[] }>(FUNCTIONS, [
    schema
  ])
  return [
    ...tables.map(table =>
      [
        heading(table, [...(columns.get(table.oid) ?? []), ...(constraints.get(table.oid) ?? [])]),
        ...(table.comment === null
          ? []
          : [
              `COMMENT ON ${table.kind === 'v' ? 'VIEW' : 'TABLE'} ${table.name} IS '${table.comment.replaceAll("'", "''")}';`
            ]),
        ...(table.secured === ''
          ? []
          : table.secured
              .split(' ')
              .map(word => `ALTER TABLE ${table.name} ${word} ROW LEVEL SECURITY;`)),
        ...after.flatMap(found => found.get(table.oid) ?? [])
      ].join('\n')
    ),
    ...functions.map(f => [`${f.text.trimEnd()};`, ...f.grants].join('\n'))
  ]
}

function heading({ name, kind, options, definition, partition }: Table, lines: string[]): string {
  const settings = options === null ? '' : ` WITH (${[...options].sort().join(', ')})`
  if (kind === 'S') return `CREATE SEQUENCE ${name};`
  if (definition !== null) {
    return `CREATE ${kind === 'm' ? 'MATERIALIZED VIEW' : 'VIEW'} ${name}${settings} AS\n${definition}`
  }
  return `CREATE TABLE ${name} (\n  ${lines.join(',\n  ')}\n)${partition === null ? '' : ` ${partition}`}${settings};`
}
