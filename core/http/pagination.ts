import { Type, type Static, type TSchema } from '@sinclair/typebox'
import { coreErrors } from '../primitives/errors.ts'
import { isId } from '../primitives/ids.ts'
import { isText } from '../primitives/input.ts'
import { formats } from './formats.ts'
import { Nullable } from '../primitives/schema.ts'

/** Input of a list: spread it into the use case's input. */
export const PageInput = {
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 20, description: 'How many at most.' }),
  // A name of 200 letters of any script, as base64url.
  after: Type.Optional(
    Type.String({ maxLength: 2_000, description: 'The `next` of the page before.' })
  )
}

/** Reply of a list. `next` is null on the last page. */
export const Page = <T extends TSchema>(item: T) =>
  Type.Object({
    items: Type.Array(item),
    next: Nullable(Type.String())
  })
export type PageOf<T> = { items: T[]; next: string | null }

const text =
  (fits: (text: string) => boolean) =>
  (value: unknown): boolean =>
    typeof value === 'string' && fits(value)
/** What a sort column holds: whoever made up a cursor puts nothing else before the database. */
const KINDS = {
  id: text(isId),
  text: text(isText),
  day: text(formats.date as (text: string) => boolean),
  instant: text(formats['date-time'] as (text: string) => boolean),
  /** A whole number PostgreSQL keeps as bigint, as text. */
  digits: text(value => /^\d{1,18}$/.test(value)),
  /** A place in a list, from 0. */
  count: (value: unknown): boolean =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 31,
  amount: (value: unknown): boolean => Number.isSafeInteger(value)
}
type Kind = keyof typeof KINDS
type Cursor<K extends readonly Kind[]> = {
  [I in keyof K]: K[I] extends 'count' | 'amount' ? number : string
}

/**
 * The place in a list after which the next page begins: the values of its sort columns. It holds no
 * filter and no right.
 * @param kinds what each of its columns holds
 * @returns null for the first page
 * @throws stoa.invalid-input when `after` is not the `next` of a page of such a list
 */
export function readCursor<const K extends readonly Kind[]>(
  after: string | undefined,
  ...kinds: K
): Cursor<K> | null {
  if (after === undefined) return null
  try {
    const values: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'))
    if (
      Array.isArray(values) &&
      values.length === kinds.length &&
      kinds.every((kind, i) => KINDS[kind](values[i]))
    ) {
      return values as unknown as Cursor<K>
    }
  } catch {
    /* falls through to the refusal */
  }
  throw coreErrors['invalid-input'](
    {},
    {
      errors: [
        {
          field: 'query.after',
          code: 'invalid',
          message: 'must be the `next` of the page before, in the same sort'
        }
      ]
    }
  )
}

/** The `after` with which a list goes on behind these values of its sort columns (see readCursor). */
export const writeCursor = (values: Array<string | number>): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url')

/**
 * Cuts a page out of rows read with LIMIT limit + 1.
 * @param cursorOf the values of the sort columns of a row
 */
export function pageOf<R, T>(
  rows: R[],
  limit: number,
  cursorOf: (row: R) => Array<string | number>,
  view: (row: R) => T
): PageOf<T> {
  const kept = rows.slice(0, limit)
  const last = kept.at(-1)
  return {
    items: kept.map(view),
    next: rows.length > limit && last !== undefined ? writeCursor(cursorOf(last)) : null
  }
}

export type { Static }
