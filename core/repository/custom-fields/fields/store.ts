import type { Context } from '../../../context/context.ts'
import { statement } from '../../../database/statement.ts'
import { defineRepository } from '../../repository.ts'
import { customFieldErrors } from '../errors.ts'
import { FieldChanged, FieldCreated } from '../events.ts'
import { MOST_FIELDS, MOST_KEPT } from '../values.ts'
import { FieldModel } from './model.ts'
import { FieldView } from './view.ts'

/** The definitions of the company acted in, by kind of record and position. */
export const fields = defineRepository({
  name: 'custom-fields.field',
  model: FieldModel,
  view: FieldView,
  sorts: { position: { by: ['record', 'position', 'id'] } },
  filters: ['record', 'active'],
  conflicts: { custom_field_key: ({ key }) => customFieldErrors['key-taken']({ key }) },
  events: { created: FieldCreated, changed: FieldChanged },
  audited: ['record', 'key', 'type', 'required', 'onReceipt', 'personal', 'active']
})

const lockCompany = statement(
  'custom-fields.lock-company',
  'SELECT id FROM company WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE'
)
const counts = statement<{ active: number; kept: number }>(
  'custom-fields.count',
  'SELECT count(*) FILTER (WHERE active) AS active, count(*) AS kept FROM custom_field WHERE tenant_id = $1 AND company_id = $2 AND record = $3'
)

/**
 * Whoever adds a field does so one after the other, so that none gets past the limit.
 * @returns how many there are
 * @throws custom-fields.too-many-fields
 */
export async function demandRoom(ctx: Context, record: string, isNew = true): Promise<number> {
  const company = [ctx.tenantId, ctx.company().id]
  await lockCompany(company)
  const [count] = await counts([...company, record])
  if (count === undefined) return 0
  if (count.active >= MOST_FIELDS) throw customFieldErrors['too-many-fields']({ most: MOST_FIELDS })
  if (isNew && count.kept >= MOST_KEPT) {
    throw customFieldErrors['too-many-fields']({ most: MOST_KEPT })
  }
  return count.kept
}
