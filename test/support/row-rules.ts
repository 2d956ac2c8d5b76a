import fc from 'fast-check'

/** A rule as POST /api/v1/access/roles takes it. */
export interface GivenRule {
  permission: string
  inverted?: boolean
  conditions?: Record<string, unknown> | null
}
export type Fields = Record<string, unknown>

/** The fields of sales and refunds. */
export const DOCUMENT = [
  'shopId',
  'registerId',
  'userId',
  'customerId',
  'reference',
  'currency',
  'occurredAt',
  'businessDay',
  'totalMinor',
  'taxMinor',
  'dueMinor'
]

type Values = readonly unknown[]
const filledOf = (values: Values): Values =>
  values.some(value => value !== null) ? values.filter(value => value !== null) : ['of no row']
const ORDERED = new Set(['totalMinor', 'businessDay', 'occurredAt', 'placedAt', 'name'])

/** Conditions on some of the fields, with values that occur in the rows, so that they meet. */
function conditionsOn(values: Record<string, Values>): fc.Arbitrary<Record<string, unknown>> {
  return fc
    .uniqueArray(fc.constantFrom(...Object.keys(values)), { minLength: 1, maxLength: 2 })
    .chain(fields =>
      fc.record(
        Object.fromEntries(
          fields.map(field => {
            const [all, filled] = [values[field] as Values, filledOf(values[field] as Values)]
            const [any, some] = [fc.constantFrom(...all), fc.constantFrom(...filled)]
            const bounds = ORDERED.has(field)
              ? [
                  fc.record({ $gte: some }),
                  fc.record({ $lt: some }),
                  fc.record({ $gt: some, $lte: some })
                ]
              : []
            const lists = [
              fc.record({ $in: fc.uniqueArray(some, { minLength: 1, maxLength: 3 }) }),
              fc.record({ $nin: fc.uniqueArray(some, { minLength: 1, maxLength: 2 }) })
            ]
            return [
              field,
              fc.oneof(
                any,
                fc.record({ $ne: any }),
                fc.record({ $exists: fc.boolean() }),
                ...lists,
                ...bounds
              )
            ]
          })
        )
      )
    )
}

/** Some rules on a permission: what allows, for all or for some rows, and what forbids. */
export function rulesOn(
  permission: string,
  values: Record<string, Values>
): fc.Arbitrary<GivenRule[]> {
  const conditions = conditionsOn(values)
  const allows = fc.record({
    permission: fc.constant(permission),
    conditions: fc.option(conditions, { freq: 5 })
  })
  const forbids = fc.record({
    permission: fc.constant(permission),
    inverted: fc.constant(true),
    conditions: fc.option(conditions, { freq: 12 })
  })
  return fc
    .tuple(fc.array(allows, { minLength: 0, maxLength: 2 }), fc.array(forbids, { maxLength: 2 }))
    .map(([some, none]) => [...some, ...none])
}

/**
 * Written by hand, and by another way than the code's: what a rule says of one value. Instants are
 * texts here, of one form.
 */
function holds(value: unknown, requested: unknown): boolean {
  if (requested === null || typeof requested !== 'object') return value === requested
  return Object.entries(requested).every(([operator, operand]) => {
    if (operator === '$exists') return operand === (value !== null)
    if (operator === '$ne') return value !== operand
    if (operator === '$in') return (operand as Values).includes(value)
    if (operator === '$nin') return !(operand as Values).includes(value)
    if (value === null) return false
    const [a, b] = [value as string, operand as string]
    return { $gt: a > b, $gte: a >= b, $lt: a < b, $lte: a <= b }[operator] as boolean
  })
}

const meets = (row: Fields, { conditions }: GivenRule): boolean =>
  conditions == null ||
  Object.entries(conditions).every(([field, requested]) => holds(row[field], requested))

/** Whether rules on one permission let a row through. */
export const allowed = (rules: GivenRule[], row: Fields): boolean =>
  rules.some(rule => !rule.inverted && meets(row, rule)) &&
  !rules.some(rule => rule.inverted && meets(row, rule))
