import type { UnitContext } from '../../context/context.ts'
import { statement } from '../../database/statement.ts'
import { newId } from '../../primitives/ids.ts'
import type { RecordKind } from './record-kind.ts'
import { checkedDefinition } from './fields/check-definition.ts'
import type { FieldView } from './fields/view.ts'

type Flags = Pick<
  FieldView,
  | 'choices'
  | 'required'
  | 'defaultValue'
  | 'position'
  | 'onReceipt'
  | 'inList'
  | 'filterable'
  | 'personal'
>
/** A field that a plugin brings. */
export type AddedField = Pick<FieldView, 'type' | 'labels'> &
  Partial<Flags> & {
    /** `<plugin>.<key>`, e.g. stamps.worth: no company's own field is called so. */
    key: `${string}.${string}`
  }

const add = statement(
  'custom-fields.add-of-plugin',
  `
  INSERT INTO custom_field (tenant_id, company_id, id, record, key, type, labels, choices, required, default_value, position, on_receipt, in_list, filterable, personal)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) ON CONFLICT (company_id, record, key, tenant_id) DO NOTHING`
)

/**
 * Gives a company the fields a plugin brings to a kind of record; for its `provision`, and for when a
 * shop is opened. Done again it changes nothing: what a field is called and where it is shown is the
 * company's from then on, who may archive it too.
 * @throws custom-fields.definition-invalid
 */
export async function addFields(
  ctx: UnitContext,
  companyId: string,
  kind: RecordKind,
  added: readonly AddedField[]
): Promise<void> {
  for (const one of added) {
    const { key, type, labels, position = 0, ...flags } = one
    if (!/^[a-z][a-z0-9-]{0,30}\.[a-z][a-z0-9_]{0,39}$/.test(key)) {
      throw new Error(`The field "${key}" must be named <plugin>.<key>.`)
    }
    const field = checkedDefinition(kind, {
      record: kind.record,
      key,
      type,
      labels,
      choices: [],
      required: false,
      defaultValue: null,
      onReceipt: false,
      inList: false,
      filterable: false,
      personal: false,
      ...flags
    })
    await add([
      ctx.tenantId,
      companyId,
      newId(),
      kind.record,
      key,
      type,
      JSON.stringify(labels),
      field.choices,
      field.required,
      field.defaultValue === null ? null : JSON.stringify(field.defaultValue),
      position,
      field.onReceipt,
      field.inList,
      field.filterable,
      field.personal
    ])
  }
}
