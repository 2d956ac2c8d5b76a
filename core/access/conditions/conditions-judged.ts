import type { Rule } from '../../instance/directory.ts'
import { isId } from '../../primitives/ids.ts'
import { matchesSome } from '../../plugins/registry.ts'
import { formats } from '../../http/formats.ts'
import { instantOf, testsOf, type Operand, type Operator } from './conditions.ts'
import { accessErrors } from '../errors.ts'
import type { RowColumn } from './row-conditions.ts'
import type { Permission } from './row-kind.ts'

const EXPECTED: Record<
  RowColumn['type'],
  { description: string; fits(operand: Operand): boolean }
> = {
  text: { description: 'a text', fits: operand => typeof operand === 'string' },
  uuid: { description: 'an id', fits: operand => typeof operand === 'string' && isId(operand) },
  integer: { description: 'a number', fits: operand => typeof operand === 'number' },
  boolean: { description: 'true or false', fits: operand => typeof operand === 'boolean' },
  instant: {
    description: 'an instant such as 2026-01-31T00:00:00Z',
    fits: operand => instantOf(operand) !== null
  },
  day: {
    description: 'a day such as 2026-01-31',
    fits: operand => typeof operand === 'string' && formats.date?.(operand) === true
  }
}
const UNORDERED = new Set<RowColumn['type']>(['uuid', 'boolean'])
const ORDERS = new Set<Operator>(['$gt', '$gte', '$lt', '$lte'])

/**
 * A rule's conditions must be ones that every permission it covers is judged by: one that nothing
 * asks for would limit no one, and a prohibition that compares a number with a text would forbid
 * nothing.
 * @throws access.condition-not-judged, access.condition-field-unknown, access.condition-type-wrong
 */
export function demandJudged(rule: Rule, permissions: ReadonlyMap<string, Permission>): void {
  if (rule.conditions === null) return
  for (const [permission, { rows }] of permissions) {
    if (!matchesSome(rule.permission, [permission])) continue
    if (rows === null) {
      throw accessErrors['condition-not-judged']({ rule: rule.permission, permission })
    }
    for (const { field, operator, operand } of testsOf(rule.conditions) ?? []) {
      const column = Object.hasOwn(rows.fields, field) ? rows.fields[field] : undefined
      if (column === undefined) {
        throw accessErrors['condition-field-unknown']({
          permission,
          field,
          fields: Object.keys(rows.fields).join(', ')
        })
      }
      const expected = EXPECTED[column.type]
      const fits =
        operator === '$exists' ||
        (ORDERS.has(operator) && UNORDERED.has(column.type)
          ? false
          : [operand].flat().every(one => one === null || expected.fits(one)))
      if (!fits) {
        throw accessErrors['condition-type-wrong']({
          permission,
          field,
          expected:
            ORDERS.has(operator) && UNORDERED.has(column.type)
              ? `$eq, $ne, $in, $nin or $exists, and ${expected.description}`
              : expected.description
        })
      }
    }
  }
}
