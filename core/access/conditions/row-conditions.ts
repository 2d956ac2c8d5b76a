import { rulesToCondition } from '@casl/ability/extra'
import { isId } from '../../primitives/ids.ts'
import { partsOf, type Ability } from '../ability.ts'
import { instantOf, type Operand, type Test } from './conditions.ts'

/**
 * How a field that conditions may name stands in a statement. Amounts are 'integer'; quantities
 * cannot be conditions.
 */
export interface RowColumn {
  /** SQL, from the code alone: `s.cashier_id`. */
  column: string
  type: 'text' | 'uuid' | 'integer' | 'boolean' | 'instant' | 'day'
}
export type RowColumns = Readonly<Record<string, RowColumn>>

/** A piece of a WHERE and its parameters. */
export interface RowCondition {
  sql: string
  values: unknown[]
}

/**
 * The rows for which an ability holds a permission, as SQL: true for exactly those for which
 * `holds(ability, permission, row)` is.
 * @param columns the fields of the row that rules may name; a rule that names another one never
 * allows and always forbids
 * @param first the number of the first parameter, e.g. 4 for `$4`
 * @returns 'false' when it holds it for no row
 */
export function conditionOf(
  ability: Ability,
  permission: string,
  columns: RowColumns,
  first: number
): RowCondition {
  const { noun, verb } = partsOf(permission)
  // Written down at the very end: CASL drops parts that do not matter, and their parameters with
  // them.
  const write = rulesToCondition<Ability, Part, Part>(
    ability.rulesFor(verb, noun),
    ({ conditions, inverted }) => partOf(conditions?.tests ?? null, inverted, columns),
    {
      and: parts => parameter => `(${parts.map(part => part(parameter)).join(' AND ')})`,
      or: parts => parameter => `(${parts.map(part => part(parameter)).join(' OR ')})`,
      empty: () => () => 'true'
    }
  )
  const values: unknown[] = []
  return {
    sql: write?.((value, cast) => `$${first + values.push(value) - 1}::${cast}`) ?? 'false',
    values
  } // null means that no rule allows it
}

type Part = (parameter: Parameter) => string

/** One rule: its conditions, or that they are not met. */
function partOf(tests: Test[] | null, inverted: boolean, columns: RowColumns): Part {
  const placed = tests?.map(test =>
    Object.hasOwn(columns, test.field) ? { test, column: columns[test.field] as RowColumn } : null
  ) ?? [null]
  if (placed.includes(null)) return () => 'false' // cannot be judged: does not allow, and leaves nothing unforbidden
  const met: Part = parameter =>
    `(${placed.map(p => (p === null ? 'false' : testAsSql(p.test, p.column, parameter))).join(' AND ')})`
  return inverted ? parameter => `${met(parameter)} IS NOT TRUE` : met // a NULL is no match, so it is not forbidden
}

type Parameter = (value: unknown, cast: string) => string
const ORDER: Partial<Record<Test['operator'], string>> = {
  $gt: '>',
  $gte: '>=',
  $lt: '<',
  $lte: '<='
}

function testAsSql({ operator, operand }: Test, column: RowColumn, parameter: Parameter): string {
  if (operator === '$exists') return `${column.column} IS ${operand === true ? 'NOT ' : ''}NULL`
  if (operator === '$in' || operator === '$nin') {
    const equal = (operand as Operand[]).map(o => equality(column, o, parameter))
    return operator === '$in' ? `(${equal.join(' OR ')})` : `(${equal.join(' OR ')}) IS NOT TRUE`
  }
  if (operator === '$eq') return equality(column, operand as Operand, parameter)
  if (operator === '$ne') return `(${equality(column, operand as Operand, parameter)}) IS NOT TRUE`
  const side = sides(column, operand as Operand, 'order', parameter)
  return side === null ? 'false' : `${side.column} ${ORDER[operator]} ${side.value}`
}

function equality(column: RowColumn, operand: Operand, parameter: Parameter): string {
  if (operand === null) return `${column.column} IS NULL`
  const side = sides(column, operand, 'equality', parameter)
  return side === null ? 'false' : `${side.column} = ${side.value}`
}

/** Column and operand made comparable; null when their types never are. */
function sides(
  { column, type }: RowColumn,
  operand: Operand,
  purpose: 'equality' | 'order',
  parameter: Parameter
): { column: string; value: string } | null {
  const ordered = purpose === 'order' ? ' COLLATE "C"' : ''
  switch (type) {
    case 'text':
      return typeof operand === 'string'
        ? { column: column + ordered, value: parameter(operand, 'text') }
        : null
    case 'day':
      return typeof operand === 'string'
        ? {
            column: `to_char(${column}, 'YYYY-MM-DD')${ordered}`,
            value: parameter(operand, 'text')
          }
        : null
    case 'integer':
      return typeof operand === 'number'
        ? {
            column,
            value: parameter(String(operand), Number.isSafeInteger(operand) ? 'bigint' : 'numeric')
          }
        : null
    case 'boolean':
      return typeof operand === 'boolean' && purpose === 'equality'
        ? { column, value: parameter(operand, 'boolean') }
        : null
    case 'uuid': {
      if (typeof operand !== 'string') return null
      if (purpose === 'order') {
        return { column: `${column}::text${ordered}`, value: parameter(operand, 'text') }
      }
      return isId(operand) ? { column, value: parameter(operand, 'uuid') } : null
    }
    case 'instant': {
      const instant = instantOf(operand)
      // A Date has milliseconds, timestamptz microseconds: compare what a row shows.
      return instant === null
        ? null
        : {
            column: `date_trunc('milliseconds', ${column})`,
            value: parameter(new Date(instant).toISOString(), 'timestamptz')
          }
    }
  }
}
