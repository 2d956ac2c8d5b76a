import { newId, statement, type Context } from 'stoa/plugin'
import { keyOfPath, pathKeys, type CategoryNode } from './rules.ts'

const all = statement<CategoryNode>(
  'catalog.all-categories',
  'SELECT id, parent_id AS "parentId", name FROM catalog_category WHERE tenant_id = $1 AND company_id = $2'
)
const add = statement(
  'catalog.add-categories',
  `
  INSERT INTO catalog_category (tenant_id, company_id, id, parent_id, name)
  SELECT $1, $2, c.id, c.parent_id, c.name FROM unnest($3::uuid[], $4::uuid[], $5::text[]) AS c (id, parent_id, name)
  ON CONFLICT (tenant_id, company_id, parent_id, name_key) DO NOTHING`
)

/** The tree of the company as paths. */
export interface CategoryPaths {
  keyOf: (id: string) => string | undefined
  idOf: (path: string[]) => string | undefined
}

export async function categoryPaths(ctx: Context): Promise<CategoryPaths> {
  const keys = pathKeys(await all([ctx.tenantId, ctx.company().id]))
  const ids = new Map(Array.from(keys, ([id, key]) => [key, id]))
  return { keyOf: id => keys.get(id), idOf: path => ids.get(keyOfPath(path)) }
}

/** The names of a category and of those above it, the highest first, by id. */
export async function categoryNames(ctx: Context): Promise<(id: string) => string[] | undefined> {
  const byId = new Map((await all([ctx.tenantId, ctx.company().id])).map(node => [node.id, node]))
  const namesOf = (id: string): string[] | undefined => {
    const node = byId.get(id)
    if (node === undefined) return undefined
    return node.parentId === null ? [node.name] : [...(namesOf(node.parentId) ?? []), node.name]
  }
  return namesOf
}

/**
 * Makes the categories of these paths that are missing, level by level, so that each has its
 * parent. Safe beside another import.
 */
export async function ensureCategories(
  ctx: Context,
  paths: string[][],
  known: CategoryPaths
): Promise<CategoryPaths> {
  let tree = known
  const deepest = Math.max(0, ...paths.map(path => path.length))
  for (let depth = 1; depth <= deepest; depth++) {
    const missing = new Map<string, string[]>()
    for (const path of paths.filter(p => p.length >= depth).map(p => p.slice(0, depth))) {
      if (tree.idOf(path) === undefined && !missing.has(keyOfPath(path))) {
        missing.set(keyOfPath(path), path)
      } // spelt as it stands first
    }
    if (missing.size === 0) continue
    const level = [...missing.values()]
    await add([
      ctx.tenantId,
      ctx.company().id,
      level.map(newId),
      level.map(path => (depth === 1 ? null : (tree.idOf(path.slice(0, -1)) ?? null))),
      level.map(path => path.at(-1))
    ])
    tree = await categoryPaths(ctx)
  }
  return tree
}
