import { Type, type Static } from '@sinclair/typebox'
import type { Context } from '../../context/context.ts'
import { statement } from '../../database/statement.ts'
import type { Rule } from '../../instance/directory.ts'
import { coreErrors } from '../../primitives/errors.ts'
import { Id, Instant } from '../../http/formats.ts'
import { accessErrors } from '../errors.ts'
import { visibleScope, type HeldRole } from '../authority.ts'
import { Nullable } from '../../primitives/schema.ts'

const IdOrNull = Nullable(Id)

export const UserView = Type.Object({
  id: Id,
  name: Type.String(),
  email: Type.String(),
  status: Type.Union([Type.Literal('active'), Type.Literal('disabled')]),
  version: Type.Integer(),
  createdAt: Instant,
  grants: Type.Array(Type.Object({ role: Type.String(), companyId: IdOrNull, shopId: IdOrNull }), {
    description:
      'The roles held where the caller acts. companyId null: in the whole tenant; shopId null: in the whole company.'
  })
})

export interface UserRow {
  id: string
  name: string
  email: string
  status: 'active' | 'disabled'
  version: number
  created_at: Date
  grants: Static<typeof UserView>['grants']
}

/**
 * Whether a grant (alias g) touches the place seen: $2 company, $3 shop; both null = the whole
 * tenant.
 */
export const TOUCHES =
  '($2::uuid IS NULL OR g.company_id IS NULL OR (g.company_id = $2 AND ($3::uuid IS NULL OR g.shop_id IS NULL OR g.shop_id = $3)))'

/** Columns of staff_user u, with what it holds within the place seen. */
export const COLUMNS = `u.id, u.name, u.email, u.status, u.version, u.created_at, (
  SELECT coalesce(jsonb_agg(jsonb_build_object('role', r.name, 'companyId', g.company_id, 'shopId', g.shop_id) ORDER BY r.name, g.company_id, g.shop_id), '[]')
  FROM role_grant g JOIN role r ON r.tenant_id = g.tenant_id AND r.id = g.role_id WHERE g.tenant_id = u.tenant_id AND g.user_id = u.id AND ${TOUCHES}) AS grants`
/** Who holds nothing where the caller acts is not there for them. */
export const SEEN = `($2::uuid IS NULL OR EXISTS (SELECT 1 FROM role_grant g WHERE g.tenant_id = u.tenant_id AND g.user_id = u.id AND ${TOUCHES}))`

const userById = statement<UserRow>(
  'access.user-by-id',
  `SELECT ${COLUMNS} FROM staff_user u WHERE u.tenant_id = $1 AND u.id = $4 AND ${SEEN}`
)
const heldRows = statement<{
  role: string
  company_id: string | null
  shop_id: string | null
  rules: Rule[]
}>(
  'access.held-roles',
  `
  SELECT r.name AS role, g.company_id, g.shop_id, coalesce((
    SELECT jsonb_agg(jsonb_build_object('permission', x.permission, 'inverted', x.inverted, 'conditions', x.conditions) ORDER BY x.inverted, x.id)
    FROM role_rule x WHERE x.tenant_id = r.tenant_id AND x.role_id = r.id), '[]') AS rules
  FROM role_grant g JOIN role r ON r.tenant_id = g.tenant_id AND r.id = g.role_id WHERE g.tenant_id = $1 AND g.user_id = $2`
)
const lockOwnerRole = statement(
  'access.lock-owner-role',
  "SELECT id FROM role WHERE tenant_id = $1 AND template = 'owner' FOR UPDATE"
)
const owners = statement<{ owners: number }>(
  'access.count-owners',
  `
  SELECT count(*) AS owners FROM staff_user u WHERE u.tenant_id = $1 AND u.status = 'active' AND EXISTS (
    SELECT 1 FROM role_grant g JOIN role r ON r.tenant_id = g.tenant_id AND r.id = g.role_id
    WHERE g.tenant_id = u.tenant_id AND g.user_id = u.id AND g.company_id IS NULL AND r.template = 'owner')`
)

export const viewOfUser = (r: UserRow): Static<typeof UserView> => ({
  id: r.id,
  name: r.name,
  email: r.email,
  status: r.status,
  version: r.version,
  createdAt: r.created_at.toISOString(),
  grants: r.grants
})

/** @throws stoa.not-found for a user the caller does not see */
export async function seenUser(ctx: Context, userId: string): Promise<UserRow> {
  const [row] = await userById([ctx.tenantId, ...visibleScope(ctx), userId])
  if (!row) throw coreErrors['not-found']({ what: 'user' })
  return row
}

/** All that a user holds anywhere. */
export const heldBy = async (ctx: Context, userId: string): Promise<HeldRole[]> =>
  (await heldRows([ctx.tenantId, userId])).map(r => ({
    role: r.role,
    rules: r.rules,
    companyId: r.company_id,
    shopId: r.shop_id
  }))

/**
 * Does what may take an owner away, one at a time in a tenant, and undoes it when no one would be
 * left.
 * @throws access.last-owner
 */
export async function keepingAnOwner<T>(ctx: Context, change: () => Promise<T>): Promise<T> {
  await lockOwnerRole([ctx.tenantId])
  const result = await change()
  const [left] = await owners([ctx.tenantId])
  if (left?.owners === 0) throw accessErrors['last-owner']()
  return result
}
