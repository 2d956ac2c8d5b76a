import { Type } from '@sinclair/typebox'
import { ActingContext, tenantChanged } from '../../context/acting-context.ts'
import type { Context } from '../../context/context.ts'
import { statement } from '../../database/statement.ts'
import type { Rule } from '../../instance/directory.ts'
import { coreErrors } from '../../primitives/errors.ts'
import { Id, Version } from '../../http/formats.ts'
import { newId } from '../../primitives/ids.ts'
import { matchesSome } from '../../plugins/registry.ts'
import { defineUseCase } from '../../context/use-case.ts'
import { demandAllOf, liftedBy, type HeldRole } from '../authority.ts'
import { demandJudged } from '../conditions/conditions-judged.ts'
import { accessErrors } from '../errors.ts'
import { offeredTo } from './offers.ts'
import {
  addRulesTo,
  allRoles,
  raiseVersion,
  removeRole,
  roleById,
  rulesFrom,
  RulesInput,
  viewOfRole,
  type RoleRow
} from './role-rows.ts'
import { Input, Nullable } from '../../primitives/schema.ts'

const insertRole = statement(
  'access.insert-role',
  'INSERT INTO role (tenant_id, id, name) VALUES ($1, $2, $3) ON CONFLICT (tenant_id, name) DO NOTHING RETURNING id'
)
const dropRules = statement(
  'access.drop-rules',
  'DELETE FROM role_rule WHERE tenant_id = $1 AND role_id = $2'
)

export const PermissionView = Type.Object({
  permission: Type.String(),
  plugin: Type.String(),
  description: Type.String(),
  rows: Nullable(
    Type.Object({
      kind: Type.String(),
      fields: Type.Array(
        Type.Object({
          field: Type.String(),
          type: Type.String({
            description: 'text, uuid, integer, boolean, instant (RFC 3339) or day (YYYY-MM-DD)'
          }),
          description: Type.String()
        })
      )
    }),
    'The rows it can be held for some of, and what conditions may name; null: only for all.'
  )
})

export const listPermissions = defineUseCase({
  name: 'access.list-permissions',
  summary: 'Every permission a role may hold, and what it allows',
  permission: 'role.read',
  withPassword: 'it decides who comes in, and what they may do',
  scope: 'tenant',
  reads: true,
  transaction: false,
  input: Input({}),
  async run(ctx) {
    const declared = [...ActingContext.of(ctx).instance.registry.permissions].map(
      ([permission, { plugin, description, rows }]) => ({
        permission,
        plugin,
        description,
        rows: rows && {
          kind: rows.name,
          fields: Object.entries(rows.fields).map(([field, { type, description }]) => ({
            field,
            type,
            description
          }))
        }
      })
    )
    return { items: declared.sort((a, b) => (a.permission < b.permission ? -1 : 1)) }
  }
})

export const listRoles = defineUseCase({
  name: 'access.list-roles',
  summary: 'Lists the roles with their rules',
  permission: 'role.read',
  withPassword: 'it decides who comes in, and what they may do',
  scope: 'tenant',
  reads: true,
  input: Input({}),
  run: async ctx => ({ items: (await allRoles([ctx.tenantId])).map(role => shown(ctx, role)) })
})

/**
 * A role may be held anywhere in the tenant, so whoever shapes one must hold all of it in the whole
 * tenant.
 */
async function check(anyCtx: Context, role: string, rules: Rule[]): Promise<void> {
  const { permissions } = ActingContext.of(anyCtx).instance.registry
  for (const { permission } of rules) {
    if (!matchesSome(permission, permissions.keys())) {
      throw accessErrors['permission-unknown']({ permission })
    }
  }
  for (const rule of rules) demandJudged(rule, permissions)
  await demandAllOf(anyCtx, [{ role, rules, companyId: null, shopId: null }])
}

async function read(ctx: Context, roleId: string) {
  const [row] = await roleById([ctx.tenantId, roleId])
  if (!row) throw coreErrors['not-found']({ what: 'role' })
  return row
}

const shown = (ctx: Context, role: RoleRow) => viewOfRole(role, offeredTo(ctx, role))

export const createRole = defineUseCase({
  name: 'access.create-role',
  summary: 'Creates a role',
  permission: 'role.edit',
  withPassword: 'it decides who comes in, and what they may do',
  scope: 'tenant',
  humanOnly: 'it decides what people may do',
  input: Input({
    name: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }),
    rules: RulesInput
  }),
  async run(ctx, { name, rules: given }) {
    const rules = rulesFrom(given)
    await check(ctx, name, rules)
    const roleId = newId()
    const inserted = await insertRole([ctx.tenantId, roleId, name])
    if (inserted.length === 0) throw accessErrors['role-name-taken']({ name })
    await addRulesTo(ctx, roleId, rules)
    tenantChanged(ctx)
    ctx.audited(roleId, { name, rules })
    return shown(ctx, await read(ctx, roleId))
  }
})

export const changeRole = defineUseCase({
  name: 'access.change-role',
  summary:
    'Replaces the rules of a role; it takes effect for everyone who has it with their next request',
  permission: 'role.edit',
  withPassword: 'it decides who comes in, and what they may do',
  scope: 'tenant',
  humanOnly: 'it could shut people out, or let them in',
  input: Input({ roleId: Id, version: Version, rules: RulesInput }),
  async run(ctx, { roleId, version, rules: given }) {
    const role = await read(ctx, roleId)
    if (role.template === 'owner') throw accessErrors['role-fixed']()
    const rules = rulesFrom(given)
    await check(ctx, role.name, rules)
    const before: HeldRole = { role: role.name, rules: role.rules, companyId: null, shopId: null }
    await demandAllOf(ctx, [before, liftedBy(before, rules)])
    const raised = await raiseVersion([ctx.tenantId, roleId, version])
    if (raised.length === 0) throw coreErrors['stale-version']({ version: role.version })
    await Promise.all([dropRules([ctx.tenantId, roleId]), addRulesTo(ctx, roleId, rules)])
    tenantChanged(ctx)
    ctx.audited(roleId, { name: role.name, rules })
    return shown(ctx, await read(ctx, roleId))
  }
})

export const deleteRole = defineUseCase({
  name: 'access.delete-role',
  summary: "Deletes a role of one's own making that no one holds",
  permission: 'role.edit',
  withPassword: 'it decides who comes in, and what they may do',
  scope: 'tenant',
  humanOnly: 'it cannot be undone',
  input: Input({ roleId: Id, version: Version }),
  async run(ctx, { roleId, version }) {
    const role = await read(ctx, roleId)
    if (role.template !== null) throw accessErrors['role-built-in']({ role: role.name })
    const { name, rules, holders } = role
    await demandAllOf(ctx, [{ role: name, rules, companyId: null, shopId: null }])
    if (holders > 0) throw accessErrors['role-held']({ role: name, holders })
    const removed = await removeRole([ctx.tenantId, roleId, version])
    if (removed.length === 0) throw coreErrors['stale-version']({ version: role.version })
    tenantChanged(ctx)
    ctx.audited(roleId, { name, rules })
    return { id: roleId }
  }
})
