import { Type, type Static, type TSchema } from '@sinclair/typebox'
import { coreErrors } from '../errors.ts'

/** Input of a list: spread it into the use case's input. */
export const PageInput = {
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 20, description: 'How many at most.' }),
  after: Type.Optional(Type.String({ maxLength: 500, description: 'The `next` of the page before.' }))
}

/** Reply of a list. `next` is null on the last page. */
export const Page = <T extends TSchema>(item: T) => Type.Object({
  items: Type.Array(item),
  next: Type.Union([Type.String(), Type.Null()])
})
export type PageOf<T> = { items: T[], next: string | null }

/**
 * The place in a list after which the next page begins: the values of its sort columns. It holds no filter and no right.
 * @param fits whether the values are what their columns take (a cursor may have been made up); ids need it
 */
export function readCursor (after: string | undefined, length: number, fits: (values: Array<string | number>) => boolean = () => true): Array<string | number> | null {
  if (after === undefined) return null
  try {
    const values: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'))
    if (Array.isArray(values) && values.length === length && values.every(v => typeof v === 'string' || typeof v === 'number') && fits(values as Array<string | number>)) return values as Array<string | number>
  } catch { /* falls through to the refusal */ }
  throw coreErrors['invalid-input']({}, { errors: [{ field: 'query.after', code: 'invalid', message: 'must be the `next` of the page before' }] })
}

/**
 * Cuts a page out of rows read with LIMIT limit + 1.
 * @param cursorOf the values of the sort columns of a row
 */
export function pageOf<R, T> (rows: R[], limit: number, cursorOf: (row: R) => Array<string | number>, view: (row: R) => T): PageOf<T> {
  const kept = rows.slice(0, limit)
  const last = kept.at(-1)
  return {
    items: kept.map(view),
    next: rows.length > limit && last !== undefined ? Buffer.from(JSON.stringify(cursorOf(last))).toString('base64url') : null
  }
}

export type { Static }
