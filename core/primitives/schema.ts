import {
  Type,
  type ObjectOptions,
  type SchemaOptions,
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
 * @param about its description, printed in the API reference; or all that a schema may say
 */
export const Nullable = <T extends TSchema>(
  schema: T,
  about: string | SchemaOptions = {}
): TUnion<[T, TNull]> =>
  Type.Union([schema, Type.Null()], typeof about === 'string' ? { description: about } : about)
