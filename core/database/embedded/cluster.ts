import { randomUUID } from 'node:crypto'
import { chown, mkdir, readFile, rename, rm, rmdir, statfs, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { run, type Account } from './command.ts'
import { EmbeddedPostgresError, isFileError, orDiskFull } from './failure.ts'

const bytesOfNewCluster = 128 * 1024 * 1024

/**
 * Makes an empty cluster: UTF-8, the C locale of the C library with PostgreSQL's own C.UTF-8 for
 * case and character classes (so `lower('É')` works and sorting is by code point on every machine),
 * data checksums, scram passwords. It is made beside `place` and renamed into it, so a start that
 * is killed leaves no half cluster behind, except where `place` is a mount point.
 * @throws embedded.disk-full, embedded.start-failed
 */
export async function makeCluster(
  directory: string,
  password: string,
  binaries: Binaries,
  account: Account | undefined,
  durable: boolean
): Promise<void> {
  await mustHaveRoom(dirname(directory))
  const mounted = await rmdir(directory).then(
    () => false,
    error => !isFileError(error, 'ENOENT')
  )
  const target = mounted ? directory : `${directory}.new-${randomUUID()}`
  const passwordFile = `${directory}.password-${randomUUID()}`
  try {
    if (!mounted) await mkdir(target, { mode: 0o700 })
    await writeFile(passwordFile, password + '\n', { mode: 0o600 })
    if (account) {
      await Promise.all(
        [target, passwordFile].map(async path => {
          await chown(path, account.uid, account.gid)
        })
      )
    }
    const { code, output } = await run(
      binaries.initdb,
      [
        '-D',
        target,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        ...(binaries.major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : []),
        '--data-checksums',
        '--no-instructions',
        ...(durable ? [] : ['--no-sync'])
      ],
      account
    )
    if (code !== 0) throw new Error(output)
    if (!mounted) await rename(target, directory)
  } catch (error) {
    if (!mounted) await rm(target, { recursive: true, force: true })
    const cause = orDiskFull(error, dirname(directory))
    if (cause instanceof EmbeddedPostgresError) throw cause
    throw new EmbeddedPostgresError(
      'embedded.start-failed',
      `PostgreSQL could not make its data folder ${directory}: ${error instanceof Error ? error.message : String(error)}`,
      error
    )
  } finally {
    await rm(passwordFile, { force: true })
  }
}

/** @throws embedded.data-of-other-version, embedded.data-damaged */
export async function mustFitVersion(directory: string, binaries: Binaries): Promise<void> {
  const major = (await readFile(join(directory, 'PG_VERSION'), 'utf8')).trim()
  if (major === String(binaries.major)) return
  if (!/^\d+$/.test(major)) {
    throw new EmbeddedPostgresError(
      'embedded.data-damaged',
      `The database in ${directory} is damaged: its file PG_VERSION ${major === '' ? 'is empty' : 'does not hold a version'}. Bring the folder back from a backup.`
    )
  }
  throw new EmbeddedPostgresError(
    'embedded.data-of-other-version',
    `The database in ${directory} was made by PostgreSQL ${major}, this Stoa brings ${binaries.major}: dump it with PostgreSQL ${major} ` +
      '(pg_dumpall), move the folder away, and load the dump into the new one.'
  )
}

/**
 * Sets the superuser's password on a cluster that is not running, when the file that remembered it
 * is lost.
 */
export async function resetPassword(
  directory: string,
  password: string,
  binaries: Binaries,
  account: Account | undefined
): Promise<void> {
  const { code, output } = await run(
    binaries.postgres,
    ['--single', '-D', directory, 'postgres'],
    account,
    `ALTER ROLE postgres PASSWORD '${password}'\n`
  )
  if (code !== 0 || /ERROR|FATAL/.test(output)) {
    throw new EmbeddedPostgresError(
      'embedded.start-failed',
      `The password of the database in ${directory} is lost and could not be set again: ${output}`
    )
  }
}

async function mustHaveRoom(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize >= bytesOfNewCluster) return
  throw new EmbeddedPostgresError(
    'embedded.disk-full',
    `The disk that holds ${folder} has less than 128 MB left, too little for a new database: free some space, or choose another folder.`
  )
}
