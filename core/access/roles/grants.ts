import { Type, type Static } from '@sinclair/typebox'
import { ActingContext, tenantChanged } from '../../context/acting-context.ts'
import type { Context } from '../../context/context.ts'
import { statement } from '../../database/statement.ts'
import { coreErrors } from '../../primitives/errors.ts'
import { Id, Version } from '../../http/formats.ts'
import { newId } from '../../primitives/ids.ts'
import { defineUseCase } from '../../context/use-case.ts'
import { demandAllOf, liftedBy, visibleScope, type HeldRole } from '../authority.ts'
import { accessErrors } from '../errors.ts'
import { rolesByName } from './role-rows.ts'
import { heldBy, keepingAnOwner, seenUser, viewOfUser } from '../users/user-rows.ts'
import { Input, Nullable } from '../../primitives/schema.ts'

export const GrantInput = Input({
  role: Type.String({ minLength: 1, maxLength: 60, description: "The role's name." }),
  companyId: Type.Optional(Nullable(Id, 'Left out or null: in the whole tenant.')),
  shopId: Type.Optional(Nullable(Id, 'Left out or null: in the whole company.'))
})
export const GrantsInput = (minItems: number) => Type.Array(GrantInput, { minItems, maxItems: 200 })

/** A grant as wished, its role and place found. */
type Wished = HeldRole & { roleId: string }

const insertGrants = statement(
  'access.insert-grants',
  `
  INSERT INTO role_grant (tenant_id, id, user_id, role_id, company_id, shop_id)
  SELECT $1, n.id, $2, n.role_id, n.company_id, n.shop_id FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[]) AS n (id, role_id, company_id, shop_id)
  ON CONFLICT (tenant_id, user_id, role_id, company_id, shop_id) DO NOTHING`
)
const removeGrants = statement(
  'access.remove-grants',
  `
  DELETE FROM role_grant g USING role r, unnest($3::text[], $4::uuid[], $5::uuid[]) AS n (role, company_id, shop_id)
  WHERE g.tenant_id = $1 AND g.user_id = $2 AND r.tenant_id = g.tenant_id AND r.id = g.role_id AND r.name = n.role
    AND g.company_id IS NOT DISTINCT FROM n.company_id AND g.shop_id IS NOT DISTINCT FROM n.shop_id`
)
const touchUser = statement<{ version: number }>(
  'access.touch-user',
  'UPDATE staff_user SET version = version + 1, updated_at = now() WHERE tenant_id = $1 AND id = $2 AND version = $3 RETURNING version'
)

const keyOf = (g: HeldRole): string => `${g.role} ${g.companyId ?? ''} ${g.shopId ?? ''}`

/**
 * Finds roles and places of wished grants, without doubles.
 * @throws access.role-unknown; stoa.not-found for a company or shop that is not among the caller's
 */
export async function resolveGrants(
  ctx: Context,
  wished: Array<Static<typeof GrantInput>>
): Promise<Wished[]> {
  const roles = await rolesByName(
    ctx,
    wished.map(w => w.role)
  )
  const found = wished.map(({ role: name, companyId, shopId }) => {
    const role = roles.get(name)
    if (!role) throw accessErrors['role-unknown']({ role: name })
    return {
      role: name,
      roleId: role.id,
      rules: role.rules,
      ...placeOf(ActingContext.of(ctx), companyId ?? null, shopId ?? null)
    }
  })
  return [...new Map(found.map(g => [keyOf(g), g])).values()]
}

function placeOf(
  ctx: ActingContext,
  companyId: string | null,
  shopId: string | null
): { companyId: string | null; shopId: string | null } {
  const shop = shopId === null ? null : ctx.tenant.shops.get(shopId)
  const company = companyId ?? shop?.companyId ?? null
  if (shop === undefined || (shop && shop.companyId !== company)) {
    throw coreErrors['not-found']({ what: 'shop' })
  }
  if (company !== null && !ctx.tenant.companies.has(company)) {
    throw coreErrors['not-found']({ what: 'company' })
  }
  if (!touches(ctx, { companyId: company, shopId })) {
    throw coreErrors['not-found']({ what: shopId === null ? 'company' : 'shop' })
  }
  return { companyId: company, shopId }
}

/**
 * The same as TOUCHES in SQL: what lies outside the place a caller acts in is not there for them.
 */
function touches(ctx: Context, g: { companyId: string | null; shopId: string | null }): boolean {
  const [company, shop] = visibleScope(ctx)
  return (
    company === null ||
    g.companyId === null ||
    (g.companyId === company && (shop === null || g.shopId === null || g.shopId === shop))
  )
}

/** Gives grants in the open unit of work. */
export const giveGrants = (ctx: Context, userId: string, grants: Wished[]): Promise<unknown> =>
  insertGrants([
    ctx.tenantId,
    userId,
    grants.map(() => newId()),
    grants.map(g => g.roleId),
    grants.map(g => g.companyId),
    grants.map(g => g.shopId)
  ])

export const replaceGrants = defineUseCase({
  name: 'access.replace-grants',
  summary:
    'Replaces the roles a staff member has in the company or shop acted in; roles elsewhere stay',
  permission: 'grant.edit',
  withPassword: 'it decides who comes in, and what they may do',
  scope: 'tenant',
  humanOnly: 'it could shut people out, or let them in',
  input: Input({ userId: Id, version: Version, grants: GrantsInput(0) }),
  async run(ctx, { userId, version, grants }) {
    if (userId === ctx.userId) throw accessErrors['own-grants']()
    return keepingAnOwner(ctx, async () => {
      const user = await seenUser(ctx, userId)
      if (user.version !== version) throw coreErrors['stale-version']({ version: user.version })
      const [wished, held] = await Promise.all([resolveGrants(ctx, grants), heldBy(ctx, userId)])
      const now = new Map(held.filter(g => touches(ctx, g)).map(g => [keyOf(g), g]))
      const then = new Map(wished.map(g => [keyOf(g), g]))
      const added = wished.filter(g => !now.has(keyOf(g)))
      const removed = [...now.values()].filter(g => !then.has(keyOf(g)))
      await demandAllOf(ctx, [...added, ...removed, ...removed.map(held => liftedBy(held))])
      const [[touched]] = await Promise.all([
        touchUser([ctx.tenantId, userId, version]),
        giveGrants(ctx, userId, added),
        removeGrants([
          ctx.tenantId,
          userId,
          removed.map(g => g.role),
          removed.map(g => g.companyId),
          removed.map(g => g.shopId)
        ])
      ])
      if (!touched) throw coreErrors['stale-version']({ version: user.version + 1 })
      tenantChanged(ctx)
      ctx.audited(userId, { added: added.map(keyOf), removed: removed.map(keyOf) })
      // Not read again: whoever takes all roles away in their company does not see the user any
      // more.
      return {
        ...viewOfUser(user),
        version: touched.version,
        grants: wished.map(({ role, companyId, shopId }) => ({ role, companyId, shopId }))
      }
    })
  }
})
