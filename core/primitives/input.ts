import type { TSchema } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import type { FieldError } from './errors.ts'
import { inNfc } from './nfc.ts'

/**
 * What is deeper nested is no input of ours, and would exhaust the stack of whatever walks over it.
 */
const DEEPEST = 40
/** More than a person fills in; beyond it no one reads a list of faults. */
const OF_A_FORM = 1_000
/** How many faults of one request are told. */
const MOST_FAULTS = 50

/** Why no operation takes an input, whatever its schema: where (a JSON pointer) and what to do. */
export interface Unfit {
  path: string
  code: 'text' | 'depth'
  message: string
}

/**
 * Whether a text can be stored and sent on: PostgreSQL and UTF-8 have no place for NUL and for half
 * a surrogate pair.
 */
export const isText = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

/**
 * Beyond this a text is a file, whose fields are put into one form where they are read. Letters.
 */
const LONGEST_FIELD = 100_000

export const NO_TEXT = 'texts must not hold NUL characters or halves of surrogate pairs'

/**
 * Looks an input over before its schema is asked, and puts its texts into NFC, in place.
 * @returns what makes it unfit for every operation, if anything; and how many of its faults are to
 * be told: all that a person can fix at once, but of a long input the first alone, so that the
 * answer does not outgrow the request
 */
export function lookOver(input: unknown): { unfit: Unfit | null; mostFaults: number } {
  let values = 0
  const faultOf = (value: unknown, depth: number): Unfit | null => {
    values++
    if (typeof value === 'string') return isText(value) ? null : unfit('text', NO_TEXT)
    if (typeof value !== 'object' || value === null) return null
    if (depth === DEEPEST) return unfit('depth', `must not be nested deeper than ${DEEPEST} levels`)
    if (Array.isArray(value)) {
      for (let i = 0; i < value.length; i++) {
        const fault = faultOf(value[i], depth + 1)
        if (fault) return below(i, fault)
        spell(value, i)
      }
      return null
    }
    for (const key of Object.keys(value)) {
      const fault = isText(key)
        ? faultOf((value as Record<string, unknown>)[key], depth + 1)
        : unfit('text', NO_TEXT)
      if (fault) return below(key, fault)
      spell(value, key)
    }
    return null
  }
  const fault = faultOf(input, 0)
  return { unfit: fault, mostFaults: values > OF_A_FORM ? 1 : MOST_FAULTS }
}

function spell(holder: object, key: string | number): void {
  const text: unknown = Reflect.get(holder, key)
  if (typeof text === 'string' && text.length <= LONGEST_FIELD && inNfc(text) !== text) {
    Reflect.set(holder, key, inNfc(text))
  }
}

const unfit = (code: Unfit['code'], message: string): Unfit => ({ path: '', code, message })

/** Names are shown as far as they are read, in letters that can be sent. */
const below = (step: string | number, { path, ...fault }: Unfit): Unfit => ({
  path: `/${String(step).slice(0, 60).toWellFormed().replaceAll('\0', '\u{fffd}')}${path}`,
  ...fault
})

/**
 * Checks an input that no route has checked: of a job, a rehearsal, a provider's form.
 * @returns what is wrong with it, field by field (JSON pointers), as far as it is to be told; []
 * when nothing is
 */
export function faultsIn(schema: TSchema, input: unknown): FieldError[] {
  const { unfit, mostFaults } = lookOver(input)
  if (unfit) return [{ field: unfit.path || '/', code: unfit.code, message: unfit.message }]
  const errors: FieldError[] = []
  // One by one: to gather all of a hostile input would take as long as it likes.
  for (const { path, message } of Value.Errors(schema, input)) {
    errors.push({ field: path.slice(0, 300).toWellFormed() || '/', code: 'invalid', message })
    if (errors.length === mostFaults) break
  }
  return errors
}
