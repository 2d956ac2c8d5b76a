import { constraintOf, coreErrors, newId, statement, type Context } from 'stoa/plugin'
import { DEEPEST } from './rules.ts'
import { catalogErrors } from '../errors.ts'
import { CategoryModel } from './model.ts'

export interface CategoryRow {
  id: string
  parentId: string | null
  name: string
  version: number
}

const COLUMNS = 'id, parent_id AS "parentId", name, version'
const one = statement<CategoryRow>(
  'catalog.category',
  `SELECT ${COLUMNS} FROM catalog_category WHERE tenant_id = $1 AND company_id = $2 AND id = $3`
)
export const categoryPage = statement<CategoryRow>(
  'catalog.categories',
  `
  SELECT ${COLUMNS} FROM catalog_category WHERE tenant_id = $1 AND company_id = $2 AND ($3::uuid IS NULL OR id > $3) ORDER BY id LIMIT $4`
)
// From a category up to its root; ends at a circle, should there ever be one.
const upwards = statement<{ id: string }>(
  'catalog.category-ancestors',
  `
  WITH RECURSIVE up AS (
    SELECT id, parent_id FROM catalog_category WHERE tenant_id = $1 AND company_id = $2 AND id = $3
    UNION SELECT c.id, c.parent_id FROM up JOIN catalog_category c ON c.tenant_id = $1 AND c.company_id = $2 AND c.id = up.parent_id)
  SELECT id FROM up`
)
const height = statement<{ levels: number }>(
  'catalog.category-height',
  `
  WITH RECURSIVE down AS (
    SELECT id, 1 AS level FROM catalog_category WHERE tenant_id = $1 AND company_id = $2 AND id = $3
    UNION ALL SELECT c.id, down.level + 1 FROM down JOIN catalog_category c ON c.tenant_id = $1 AND c.company_id = $2 AND c.parent_id = down.id WHERE down.level < 100)
  SELECT max(level) AS levels FROM down`
)
// Two moves at once could make a circle that neither sees.
const lockTree = statement(
  'catalog.lock-categories',
  "SELECT pg_advisory_xact_lock(hashtextextended('catalog categories ' || $1::text, 0))"
)

/** @throws stoa.not-found when it is no category of the company acted in */
export async function categoryById(ctx: Context, id: string): Promise<CategoryRow> {
  const [row] = await one([ctx.tenantId, ctx.company().id, id])
  if (!row) throw coreErrors['not-found']({ what: 'category' })
  return row
}

/** @throws stoa.not-found, catalog.category-name-taken, catalog.category-too-deep */
export async function addCategory(
  ctx: Context,
  name: string,
  parentId: string | null
): Promise<CategoryRow> {
  if (parentId !== null) {
    await lockTree([ctx.company().id])
    await demandScope(ctx, null, parentId)
  }
  const row = { id: newId(), parentId, name, version: 1 }
  await mapUniqueViolation(name, () =>
    CategoryModel.create({
      tenantId: ctx.tenantId,
      companyId: ctx.company().id,
      ...row,
      updatedAt: ctx.now
    })
  )
  return row
}

/**
 * @throws stoa.not-found, stoa.stale-version, catalog.category-name-taken, catalog.category-cycle,
 * catalog.category-too-deep
 */
export async function changeCategoryRow(
  ctx: Context,
  id: string,
  version: number,
  change: { name?: string; parentId?: string | null }
): Promise<CategoryRow> {
  if (change.parentId !== undefined) await lockTree([ctx.company().id])
  const before = await categoryById(ctx, id)
  if (before.version !== version) throw coreErrors['stale-version']({ version: before.version })
  if (change.parentId != null && change.parentId !== before.parentId) {
    await demandScope(ctx, id, change.parentId)
  }
  const after = { ...before, ...change, version: version + 1 }
  const [touched] = await mapUniqueViolation(after.name, () =>
    CategoryModel.update(
      { name: after.name, parentId: after.parentId, version: after.version, updatedAt: ctx.now },
      { where: { tenantId: ctx.tenantId, companyId: ctx.company().id, id, version } }
    )
  )
  if (touched === 0) {
    throw coreErrors['stale-version']({ version: (await categoryById(ctx, id)).version })
  }
  return after
}

/**
 * That a category may stand below a parent: the parent exists, is not below it, and the tree does
 * not get too deep.
 */
async function demandScope(ctx: Context, id: string | null, parentId: string): Promise<void> {
  const scope = [ctx.tenantId, ctx.company().id]
  const above = (await upwards([...scope, parentId])).map(r => r.id)
  if (above.length === 0) throw coreErrors['not-found']({ what: 'category' })
  if (id !== null && above.includes(id)) throw catalogErrors['category-cycle']()
  const levels = id === null ? 1 : ((await height([...scope, id]))[0]?.levels ?? 1)
  if (above.length + levels > DEEPEST) throw catalogErrors['category-too-deep']({ depth: DEEPEST })
}

async function mapUniqueViolation<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (constraintOf(error) === 'catalog_category_sibling') {
      throw catalogErrors['category-name-taken']({ name })
    }
    throw error
  }
}
