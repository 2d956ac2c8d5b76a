import { Type } from '@sinclair/typebox'
import { formats } from '../../http/formats.ts'
import { Input, Nullable } from '../../primitives/schema.ts'

/**
 * What a rule may demand of a row. The list of operators is closed, so that every rule means the
 * same in memory (`judge`) and in SQL (row-conditions.ts). A field names what the row is called in
 * the API, e.g. `cashierId`.
 */
export type Operator = '$eq' | '$ne' | '$in' | '$nin' | '$gt' | '$gte' | '$lt' | '$lte' | '$exists'
export type Operand = string | number | boolean | null
export interface Test {
  field: string
  operator: Operator
  operand: Operand | Operand[]
}

const FIELD = '^[a-z][A-Za-z0-9]{0,39}$'
const Text = Type.String({ maxLength: 200 })
const Scalar = Type.Union([Text, Type.Number(), Type.Boolean()])
const Several = Type.Array(Scalar, { minItems: 1, maxItems: 100 })
const Value = Nullable(Scalar)
const Bound = Type.Union([Text, Type.Number()])

/**
 * `{ cashierId: '…', totalMinor: { $lte: 10000 } }`: all of it must hold. A plain value means $eq.
 */
export const ConditionsSchema = Type.Record(
  Type.String({ pattern: FIELD }),
  Type.Union([
    Value,
    Input(
      {
        $eq: Type.Optional(Value),
        $ne: Type.Optional(Value),
        $in: Type.Optional(Several),
        $nin: Type.Optional(Several),
        $gt: Type.Optional(Bound),
        $gte: Type.Optional(Bound),
        $lt: Type.Optional(Bound),
        $lte: Type.Optional(Bound),
        $exists: Type.Optional(Type.Boolean({ description: 'Whether the row has a value there.' }))
      },
      { minProperties: 1 }
    )
  ]),
  { additionalProperties: false, minProperties: 1, maxProperties: 10 }
)

const OPERATORS = new Set<string>([
  '$eq',
  '$ne',
  '$in',
  '$nin',
  '$gt',
  '$gte',
  '$lt',
  '$lte',
  '$exists'
])

/**
 * The single tests of stored conditions; null when they are not in the language, which must then
 * count against the caller.
 */
export function testsOf(conditions: Record<string, unknown>): Test[] | null {
  const tests: Test[] = []
  for (const [field, requested] of Object.entries(conditions)) {
    const operators =
      requested !== null && typeof requested === 'object'
        ? Object.entries(requested)
        : [['$eq', requested] as const]
    if (operators.length === 0) return null
    for (const [operator, operand] of operators) {
      if (!OPERATORS.has(operator)) return null
      tests.push({ field, operator: operator as Operator, operand: operand as Operand | Operand[] })
    }
  }
  return tests
}

type Row = Record<string, unknown>

/** The row's own value; undefined when the row has no such field (null is a value). */
export const valueOf = (row: Row, field: string): unknown =>
  Object.hasOwn(row, field) ? row[field] : undefined

/**
 * Whether a value passes a test. null passes only what asks for it ($eq null, $ne something, $nin,
 * $exists false); values of another type than the operand's are never equal to it and neither above
 * nor below it.
 */
export function judge(value: unknown, { operator, operand }: Test): boolean {
  switch (operator) {
    case '$exists':
      return (value !== null) === operand
    case '$eq':
      return equals(value, operand)
    case '$ne':
      return !equals(value, operand)
    case '$in':
      return Array.isArray(operand) && operand.some(o => equals(value, o))
    case '$nin':
      return Array.isArray(operand) && !operand.some(o => equals(value, o))
    case '$gt':
      return order(value, operand) > 0
    case '$gte':
      return order(value, operand) >= 0
    case '$lt':
      return order(value, operand) < 0
    case '$lte':
      return order(value, operand) <= 0
  }
}

/** RFC 3339 text → milliseconds since 1970; null for anything else. */
export const instantOf = (operand: unknown): number | null =>
  typeof operand === 'string' && formats['date-time']?.(operand) ? Date.parse(operand) : null

function equals(value: unknown, operand: unknown): boolean {
  return value instanceof Date ? value.getTime() === instantOf(operand) : value === operand
}

/**
 * Above 0: the value is greater. NaN, which is neither above nor below anything: the two have no
 * order.
 */
function order(value: unknown, operand: unknown): number {
  if (typeof value === 'number' && typeof operand === 'number') return value - operand
  // By code points, as PostgreSQL's collation "C" has it.
  if (typeof value === 'string' && typeof operand === 'string') {
    return Buffer.compare(Buffer.from(value), Buffer.from(operand))
  }
  const instant = instantOf(operand)
  return value instanceof Date && instant !== null ? value.getTime() - instant : NaN
}
