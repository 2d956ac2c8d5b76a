import { queryOptions, useQuery } from '@tanstack/react-query'
import { answer, api } from '../api/client.ts'
import { useMay } from '../me.ts'
import { useFigures } from '../money.tsx'
import { useLanguage } from '../words.ts'
import { customFieldWords, labelOf, type CustomField, type CustomValue } from './custom-field.ts'
import { FieldInput } from './custom-field-input.tsx'
import type { Column } from './data-table.tsx'
import type { Filter } from './list-bar.tsx'
import type { Edit } from './edit.tsx'
import { Failed } from './empty.tsx'
import { Card } from './page.tsx'

export { customFieldWords }

/** What a form holds: null where something was emptied. */
export type CustomValues = Record<string, CustomValue>

/** A record as the API answers it. */
interface Holder {
  custom: Record<string, unknown>
}
/** What a record holds; of a new one nothing. */
export const customOf = (record: Holder | undefined): CustomValues =>
  (record?.custom ?? {}) as CustomValues

/** The fields of a kind of record that are in use, in order. */
const fieldsQuery = (record: string) =>
  queryOptions({
    queryKey: ['stoa', 'custom-fields', record],
    queryFn: async ({ signal }) => {
      const { items } = await answer(
        api.GET('/api/v1/custom-fields/fields', {
          signal,
          params: { query: { record, active: true, limit: 100 } }
        })
      )
      return { items: items as CustomField[] }
    }
  })

const useFields = (record: string) =>
  useQuery({ ...fieldsQuery(record), enabled: useMay('custom-field.read') })

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
            <Shown field={field} value={custom[field.key] ?? null} />
          </dd>
        ])}
      </dl>
    </Card>
  )
}

function Shown({ field, value }: { field: CustomField; value: CustomValue }) {
  const words = customFieldWords.use()
  const { locale } = useFigures()
  const language = useLanguage()
  if (value === null) return null
  switch (field.type) {
    case 'yes-no':
      return value === true ? words.yes : words.no
    case 'whole-number':
    case 'decimal':
      return (
        <span className="num">
          {new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(
            String(value) as Intl.StringNumericLiteral
          )}
        </span>
      )
    case 'date':
      return (
        <span className="num">
          {new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
            new Date(`${String(value)}T00:00:00Z`)
          )}
        </span>
      )
    case 'link':
      return (
        <a
          className="link"
          href={String(value)}
          target="_blank"
          rel="noreferrer"
          aria-label={words.opens(labelOf(field, language))}
        >
          <bdi>{String(value).replace(/^https?:\/\//, '')}</bdi>
        </a>
      )
    default:
      return <bdi>{Array.isArray(value) ? value.join(', ') : String(value)}</bdi>
  }
}

/** Columns of a list for those fields that are to stand in it. */
export function useCustomColumns<R extends Holder & { id: string }>(
  record: string
): Array<Column<R>> {
  const language = useLanguage()
  return (useFields(record).data?.items ?? [])
    .filter(({ inList }) => inList)
    .map(field => ({
      id: `custom.${field.key}`,
      title: labelOf(field, language),
      rank: 'third' as const,
      width: '140px',
      cell: row => (
        <span className="name">
          <Shown field={field} value={customOf(row)[field.key] ?? null} />
        </span>
      )
    }))
}

/** Filters of a list by those fields that have something to choose between. */
export function useCustomFilters(record: string, search: Record<string, unknown>): Filter[] {
  const words = customFieldWords.use()
  const language = useLanguage()
  return (useFields(record).data?.items ?? [])
    .filter(({ filterable, type }) => filterable && ['yes-no', 'choice', 'choices'].includes(type))
    .map(field => {
      const name = `custom.${field.key}`
      const value = search[name]
      return {
        key: name,
        label: labelOf(field, language),
        ...(value !== undefined && { value: String(value) }),
        options:
          field.type === 'yes-no'
            ? [
                { value: 'true', label: words.yes },
                { value: 'false', label: words.no }
              ]
            : field.choices.map(choice => ({ value: choice, label: choice }))
      }
    })
}
