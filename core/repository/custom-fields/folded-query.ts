import { Type, type TObject, type TSchema } from '@sinclair/typebox'

const PREFIX = 'custom.'

/** Whether a use case is asked by custom fields, so that its query says `custom.<key>=<value>`. */
export const isAskedByFields = (input: TObject): boolean =>
  (input.properties.custom as TSchema | undefined)?.['x-filter'] === true

/** The query of such a use case as it is checked: any name that begins with `custom.` is text. */
export const queryWithFields = (query: TObject): TSchema =>
  Type.Unsafe({
    ...Type.Omit(query, ['custom'], { additionalProperties: false }),
    patternProperties: { '^custom\\.': { type: 'string', maxLength: 2_000 } }
  })

/** What was checked, with the names that begin with `custom.` put together. */
export function folded(query: Record<string, unknown>): Record<string, unknown> {
  const custom: Record<string, string> = {}
  const input: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(query)) {
    if (name.startsWith(PREFIX)) custom[name.slice(PREFIX.length)] = String(value)
    else input[name] = value
  }
  return Object.keys(custom).length === 0 ? input : { ...input, custom }
}
