import { Type } from '@sinclair/typebox'
import { Nullable } from '../../primitives/schema.ts'
import type { CustomValues } from './rules/field-types.ts'
import { LONGEST, MOST_CHOICES } from './rules/field-types.ts'

/** Of one kind of record in a company; archived ones do not count. */
export const MOST_FIELDS = 50
/** With archived ones, whose values are kept. */
export const MOST_KEPT = 200
/** Of one list at a time. */
export const MOST_FILTERS = 5
export const KEY = '^([a-z][a-z0-9-]{0,30}\\.)?[a-z][a-z0-9_]{0,39}$'

const Value = Type.Union([
  Type.String({ maxLength: LONGEST }),
  Type.Number(),
  Type.Boolean(),
  Type.Array(Type.String({ maxLength: LONGEST }), { maxItems: MOST_CHOICES })
])

/** Values as they are taken: by key, null takes one away. */
export const CustomInput = Type.Record(
  Type.String({ pattern: KEY, maxLength: 80 }),
  Nullable(Value),
  {
    maxProperties: MOST_FIELDS,
    additionalProperties: false,
    description:
      'Values of custom fields, by key (GET /api/v1/custom-fields/fields lists them). Keys left out stay, null takes a value away.'
  }
)

/** Values as they are shown. */
export const CustomView = Type.Unsafe<CustomValues>(
  Type.Record(Type.String(), Type.Unknown(), {
    description: 'Values of custom fields, by key; what is not filled in is left out.'
  })
)

/**
 * What a list is asked for by custom fields, by key. In a query each stands by itself:
 * `?custom.origin=Peru`, and of numbers and days also a range, `?custom.weight=10..20`.
 */
export const CustomFilter = Type.Record(
  Type.String({ pattern: KEY, maxLength: 80 }),
  Type.String({ maxLength: LONGEST }),
  {
    maxProperties: MOST_FILTERS,
    additionalProperties: false,
    'x-filter': true,
    description:
      'By custom fields that are filterable: ?custom.origin=Peru, and of numbers and days also a range, ?custom.weight=10..20.'
  }
)
