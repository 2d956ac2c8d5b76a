import { Type } from '@sinclair/typebox'
import { ActingContext, tenantChanged } from '../../context/acting-context.ts'
import type { Context, UnitContext } from '../../context/context.ts'
import { defineJob, handleJob } from '../../jobs/define-job.ts'
import { statement } from '../../database/statement.ts'
import { coreErrors } from '../../primitives/errors.ts'
import { Id, Version } from '../../http/formats.ts'
import { matchesSome } from '../../plugins/registry.ts'
import { defineUseCase } from '../../context/use-case.ts'
import { demandAllOf } from '../authority.ts'
import { accessErrors } from '../errors.ts'
import {
  addRulesTo,
  allRoles,
  raiseVersion,
  roleById,
  rulesFrom,
  viewOfRole,
  type RoleRow
} from './role-rows.ts'
import { Input } from '../../primitives/schema.ts'
import { AccessSettings } from '../settings.ts'

const noteSeen = statement(
  'access.note-offer-seen',
  `
  UPDATE role SET template_seen = ARRAY(SELECT DISTINCT p FROM unnest(template_seen || $3::text[]) AS p) WHERE tenant_id = $1 AND id = $2`
)

/**
 * What a role's template has by now that the role neither holds nor ever decided about. Of the
 * owner's nothing: it holds everything.
 */
export function offeredTo(ctx: Context, { template, templateSeen, rules }: RoleRow): string[] {
  if (template === null || template === 'owner') return []
  const {
    tenant,
    instance: { registry }
  } = ActingContext.of(ctx)
  const held = rules
    .filter(rule => !rule.inverted && rule.conditions === null)
    .map(rule => rule.permission)
  const all = new Set(
    [...tenant.plugins].flatMap(name => registry.plugin(name)?.roles?.[template] ?? [])
  )
  return [...all]
    .filter(
      permission =>
        !templateSeen.includes(permission) &&
        !held.some(pattern => matchesSome(pattern, [permission]))
    )
    .sort()
}

async function take(
  ctx: UnitContext,
  role: RoleRow,
  version: number,
  offered: string[]
): Promise<void> {
  await decide(ctx, role, version, offered)
  await addRulesTo(ctx, role.id, rulesFrom(offered.map(permission => ({ permission }))))
  tenantChanged(ctx)
}

async function decide(
  ctx: Context,
  role: RoleRow,
  version: number,
  offered: string[]
): Promise<void> {
  if ((await raiseVersion([ctx.tenantId, role.id, version])).length === 0) {
    throw coreErrors['stale-version']({ version: role.version })
  }
  await noteSeen([ctx.tenantId, role.id, offered])
}

export const decideOffer = defineUseCase({
  name: 'access.decide-offer',
  summary: 'Adds the permissions its template has gained to a role, or declines them',
  permission: 'role.edit',
  withPassword: 'it decides who comes in, and what they may do',
  scope: 'tenant',
  humanOnly: 'it decides what people may do',
  input: Input({
    roleId: Id,
    version: Version,
    take: Type.Boolean({ description: 'false: it is not offered again.' })
  }),
  async run(ctx, { roleId, version, take: takes }) {
    const [role] = await roleById([ctx.tenantId, roleId])
    if (!role) throw coreErrors['not-found']({ what: 'role' })
    const offered = offeredTo(ctx, role)
    if (offered.length === 0) throw accessErrors['nothing-offered']({ role: role.name })
    // A role acts in the whole tenant, so whoever gives it something must hold that there.
    if (takes) {
      await demandAllOf(ctx, [
        {
          role: role.name,
          rules: rulesFrom(offered.map(permission => ({ permission }))),
          companyId: null,
          shopId: null
        }
      ])
    }
    await (takes ? take : decide)(ctx, role, version, offered)
    ctx.audited(roleId, { name: role.name, [takes ? 'taken' : 'left']: offered })
    const [after] = await roleById([ctx.tenantId, roleId])
    return viewOfRole(after as RoleRow, offeredTo(ctx, after as RoleRow))
  }
})

/**
 * Where a tenant takes what is new, its roles get it; by a job, since no one is there when a new
 * version starts.
 */
export const takeOffers = defineJob({
  name: 'access.take-offers',
  summary:
    'Gives roles what a new version added to their templates, where the tenant takes it by rule.',
  every: '1 day'
})

export const takeOffersHandler = handleJob(takeOffers, async ctx => {
  if (ctx.settings(AccessSettings).newPermissions !== 'take') return
  for (const role of await ctx.unitOfWork(() => allRoles([ctx.tenantId]), { reads: true })) {
    const offered = offeredTo(ctx, role)
    // A unit of work for each, so that each stands in the audit; one that was changed meanwhile is
    // tried again with the job.
    if (offered.length > 0) {
      await ctx.unitOfWork(async inside => {
        await take(inside, role, role.version, offered)
        inside.audited(role.id, { name: role.name, taken: offered })
      })
    }
  }
})
