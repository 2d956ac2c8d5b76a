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
type Value<K extends Kind> = K extends 'count' | 'amount' ? number : string
type Values<K extends readonly Kind[]> = { [I in keyof K]: Value<K[I]> }
type FirstPage<K extends readonly Kind[]> = { [I in keyof K]: null }

/** How a list goes on behind a page. It holds no filter and no right. */
export interface Cursor<K extends readonly Kind[], R> {
  /**
   * The values of the sort columns behind which the page begins; as many nulls for the first page.
   * @throws stoa.invalid-input when `after` is not the `next` of a page of such a list
   */
  behind(after: string | undefined): Values<K> | FirstPage<K>
  /** Cuts a page out of rows read with LIMIT limit + 1. */
  page<Q extends R, T>(rows: readonly Q[], limit: number, view: (row: Q) => T): PageOf<T>
  /** The `after` with which the list goes on behind this row. */
  at(row: R): string
}

/**
 * Declares how a list goes on behind a page: both what is read of `after` and what is written into
 * `next`.
 * @param kinds what each sort column holds, in the order of ORDER BY
 * @param valuesOf the sort columns of a row
 */
export function defineCursor<const K extends readonly Kind[], R>(
  kinds: K,
  valuesOf: (row: R) => NoInfer<Values<K>>
): Cursor<K, R> {
  const first = kinds.map(() => null) as FirstPage<K>
  const at = (row: R): string => Buffer.from(JSON.stringify(valuesOf(row))).toString('base64url')
  return {
    at,
    behind(after) {
      if (after === undefined) return first
      try {
        const values: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'))
        if (
          Array.isArray(values) &&
          values.length === kinds.length &&
          kinds.every((kind, i) => KINDS[kind](values[i]))
        ) {
          return values as Values<K>
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
    },
    page(rows, limit, view) {
      const kept = rows.slice(0, limit)
      const last = kept.at(-1)
      return {
        items: kept.map(view),
        next: rows.length > limit && last !== undefined ? at(last) : null
      }
    }
  }
}

/** Of lists by id: ids rise with time, so these are the oldest or the newest first. */
export const idCursor = defineCursor(['id'], (row: { id: string }) => [row.id])

export type { Static }
