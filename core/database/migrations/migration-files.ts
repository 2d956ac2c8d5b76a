import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isFileError } from '../embedded/failure.ts'
import { sqlStatements, type SqlStatement } from './sql-statements.ts'

/**
 * A folder of SQL files applied in the order of their names, each in a transaction of its own, once
 * a placement.
 */
export interface MigrationSet {
  /** The ledger's name for it: 'control', 'kernel', or the plugin's name. */
  owner: string
  folder: string
}

/** A file of a set, read and found in order. */
export interface Migration {
  name: string
  checksum: string
  statements: SqlStatement[]
}

/** The sets of the kernel; every other belongs to a plugin. */
export const ofKernel = (owner: string): boolean => owner === 'control' || owner === 'kernel'

const FILE = /^\d{4}-[a-z0-9-]+\.sql$/

/**
 * How a statement must not begin: a migration runs in a transaction as the owner of the tables, and
 * neither is its own to end.
 */
const FORBIDDEN =
  /^(BEGIN|START TRANSACTION|COMMIT|END|ROLLBACK|ABORT|PREPARE TRANSACTION|(SET|RESET)( LOCAL| SESSION)? ROLE|SET( LOCAL| SESSION)? SESSION AUTHORIZATION|RESET SESSION AUTHORIZATION|RESET ALL|DISCARD)\b/

/**
 * The migrations of a set, in order.
 * @throws Error that names the set, the file and the fix: no folder, names without a number,
 * numbers that are missing or used
 * twice, statements that would end the transaction or change the role
 */
export async function readMigrations({ owner, folder }: MigrationSet): Promise<Migration[]> {
  const files = (
    await readdir(folder).catch(error => {
      if (isFileError(error, 'ENOENT', 'ENOTDIR')) {
        throw new Error(
          `The plugin ${owner} has no folder of migrations at ${folder}: correct "migrations" in its manifest, or leave it out.`,
          { cause: error }
        )
      }
      throw error
    })
  )
    .filter(file => file.endsWith('.sql'))
    .sort()
  let before: string | undefined
  for (const file of files) {
    if (!FILE.test(file)) {
      throw new Error(`The migration ${owner}/${file} must be named like 0001-what-it-does.sql.`)
    }
    mustFollow(owner, file, before)
    before = file
  }
  return await Promise.all(
    files.map(async file => read(owner, file, await readFile(join(folder, file), 'utf8')))
  )
}

/**
 * Numbers run from 0001 without gaps: a file that comes later must not slip in before one that was
 * applied.
 */
function mustFollow(owner: string, file: string, before: string | undefined): void {
  const [number, last] = [Number(file.slice(0, 4)), Number(before?.slice(0, 4) ?? 0)]
  if (number === last) {
    throw new Error(
      `The migrations ${owner}/${before} and ${owner}/${file} have the same number: give the later one the next.`
    )
  }
  // The numbers of the kernel's own files are looked after where they are made; a release may leave
  // one out.
  if (number !== last + 1 && !ofKernel(owner)) {
    throw new Error(
      `Before the migration ${owner}/${file} one is missing: the numbers of a plugin's migrations begin at 0001 and have no gaps.`
    )
  }
}

function read(owner: string, file: string, text: string): Migration {
  let statements: SqlStatement[]
  try {
    statements = sqlStatements(text)
  } catch (error) {
    throw new Error(`The migration ${owner}/${file} cannot be read: ${(error as Error).message}`, {
      cause: error
    })
  }
  for (const { head, line } of statements) {
    const said = FORBIDDEN.exec(head.join(' '))?.[0]
    if (said !== undefined) {
      throw new Error(
        `The migration ${owner}/${file} says ${said} in line ${line}: it runs in a transaction of its own as the owner of the tables, whole or not at all; take the statement out.`
      )
    }
  }
  return {
    name: basename(file, '.sql'),
    checksum: createHash('sha256').update(text).digest('hex'),
    statements
  }
}
