import { useLanguage } from '../words.ts'
import { customFieldWords, labelOf } from './custom-field.ts'
import { customOf, CustomValueShown, useFields, type Holder } from './custom-values.tsx'
import type { Column } from './data-table.tsx'
import type { Filter } from './list-bar.tsx'

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
          <CustomValueShown field={field} value={customOf(row)[field.key] ?? null} />
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
