import { queryOptions, useQuery } from '@tanstack/react-query'
import { answer, api } from '../api/client.ts'
import { useMay } from '../me.ts'
import { useFigures } from '../money.tsx'
import { useLanguage } from '../words.ts'
import { customFieldWords, labelOf, type CustomField, type CustomValue } from './custom-field.ts'

/** What a form holds: null where something was emptied. */
export type CustomValues = Record<string, CustomValue>

/** A record as the API answers it. */
export interface Holder {
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

/** Nothing for who may not see them. */
export const useFields = (record: string) =>
  useQuery({ ...fieldsQuery(record), enabled: useMay('custom-field.read') })

/** One value as it is read. */
export function CustomValueShown({ field, value }: { field: CustomField; value: CustomValue }) {
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
