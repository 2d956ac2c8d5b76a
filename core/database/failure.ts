import { coreErrors, type ErrorMaker, type Problem } from '../primitives/errors.ts'

/**
 * What an error of the database means to a caller. None of them is the caller's fault and none is
 * final: the same request, repeated under its Idempotency-Key, acts once.
 */
export type DatabaseFailure =
  'away' | 'busy' | 'too-many-connections' | 'read-only' | 'storage-full' | 'timed-out'

/** SQLSTATE codes (PostgreSQL, appendix A) and the codes of Node's sockets. */
const BY_CODE: Readonly<Record<string, DatabaseFailure>> = {
  // Shutting down, crashed, starting up, ended for being idle; what a server in recovery says of a
  // conflict.
  '57P01': 'away',
  '57P02': 'away',
  '57P03': 'away',
  '57P05': 'away',
  '40P02': 'away',
  ECONNREFUSED: 'away',
  ECONNRESET: 'away',
  EPIPE: 'away',
  ETIMEDOUT: 'away',
  EHOSTUNREACH: 'away',
  ENETUNREACH: 'away',
  ENOTFOUND: 'away',
  EAI_AGAIN: 'away',
  // Lock timeout, serialization, deadlock, out of memory, a limit of the configuration.
  '55P03': 'busy',
  40001: 'busy',
  '40P01': 'busy',
  53200: 'busy',
  53400: 'busy',
  53000: 'busy',
  53300: 'too-many-connections',
  25006: 'read-only',
  // The disk of the tables, and of anything else the server writes.
  53100: 'storage-full',
  58030: 'storage-full',
  // Statement timeout, idle in transaction, transaction timeout.
  57014: 'timed-out',
  '25P03': 'timed-out',
  '25P04': 'timed-out'
}

/** What pg says without a code. */
const BY_MESSAGE: ReadonlyArray<readonly [RegExp, DatabaseFailure]> = [
  [
    /^Connection terminated|^Client has encountered a connection error|^Client was closed|^Connection closed/,
    'away'
  ],
  [/^timeout exceeded when trying to connect|^Cannot use a pool after calling end/, 'busy'],
  [/^Query read timeout|^timeout expired/, 'timed-out']
]

/** A unit of work that was broken off because its time was up; what it had sent is rolled back. */
export class DeadlinePassed extends Error {
  constructor(readonly seconds: number) {
    super(`The unit of work took longer than its ${seconds} seconds and was broken off.`)
    this.name = 'DeadlinePassed'
  }
}

/**
 * The connection answers no more although the server waits for us: the line between the two is
 * dead.
 */
export class LineLost extends Error {
  constructor() {
    super('The connection to the database was lost without a word.')
    this.name = 'LineLost'
  }
}

/**
 * Which failure an error of the database is, also inside what a caller wrapped around it.
 * @returns null for everything that is no failure of the database: a fault of the statement, a
 * refusal, someone else's error
 */
export function databaseFailure(error: unknown): DatabaseFailure | null {
  for (let at = error, depth = 0; at instanceof Error && depth < 4; at = at.cause, depth++) {
    if (at.name === 'Problem') return null // a refusal speaks for itself, whatever led to it
    if (at instanceof DeadlinePassed) return 'timed-out'
    if (at instanceof LineLost) return 'away'
    const { code } = at as { code?: unknown }
    if (typeof code === 'string') {
      const known = Object.hasOwn(BY_CODE, code)
        ? BY_CODE[code]
        : code.startsWith('08')
          ? 'away'
          : undefined
      if (known !== undefined) return known
    }
    for (const [description, failure] of BY_MESSAGE) {
      if (description.test(at.message)) return failure
    }
  }
  return null
}

const REPORTED: Readonly<Record<DatabaseFailure, { make: ErrorMaker; seconds: number }>> = {
  away: { make: coreErrors['database-away'], seconds: 2 },
  busy: { make: coreErrors.overloaded, seconds: 1 },
  'too-many-connections': { make: coreErrors.overloaded, seconds: 1 },
  'read-only': { make: coreErrors['database-read-only'], seconds: 5 },
  'storage-full': { make: coreErrors['storage-full'], seconds: 10 },
  'timed-out': { make: coreErrors['timed-out'], seconds: 2 }
}

/**
 * The failure as it is told to a caller: 503 with a code of its own and `Retry-After` (seconds; RFC
 * 9110, 10.2.3).
 */
export function failureProblem(failure: DatabaseFailure, cause: unknown): Problem {
  const { make, seconds } = REPORTED[failure]
  return make({}, { headers: { 'retry-after': String(seconds) }, cause })
}
