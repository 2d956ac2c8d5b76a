import type { ClientBase } from 'pg'

/**
 * Everything in some schemas that a migration can make, change or drop, each as its name and a sum
 * of all that makes it up: for a table its columns, constraints, indexes, policies, triggers,
 * rules, privileges, comment. Sizes and statistics, which change by themselves, are left out, and
 * so are the triggers that a foreign key puts on the table it refers to.
 */
const FOOTPRINT = `
  SELECT 'the table ' || n.nspname || '.' || c.relname AS object, c.relname AS name, md5(concat_ws('|', c.relkind, c.relowner, c.relacl, c.reloptions, c.relrowsecurity, c.relforcerowsecurity, c.relpartbound,
    obj_description(c.oid, 'pg_class'),
    (SELECT string_agg(concat_ws(',', a.attnum, a.attname, a.atttypid, a.atttypmod, a.attnotnull, a.attidentity, a.attgenerated, a.attisdropped, a.attcollation, a.attacl, pg_get_expr(d.adbin, d.adrelid)), ';' ORDER BY a.attnum)
      FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum WHERE a.attrelid = c.oid AND a.attnum > 0),
    (SELECT string_agg(k.conname || pg_get_constraintdef(k.oid), ';' ORDER BY k.oid) FROM pg_constraint k WHERE k.conrelid = c.oid),
    (SELECT string_agg(pg_get_indexdef(i.indexrelid), ';' ORDER BY i.indexrelid) FROM pg_index i WHERE i.indrelid = c.oid),
    (SELECT string_agg(concat_ws(',', p.polname, p.polcmd, p.polpermissive, p.polroles, p.polqual, p.polwithcheck), ';' ORDER BY p.oid) FROM pg_policy p WHERE p.polrelid = c.oid),
    (SELECT string_agg(pg_get_triggerdef(g.oid) || g.tgenabled::text, ';' ORDER BY g.oid) FROM pg_trigger g WHERE g.tgrelid = c.oid AND NOT g.tgisinternal),
    (SELECT string_agg(concat_ws(',', r.rulename, r.ev_action), ';' ORDER BY r.oid) FROM pg_rewrite r WHERE r.ev_class = c.oid))) AS sum
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = ANY ($1) AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
  UNION ALL
  SELECT 'the function ' || n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')', p.proname, md5(concat_ws('|', p.prosrc, p.prosqlbody, p.proowner, p.proacl, p.prosecdef, p.proconfig, p.prolang, p.provolatile, p.prorettype))
  FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = ANY ($1)
  UNION ALL
  SELECT 'the type ' || n.nspname || '.' || y.typname, y.typname, md5(concat_ws('|', y.typtype, y.typowner, y.typacl, y.typbasetype, (SELECT string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = y.oid)))
  FROM pg_type y JOIN pg_namespace n ON n.oid = y.typnamespace LEFT JOIN pg_class c ON c.oid = y.typrelid
  WHERE n.nspname = ANY ($1) AND (y.typtype IN ('e', 'd', 'r') OR (y.typtype = 'c' AND c.relkind = 'c'))`

export type Footprint = ReadonlyMap<string, { name: string; sum: string }>

/** @param client connected as a role that sees the schemas */
export async function footprintOf(
  client: Pick<ClientBase, 'query'>,
  schemas: string[]
): Promise<Footprint> {
  const { rows } = await client.query<{ object: string; name: string; sum: string }>(FOOTPRINT, [
    schemas
  ])
  return new Map(rows.map(({ object, name, sum }) => [object, { name, sum }]))
}

/** The prefix of the names of what a plugin makes. */
export const prefixOf = (plugin: string): string => `${plugin.replaceAll('-', '_')}_`

/**
 * What was made, changed or dropped between two footprints although it is not the plugin's by its
 * name.
 * @param others the other plugins there are: of two prefixes that fit a name, the longer one is
 * meant
 * @returns sentences' parts, e.g. `changes the table pool.catalog_product`
 */
export function trespasses(
  before: Footprint,
  after: Footprint,
  plugin: string,
  others: string[]
): string[] {
  const mine = prefixOf(plugin)
  const longer = others.map(prefixOf).filter(prefix => prefix.length > mine.length)
  const isMine = (name: string): boolean =>
    name.startsWith(mine) && !longer.some(prefix => name.startsWith(prefix))
  const found: string[] = []
  for (const [object, { name, sum }] of after) {
    const was = before.get(object)
    if (was?.sum !== sum && !isMine(name)) {
      found.push(`${was === undefined ? 'makes' : 'changes'} ${object}`)
    }
  }
  for (const [object, { name }] of before) {
    if (!after.has(object) && !isMine(name)) found.push(`drops ${object}`)
  }
  return found
}
