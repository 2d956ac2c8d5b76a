import { coreErrors } from '../primitives/errors.ts'
import { isText, NO_TEXT } from '../primitives/input.ts'

/**
 * A value as an SQL literal, for EXECUTE in a message of several statements: that message takes no
 * parameters. PostgreSQL gives each literal the type of the parameter it stands for.
 * @throws TypeError for numbers that are not finite; stoa.invalid-input for text PostgreSQL cannot
 * hold (NUL, half a surrogate pair)
 */
export function literal(value: unknown): string {
  if (value === null || value === undefined) return 'NULL'
  if (typeof value === 'number') return number(value)
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  const plain = Array.isArray(value) ? arrayText(value) : text(value)
  if (!isText(plain)) throw unstorable()
  return quoted(plain)
}

/**
 * As the driver's escapeLiteral does, but not letter by letter: that takes seconds for some
 * megabytes, in which no one is served.
 */
const quoted = (text: string): string =>
  text.includes('\\') ? ` E'${text.replace(/['\\]/g, '$&$&')}'` : `'${text.replaceAll("'", "''")}'`

/** Text that is no text: it would end the message early, or not survive UTF-8. */
export const unstorable = (): Error =>
  coreErrors['invalid-input']({}, { errors: [{ field: '/', code: 'text', message: NO_TEXT }] })

function number(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`${value} cannot be stored.`)
  return value < 0 ? `'${value}'` : String(value) // a bare minus would be an operator before a cast
}

function text(value: unknown): string {
  if (typeof value === 'string') return value
  if (value instanceof Date) return instant(value)
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`
  if (typeof value === 'object') return JSON.stringify(value)
  return String(value)
}

/**
 * Years beyond 9999 have no sign in PostgreSQL, and those before Christ are counted backwards from
 * 1.
 */
function instant(value: Date): string {
  const [year, iso] = [value.getUTCFullYear(), value.toISOString()]
  if (year > 0 && year <= 9_999) return iso
  return `${String(year > 0 ? year : 1 - year).padStart(4, '0')}${iso.slice(iso.indexOf('-', 1))}${year > 0 ? '' : ' BC'}`
}

/** {"a","b",NULL}: every element quoted, so that none is taken for NULL or a brace. */
const arrayText = (values: unknown[]): string =>
  `{${values.map(v => (v === null || v === undefined ? 'NULL' : Array.isArray(v) ? arrayText(v) : `"${text(v).replace(/[\\"]/g, '\\$&')}"`)).join(',')}}`
