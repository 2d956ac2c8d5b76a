import type { Context } from '../../context/context.ts'
import { statement } from '../../database/statement.ts'
import { coreErrors } from '../../primitives/errors.ts'
import { accessErrors } from '../errors.ts'
import type { ListViewRow } from './view.ts'

/** Of one list in one company, and of one person altogether. */
export const MOST_OF_LIST = 30
const MOST_OF_USER = 300

const COLUMNS = 'id, list, name, query, hidden_columns, is_default, version'
/** A person's own, where they act: $2 user, $3 company. */
const OWN = 'tenant_id = $1 AND user_id = $2 AND company_id IS NOT DISTINCT FROM $3'

export const ownViewsOfList = statement<ListViewRow>(
  'access.own-list-views',
  `SELECT ${COLUMNS} FROM list_view WHERE ${OWN} AND list = $4 ORDER BY name_key, id LIMIT ${MOST_OF_LIST}`
)
const ownView = statement<ListViewRow>(
  'access.own-list-view',
  `SELECT ${COLUMNS} FROM list_view WHERE ${OWN} AND id = $4`
)
const lockUser = statement(
  'access.lock-user-of-list-views',
  'SELECT id FROM staff_user WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE'
)
const counts = statement<{ all: number; of_list: number }>(
  'access.count-list-views',
  `
  SELECT count(*) AS all, count(*) FILTER (WHERE company_id IS NOT DISTINCT FROM $3 AND list = $4) AS of_list
  FROM list_view WHERE tenant_id = $1 AND user_id = $2`
)
const sameName = statement<{ id: string }>(
  'access.list-view-of-name',
  `SELECT id FROM list_view WHERE ${OWN} AND list = $4 AND name_key = lower($5) AND id <> $6`
)
const closeOthers = statement(
  'access.close-other-list-views',
  `
  UPDATE list_view SET is_default = false, version = version + 1, updated_at = now()
  WHERE ${OWN} AND list = $4 AND id <> $5 AND is_default`
)
export const insertView = statement<ListViewRow>(
  'access.create-list-view',
  `
  INSERT INTO list_view (tenant_id, user_id, company_id, id, list, name, query, hidden_columns, is_default)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING ${COLUMNS}`
)
export const updateView = statement<ListViewRow>(
  'access.change-list-view',
  `
  UPDATE list_view SET name = coalesce($6, name), query = coalesce($7, query), hidden_columns = coalesce($8, hidden_columns),
    is_default = coalesce($9, is_default), version = version + 1, updated_at = now()
  WHERE ${OWN} AND id = $4 AND version = $5 RETURNING ${COLUMNS}`
)
export const deleteView = statement<{ id: string }>(
  'access.delete-list-view',
  `DELETE FROM list_view WHERE ${OWN} AND id = $4 AND version = $5 RETURNING id`
)

/** Tenant, user and company acted in: whose views they are. @throws access.not-authenticated */
export function owning(ctx: Context): [string, string, string | null] {
  if (ctx.userId === null) throw accessErrors['not-authenticated']()
  return [ctx.tenantId, ctx.userId, ctx.companyId]
}

/** What one person changes of their views goes one after the other. */
export const inTurn = ([tenantId, userId]: ReturnType<typeof owning>) =>
  lockUser([tenantId, userId])

/** @throws stoa.not-found */
export async function viewOwned(owner: ReturnType<typeof owning>, id: string) {
  const [row] = await ownView([...owner, id])
  if (!row) throw coreErrors['not-found']({ what: 'view' })
  return row
}

/** @throws access.too-many-list-views */
export async function demandRoom(owner: ReturnType<typeof owning>, list: string) {
  const [count] = await counts([...owner, list])
  const most = count && count.of_list >= MOST_OF_LIST ? MOST_OF_LIST : MOST_OF_USER
  if (count && (count.of_list >= MOST_OF_LIST || count.all >= MOST_OF_USER)) {
    throw accessErrors['too-many-list-views']({ most })
  }
}

/**
 * Makes way for a view: no other of its list has its name, and none opens the list any more where
 * it is to.
 * @throws access.list-view-name-taken
 */
export async function makeWay(
  owner: ReturnType<typeof owning>,
  { id, list, name, isDefault }: { id: string; list: string; name?: string; isDefault?: boolean }
) {
  if (name !== undefined && (await sameName([...owner, list, name, id])).length > 0) {
    throw accessErrors['list-view-name-taken']({ name })
  }
  if (isDefault === true) await closeOthers([...owner, list, id])
}
