import type { Context } from '../../context/context.ts'
import { statement } from '../../database/statement.ts'
import type { FieldRule } from './rules/field-types.ts'

export interface Definition extends FieldRule {
  filterable: boolean
}

const rows = statement<Definition>(
  'custom-fields.definitions',
  `
  SELECT key, type, choices, required, default_value AS "defaultValue", active, filterable FROM custom_field
  WHERE tenant_id = $1 AND company_id = $2 AND record = $3 ORDER BY position, id`
)

/** What the company keeps of such records, archived fields too, as of the open unit of work. */
export const definitionsOf = (ctx: Context, record: string): Promise<Definition[]> =>
  rows([ctx.tenantId, ctx.company().id, record])
