import { useLanguage } from '../words.ts'
import { customFieldWords, labelOf } from './custom-field.ts'
import { FieldInput } from './custom-field-input.tsx'
import {
  customOf,
  CustomValueShown,
  useFields,
  type CustomValues,
  type Holder
} from './custom-values.tsx'
import type { Edit } from './edit.tsx'
import { Failed } from './empty.tsx'
import { Card } from './page.tsx'

export { customFieldWords, customOf, type CustomValues }

/** What of a form is to be sent, where its fields differ from what is kept: null takes a value away. */
export function customChange(values: CustomValues, kept: CustomValues): CustomValues {
  const keys = new Set([...Object.keys(values), ...Object.keys(kept)])
  return Object.fromEntries(
    [...keys]
      .filter(key => JSON.stringify(values[key] ?? null) !== JSON.stringify(kept[key] ?? null))
      .map(key => [key, values[key] ?? null])
  )
}

/** How a form names the custom fields where two people changed them. */
export const customDifference = (label: string) => ({
  label,
  show: (values: CustomValues): string =>
    Object.entries(values)
      .map(
        ([key, value]) => `${key}: ${Array.isArray(value) ? value.join(', ') : String(value ?? '')}`
      )
      .join(' · ')
})

/**
 * The custom fields of a record in its form, whose values have `custom`. Nothing where the company has
 * none.
 */
export function CustomFieldsCard<V extends { custom: CustomValues }>({
  record,
  edit,
  isNew = false
}: {
  record: string
  edit: Edit<V>
  /** Where nothing is said, defaults stand in. */
  isNew?: boolean
}) {
  const words = customFieldWords.use()
  const asked = useFields(record)
  const { form } = edit
  const { custom } = form.values
  if (asked.error !== null && asked.data === undefined) {
    return (
      <Card title={words.card}>
        <Failed error={asked.error} again={() => void asked.refetch()} />
      </Card>
    )
  }
  const fields = asked.data?.items ?? []
  if (fields.length === 0) return null
  return (
    <Card title={words.card}>
      <div className="fields">
        {fields.map(field => (
          <FieldInput
            key={field.key}
            field={field}
            value={
              isNew && !(field.key in custom) ? field.defaultValue : (custom[field.key] ?? null)
            }
            error={form.errors[`custom.${field.key}`]}
            onChange={value => {
              form.setFieldValue('custom' as never, { ...custom, [field.key]: value } as never)
              form.clearFieldError(`custom.${field.key}`)
            }}
          />
        ))}
      </div>
    </Card>
  )
}

/** The same for who may see them and no more. */
export function CustomFieldsShown({ record, of }: { record: string; of: Holder }) {
  const words = customFieldWords.use()
  const language = useLanguage()
  const custom = customOf(of)
  const fields = (useFields(record).data?.items ?? []).filter(({ key }) => key in custom)
  if (fields.length === 0) return null
  return (
    <Card title={words.card}>
      <dl className="pairs">
        {fields.map(field => [
          <dt key={field.key}>{labelOf(field, language)}</dt>,
          <dd key={`${field.key} value`}>
            <CustomValueShown field={field} value={custom[field.key] ?? null} />
          </dd>
        ])}
      </dl>
    </Card>
  )
}
