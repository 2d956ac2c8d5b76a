import { FormatRegistry, Type, type TString } from '@sinclair/typebox'
import { isId } from '../primitives/ids.ts'

/** A day JavaScript and PostgreSQL both know: no 30 February, and no year 0. */
const isDay = (text: string): boolean => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? []
  return (
    year !== undefined &&
    year >= 1 &&
    month !== undefined &&
    month >= 1 &&
    month <= 12 &&
    day !== undefined &&
    day >= 1 &&
    day <= daysOf(year, month)
  )
}
const daysOf = (year: number, month: number): number =>
  month === 2
    ? (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31

/** RFC 3339, of the years 1 to 9999 also in UTC. */
const isInstant = (text: string): boolean => {
  const [, day = ''] =
    /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?(?:Z|[+-](?:0\d|1[0-5]):[0-5]\d)$/.exec(
      text
    ) ?? []
  const year = new Date(text).getUTCFullYear()
  return isDay(day) && year >= 1 && year <= 9999
}

/**
 * The formats schemas may name; the same checks serve the routes (ajv) and direct calls (TypeBox).
 */
export const formats: Record<string, (text: string) => boolean> = {
  uuid: isId,
  email: text =>
    text.length <= 254 && /^[^\s@"<>(),:;[\]\\]{1,64}@[^\s@]+\.[^\s@.]{2,}$/.test(text),
  date: isDay,
  'date-time': isInstant
}
for (const [name, check] of Object.entries(formats)) FormatRegistry.Set(name, check)

/** A UUID in canonical lower-case text. */
export const Id = Type.String({ format: 'uuid' })
/** An instant, RFC 3339 with an offset. */
export const Instant = Type.String({ format: 'date-time' })
/** A calendar day, YYYY-MM-DD. */
export const Day = Type.String({ format: 'date' })
/** Minor units of the currency that stands beside it. */
export const Amount = Type.Integer({
  minimum: -9_007_199_254_740_991,
  maximum: 9_007_199_254_740_991,
  description: 'Minor units'
})
export const Currency = Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217' })
/** How often something was changed, from 1: what `If-Match` and `version` name. */
export const Version = Type.Integer({ minimum: 1, maximum: 2_147_483_647 })

/**
 * White space that is no control character. Leading ones end where the first other letter stands,
 * so that no text is read twice.
 */
const SPACES = ' \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff'
const CONTROL = '\\x00-\\x1f\\x7f'

/**
 * One line of text: no control characters, and not only spaces.
 * @param but letters that may not stand in it either, as in a character class
 */
export function Line(maxLength: number, description?: string, but = ''): TString {
  return Type.String({
    minLength: 1,
    maxLength,
    pattern: `^[${SPACES}]*[^\\s${CONTROL}${but}][^${CONTROL}${but}]*$`,
    ...(description === undefined ? {} : { description })
  })
}

/**
 * Marks that turn the direction of what follows them: a name with one can be shown as another
 * (Unicode TR 36, 3.1).
 */
const TURNING = '\\u202a-\\u202e\\u2066-\\u2069'

/** What a company, a shop or someone is called: up to 120 letters. */
export const Name = (description?: string): TString => Line(120, description, TURNING)

/** Text that may have several lines, and may be empty. */
export function Lines(maxLength: number, description?: string): TString {
  return Type.String({ maxLength, ...(description === undefined ? {} : { description }) })
}
