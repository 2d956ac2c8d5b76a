import { coreErrors, defineRepository, statement, type Context } from 'stoa/plugin'
import { DEEPEST } from './rules.ts'
import { catalogErrors } from '../errors.ts'
import { CategoryModel } from './model.ts'
import { CategoryView } from './view.ts'

/** The categories of the company acted in, by id. */
export const categories = defineRepository({
  name: 'catalog.category',
  model: CategoryModel,
  view: CategoryView,
  conflicts: {
    catalog_category_sibling: ({ name }) => catalogErrors['category-name-taken']({ name })
  },
  audited: ['name', 'parentId']
})

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
const lock = statement(
  'catalog.lock-categories',
  "SELECT pg_advisory_xact_lock(hashtextextended('catalog categories ' || $1::text, 0))"
)

/** Whoever moves a category waits for whoever is moving one. */
export const lockTree = (ctx: Context): Promise<unknown> => lock([ctx.company().id])

/**
 * That a category (null: a new one) may stand below a parent: the parent exists, is not below it,
 * and the tree does not get too deep. Of a tree that is locked.
 * @throws stoa.not-found, catalog.category-cycle, catalog.category-too-deep
 */
export async function demandParent(
  ctx: Context,
  id: string | null,
  parentId: string
): Promise<void> {
  const place = [ctx.tenantId, ctx.company().id]
  const above = (await upwards([...place, parentId])).map(r => r.id)
  if (above.length === 0) throw coreErrors['not-found']({ what: 'category' })
  if (id !== null && above.includes(id)) throw catalogErrors['category-cycle']()
  const levels = id === null ? 1 : ((await height([...place, id]))[0]?.levels ?? 1)
  if (above.length + levels > DEEPEST) throw catalogErrors['category-too-deep']({ depth: DEEPEST })
}
