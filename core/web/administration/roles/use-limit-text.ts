import { formatMoney, useFigures, useMe } from '../../web-api.ts'
import { administrationWords } from '../administration-words.ts'
import type { Conditions } from './held.ts'
import { readable } from '../readable.ts'

const SIGNS: Record<string, string> = { $lte: '≤', $gte: '≥', $lt: '<', $gt: '>', $ne: '≠' }

export const isAmount = (field: string): boolean => field.endsWith('Minor')

/** What a field of a row is called. */
export function useFieldName(): (field: string) => string {
  const { fields } = administrationWords.use().roles
  return field => fields[field] ?? readable(field)
}

/** A limit written out, short enough for a cell: «≤ £50.00». */
export function useLimitText(): (conditions: Conditions) => string {
  const words = administrationWords.use()
  const figures = useFigures()
  const { companies } = useMe()
  const fieldName = useFieldName()
  const shops = companies.flatMap(company => company.shops)
  const plain = (field: string, value: unknown): string => {
    if (typeof value === 'boolean') return value ? words.yes : words.no
    if (isAmount(field) && typeof value === 'number') return formatMoney(figures, value)
    return shops.find(({ id }) => id === value)?.name ?? String(value)
  }
  const one = (field: string, test: unknown): string => {
    const [operator, operand] =
      test !== null && typeof test === 'object'
        ? (Object.entries(test)[0] ?? ['$eq', ''])
        : ['$eq', test]
    if (operator === '$exists') return words.roles.filledIn(fieldName(field), operand === true)
    const value = Array.isArray(operand)
      ? operand.map(each => plain(field, each)).join(', ')
      : plain(field, operand)
    const sign = SIGNS[operator]
    if (isAmount(field) && sign !== undefined) return `${sign} ${value}`
    if (field === 'shopId' && sign === undefined) return value
    return `${fieldName(field)} ${sign ?? ':'} ${value}`.replace(' :', ':')
  }
  return conditions => {
    const tests = Object.entries(conditions)
    const [first] = tests
    const several = tests.length > 1 || Object.keys(Object(first?.[1])).length > 1
    return first === undefined || several ? words.roles.limits : one(...first)
  }
}
