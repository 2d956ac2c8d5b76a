import { type TObject, type TSchema } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'

/** The schema as it is offered to a model: what has a default need not be given. */
export function offeredInput(schema: TObject): Record<string, unknown> {
  const required = (schema.required ?? []).filter(
    name => schema.properties[name]?.default === undefined
  )
  return { ...schema, required }
}

/**
 * What a model wrote as arguments, as the operation takes it: null for something optional is
 * nothing, numbers written as text are numbers, defaults stand in. Whether it is right is the
 * operation's own check.
 */
export function readInput(schema: TObject, args: Record<string, unknown>): Record<string, unknown> {
  const given = Object.fromEntries(
    Object.entries(args).filter(
      ([name, value]) =>
        value !== null ||
        (Object.hasOwn(schema.properties, name) && takesNull(schema.properties[name]))
    )
  )
  return Value.Convert(schema, Value.Default(schema, given)) as Record<string, unknown>
}

const takesNull = (schema: TSchema | undefined): boolean =>
  schema !== undefined && Value.Check(schema, null)
