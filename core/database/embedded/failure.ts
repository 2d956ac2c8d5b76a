/** Why the embedded PostgreSQL could not be started; each with a sentence that says what to do. */
export type EmbeddedFailureCode =
  | 'embedded.unsupported-platform'
  | 'embedded.binaries-unusable'
  | 'embedded.account-unknown'
  | 'embedded.already-running'
  | 'embedded.port-taken'
  | 'embedded.disk-full'
  | 'embedded.data-not-yours'
  | 'embedded.data-not-a-cluster'
  | 'embedded.data-of-other-version'
  | 'embedded.data-unreachable'
  | 'embedded.start-failed'

/** `code` is stable and for programs; `message` is one sentence or two for the operator, with the mend. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError'
  readonly code: EmbeddedFailureCode

  constructor (code: EmbeddedFailureCode, message: string, cause?: unknown) {
    super(message, { cause })
    this.code = code
  }
}

/** True for Node's file system errors with one of these codes (`ENOENT`, `EEXIST`, …). */
export function isFileError (error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}

/** Turns "no space" in whatever form it comes into the one error for it; every other error is returned as it is. */
export function orDiskFull (error: unknown, folder: string): unknown {
  const text = error instanceof Error ? error.message : String(error)
  if (!isFileError(error, 'ENOSPC', 'EDQUOT') && !/no space left on device|disk quota exceeded/i.test(text)) return error
  return new EmbeddedPostgresError('embedded.disk-full',
    `The disk that holds ${folder} is full: free some space there, or choose another folder, and start again.`, error)
}
