import { coreErrors, Problem, type ErrorMaker } from '../primitives/errors.ts'

/**
 * What PostgreSQL finds wrong with the values of a statement, not with itself or with our SQL: by
 * SQLSTATE (appendix A).
 */
export type DataFault = 'taken' | 'gone-or-used' | 'too-large' | 'too-long' | 'rule-broken'

const BY_CODE: Readonly<Record<string, DataFault>> = {
  // A unique key, an exclusion.
  23505: 'taken',
  '23P01': 'taken',
  // A foreign key: of two at once one takes away what the other points to.
  23503: 'gone-or-used',
  // A number, a date or a sum out of its type's range.
  22003: 'too-large',
  22008: 'too-large',
  // A text for its column, a key for its index.
  22001: 'too-long',
  54000: 'too-long',
  23514: 'rule-broken'
}

interface Reported {
  code?: unknown
  constraint?: string
}

/** The error of the database within what a caller wrapped around it; undefined for anything else. */
function reportedBy(error: unknown): (Error & Reported) | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < 4; at = at.cause, depth++) {
    if (at instanceof Problem) return undefined // a refusal speaks for itself, whatever led to it
    const { code } = at as Reported
    if (typeof code === 'string' && Object.hasOwn(BY_CODE, code)) return at
  }
  return undefined
}

const faultOf = (error: unknown): DataFault | null =>
  BY_CODE[String(reportedBy(error)?.code)] ?? null

const REPORTED: Readonly<Record<DataFault, { make: ErrorMaker; what?: string }>> = {
  taken: {
    make: coreErrors.conflict,
    what: 'something with the same name, code or reference, or for the same purpose; read what is there, or send another value'
  },
  'gone-or-used': {
    make: coreErrors.conflict,
    what: 'what it refers to is gone, or something still refers to it; read both again'
  },
  'too-large': { make: coreErrors['number-too-large'] },
  'too-long': { make: coreErrors['text-too-long'] },
  'rule-broken': { make: coreErrors['rule-broken'] }
}
const REPORTED_CODES = new Set(Object.values(REPORTED).map(({ make }) => make.code))

/**
 * The one rule for what the database refuses of values: 409 for what is there already, 422 for what
 * cannot be kept. A use case says it in its plugin's own words by naming the constraint
 * (`clashes`).
 * @returns null for everything else: a failure of the database, a refusal, our own fault
 */
export function faultProblem(error: unknown): Problem | null {
  const fault = faultOf(error)
  if (fault === null) return null
  const { make, what } = REPORTED[fault]
  const constraint = reportedBy(error)?.constraint ?? null
  return make({ constraint, ...(what === undefined ? {} : { what }) }, { cause: error })
}

/** Whether a problem was made by that rule: no one foresaw it, so it is worth a line in the log. */
export const isUnforeseen = (problem: Problem): boolean =>
  REPORTED_CODES.has(problem.code) && faultOf(problem.cause) !== null

/**
 * The constraint that refused it, as the database or that rule tells it; undefined when none did.
 */
export const constraintOf = (error: unknown): string | undefined =>
  reportedBy(error instanceof Problem && isUnforeseen(error) ? error.cause : error)?.constraint
