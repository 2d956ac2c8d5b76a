import type { Conditions, Permission } from './held.ts'

export const OPERATORS = ['$eq', '$ne', '$in', '$lte', '$gte', '$lt', '$gt', '$exists'] as const
export type Operator = (typeof OPERATORS)[number]
export type Field = NonNullable<Permission['rows']>['fields'][number]

/** One limit as a form holds it. */
export interface Limit {
  id: string
  field: string
  operator: Operator
  /** As it is typed; of an amount the minor units. */
  value: string
}

const ORDERED = new Set(['integer', 'instant', 'day'])

/** What may be asked of a field of this type. */
export const operatorsOf = ({ type }: Field): readonly Operator[] =>
  type === 'boolean'
    ? ['$eq']
    : ORDERED.has(type)
      ? ['$lte', '$gte', '$lt', '$gt', '$eq', '$ne', '$in', '$exists']
      : ['$eq', '$ne', '$in', '$exists']

/** Stored conditions → rows of the form; null when the form cannot show them. */
export function limitsOf(conditions: Conditions, fields: readonly Field[]): Limit[] | null {
  const limits: Limit[] = []
  for (const [field, test] of Object.entries(conditions)) {
    if (!fields.some(one => one.field === field)) return null
    const tests =
      test !== null && typeof test === 'object' ? Object.entries(test) : [['$eq', test] as const]
    for (const [name, operand] of tests) {
      const operator = OPERATORS.find(one => one === name)
      if (operator === undefined || operand === null) return null
      const value = Array.isArray(operand) ? operand.join(', ') : String(operand)
      limits.push({ id: `${field} ${name}`, field, operator, value })
    }
  }
  return limits
}

/** Rows of the form → conditions; null while one is not filled in. */
export function conditionsOf(
  limits: readonly Limit[],
  fields: readonly Field[]
): Conditions | null {
  const conditions: Record<string, Record<string, unknown>> = {}
  for (const { field, operator, value } of limits) {
    const type = fields.find(one => one.field === field)?.type
    if (type === undefined || value.trim() === '') return null
    const one = (text: string): unknown =>
      type === 'integer' ? Number(text) : type === 'boolean' ? text === 'true' : text.trim()
    const operand =
      operator === '$in'
        ? value
            .split(',')
            .filter(text => text.trim() !== '')
            .map(one)
        : operator === '$exists'
          ? value === 'true'
          : one(value)
    const all: unknown[] = Array.isArray(operand) ? operand : [operand]
    if (all.some(part => typeof part === 'number' && !Number.isSafeInteger(part))) return null
    // Two of the same kind cannot both be kept: one would be dropped, and more allowed than is read here.
    if (conditions[field]?.[operator] !== undefined) return null
    conditions[field] = { ...conditions[field], [operator]: operand }
  }
  return limits.length === 0 ? null : conditions
}
