import {
  Type,
  type ObjectOptions,
  type TNull,
  type TObject,
  type TProperties,
  type TSchema,
  type TUnion
} from '@sinclair/typebox'

/**
 * An object that takes no unknown field: what a use case, a job or a part of them is given.
 */
export const Input = <P extends TProperties>(fields: P, options: ObjectOptions = {}): TObject<P> =>
  Type.Object(fields, { ...options, additionalProperties: false })

/**
 * The schema, or null. In a row null means "not known", in a change "empty this field".
 * @param description printed in the API reference
 */
export const Nullable = <T extends TSchema>(schema: T, description?: string): TUnion<[T, TNull]> =>
  Type.Union([schema, Type.Null()], description === undefined ? {} : { description })
