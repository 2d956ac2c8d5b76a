import { Type, type Static } from '@sinclair/typebox'
import type { Context } from '../../context/context.ts'
import { statement } from '../../database/statement.ts'
import type { Rule } from '../../instance/directory.ts'
import { Id } from '../../http/formats.ts'
import { newId } from '../../primitives/ids.ts'
import { ConditionsSchema } from '../conditions/conditions.ts'
import { Input, Nullable } from '../../primitives/schema.ts'

export const RuleInput = Input({
  permission: Type.String({
    maxLength: 100,
    pattern: '^(\\*|[a-z-]+\\.(\\*|[a-z-]+))$',
    description: 'sale.post, sale.* or *'
  }),
  inverted: Type.Optional(
    Type.Boolean({ default: false, description: 'true: forbids, and wins over whatever allows.' })
  ),
  conditions: Type.Optional(
    Nullable(ConditionsSchema, {
      default: null,
      description: 'Fields of the row the rule is about; all of it must hold. Null: every row.'
    })
  )
})
export const RulesInput = Type.Array(RuleInput, { minItems: 1, maxItems: 500 })

export const RoleView = Type.Object({
  id: Id,
  name: Type.String(),
  template: Nullable(Type.String(), 'The template of the plugins it was made from, if any.'),
  version: Type.Integer(),
  holders: Type.Integer({ description: 'Users who hold it somewhere.' }),
  offered: Type.Array(Type.String(), {
    description: 'What its template has got since: to be taken or left.'
  }),
  rules: Type.Array(
    Type.Object({
      permission: Type.String(),
      inverted: Type.Boolean(),
      conditions: Nullable(Type.Object({}, { additionalProperties: true }))
    })
  )
})

export interface RoleRow {
  id: string
  name: string
  template: string | null
  version: number
  holders: number
  rules: Rule[]
  /** What of its template it was given, or decided about. */
  templateSeen: string[]
}

const COLUMNS = `r.id, r.name, r.template, r.version, r.template_seen AS "templateSeen",
  (SELECT count(DISTINCT g.user_id) FROM role_grant g WHERE g.tenant_id = r.tenant_id AND g.role_id = r.id) AS holders,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('permission', x.permission, 'inverted', x.inverted, 'conditions', x.conditions) ORDER BY x.inverted, x.permission, x.id), '[]')
   FROM role_rule x WHERE x.tenant_id = r.tenant_id AND x.role_id = r.id) AS rules`
export const allRoles = statement<RoleRow>(
  'access.roles',
  `SELECT ${COLUMNS} FROM role r WHERE r.tenant_id = $1 ORDER BY r.name LIMIT 500`
)
const byName = statement<RoleRow>(
  'access.roles-by-name',
  `SELECT ${COLUMNS} FROM role r WHERE r.tenant_id = $1 AND r.name = ANY ($2)`
)
export const roleById = statement<RoleRow>(
  'access.role-by-id',
  `SELECT ${COLUMNS} FROM role r WHERE r.tenant_id = $1 AND r.id = $2`
)
const insertRules = statement(
  'access.insert-rules',
  `
  INSERT INTO role_rule (tenant_id, id, role_id, permission, inverted, conditions)
  SELECT $1, n.id, $2, n.permission, n.inverted, n.conditions FROM jsonb_to_recordset($3::jsonb) AS n (id uuid, permission text, inverted boolean, conditions jsonb)`
)

export const raiseVersion = statement(
  'access.raise-role-version',
  'UPDATE role SET version = version + 1 WHERE tenant_id = $1 AND id = $2 AND version = $3 RETURNING id'
)

/** tenant, role, version. No row: another version, or someone holds it. */
export const removeRole = statement<{ id: string }>(
  'access.delete-role',
  `
  DELETE FROM role r WHERE r.tenant_id = $1 AND r.id = $2 AND r.version = $3
    AND NOT EXISTS (SELECT 1 FROM role_grant g WHERE g.tenant_id = r.tenant_id AND g.role_id = r.id) RETURNING r.id`
)

export const viewOfRole = (r: RoleRow, offered: string[]): Static<typeof RoleView> => ({
  id: r.id,
  name: r.name,
  template: r.template,
  version: r.version,
  holders: r.holders,
  rules: r.rules,
  offered
})

export const rolesByName = async (ctx: Context, names: string[]): Promise<Map<string, RoleRow>> =>
  new Map((await byName([ctx.tenantId, names])).map(r => [r.name, r]))

/** Rules as given → rules as kept. */
export const rulesFrom = (given: Static<typeof RulesInput>): Rule[] =>
  given.map(({ permission, inverted = false, conditions = null }) => ({
    permission,
    inverted,
    conditions
  }))

export const addRulesTo = (ctx: Context, roleId: string, rules: Rule[]): Promise<unknown> =>
  insertRules([ctx.tenantId, roleId, JSON.stringify(rules.map(rule => ({ id: newId(), ...rule })))])
