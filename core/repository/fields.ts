import {
  Type,
  type TNull,
  type TOptional,
  type TProperties,
  type TSchema,
  type TUnion
} from '@sinclair/typebox'

type Creation<P extends TProperties> = {
  [K in keyof P]: P[K] extends TUnion<[infer T extends TSchema, TNull]> ? TOptional<T> : P[K]
}
type Change<P extends TProperties> = { [K in keyof P]: TOptional<P[K]> }

const each = (fields: TProperties, change: (schema: TSchema) => TSchema): TProperties =>
  Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name, change(schema)]))

/** Fields of a create operation: what may be null is left out instead. */
export const toCreate = <P extends TProperties>(fields: P): Creation<P> =>
  each(fields, schema =>
    schema.anyOf?.at(-1)?.type === 'null' ? Type.Optional(schema.anyOf[0]) : schema
  ) as Creation<P>

/** Fields of a change operation: what is left out stays as it is; null empties it. */
export const toChange = <P extends TProperties>(fields: P): Change<P> =>
  each(fields, schema => Type.Optional(schema)) as Change<P>

/**
 * Fields as a view shows them, without the limits of what may be written: a serializer chooses
 * between a schema and null by checking the schema, and would fail on a row that an older limit let
 * in.
 */
export const toView = <P extends TProperties>(fields: P): P => each(fields, unlimited) as P

function unlimited({
  pattern: _,
  minLength: __,
  maxLength: ___,
  format,
  ...rest
}: TSchema): TSchema {
  return {
    ...rest,
    ...(format === 'uuid' ? { format } : {}),
    ...(rest.anyOf === undefined ? {} : { anyOf: rest.anyOf.map(unlimited) })
  } as TSchema
}
