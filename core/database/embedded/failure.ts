/**
 * Why the embedded PostgreSQL could not be started, or was lost; each with a sentence that says
 * what to do.
 */
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
  | 'embedded.data-damaged'
  | 'embedded.data-unreachable'
  | 'embedded.password-wrong'
  | 'embedded.start-failed'
  | 'embedded.died'

/**
 * `code` is stable and for programs; `message` is one sentence or two for the operator, with the
 * fix.
 */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError'
  readonly code: EmbeddedFailureCode

  constructor(code: EmbeddedFailureCode, message: string, cause?: unknown) {
    super(message, { cause })
    this.code = code
  }
}

/** True for Node's file system errors with one of these codes (`ENOENT`, `EEXIST`, …). */
export function isFileError(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}

/**
 * Turns "no space" in whatever form it comes into the one error for it; every other error is
 * returned as it is.
 */
export function orDiskFull(error: unknown, folder: string): unknown {
  const text = error instanceof Error ? error.message : String(error)
  if (
    !isFileError(error, 'ENOSPC', 'EDQUOT') &&
    !/no space left on device|disk quota exceeded/i.test(text)
  ) {
    return error
  }
  return new EmbeddedPostgresError(
    'embedded.disk-full',
    `The disk that holds ${folder} is full: free some space there, or choose another folder, and start again.`,
    error
  )
}

/**
 * Errors of a file system as sentences with the fix: no space, no permission, read-only. Every
 * other error is returned as it is.
 * @param folder what the sentence names when the error does not say which file it was
 */
export function inWords(error: unknown, folder: string): unknown {
  const path = error instanceof Error && 'path' in error ? String(error.path) : folder
  if (isFileError(error, 'EACCES', 'EPERM')) {
    return new EmbeddedPostgresError(
      'embedded.data-unreachable',
      `This user may not read and write ${path}: start Stoa as the user the folder belongs to, hand it over with chown -R, or choose another with STOA_DATA_DIR.`,
      error
    )
  }
  if (isFileError(error, 'EROFS')) {
    return new EmbeddedPostgresError(
      'embedded.data-unreachable',
      `${path} lies on a read-only file system: mount it for writing, or choose another folder with STOA_DATA_DIR.`,
      error
    )
  }
  if (isFileError(error, 'ENOTDIR', 'EEXIST', 'EISDIR')) {
    return new EmbeddedPostgresError(
      'embedded.data-unreachable',
      `${path} is not what Stoa keeps there (a file where a folder belongs, or a folder where a file does): move it away, or choose another folder with STOA_DATA_DIR.`,
      error
    )
  }
  return orDiskFull(error, folder)
}
