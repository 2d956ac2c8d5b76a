import { FormatRegistry, Type } from '@sinclair/typebox'
import { isId } from '../ids.ts'

/** The formats schemas may name; the same checks serve the routes (ajv) and direct calls (TypeBox). */
export const formats: Record<string, (text: string) => boolean> = {
  uuid: isId,
  email: text => text.length <= 254 && /^[^\s@"<>(),:;[\]\\]{1,64}@[^\s@]+\.[^\s@.]{2,}$/.test(text),
  date: text => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text),
  'date-time': text => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text))
}
for (const [name, check] of Object.entries(formats)) FormatRegistry.Set(name, check)

/** A UUID in canonical lower-case text. */
export const Id = Type.String({ format: 'uuid' })
/** An instant, RFC 3339 with an offset. */
export const Instant = Type.String({ format: 'date-time' })
/** A calendar day, YYYY-MM-DD. */
export const Day = Type.String({ format: 'date' })
/** Minor units of the currency that stands beside it. */
export const Amount = Type.Integer({ minimum: -9_007_199_254_740_991, maximum: 9_007_199_254_740_991, description: 'Minor units' })
export const Currency = Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217' })
