import { randomUUID } from 'node:crypto'
import {
  chmod,
  chown,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readlink,
  rename,
  rm,
  stat,
  symlink
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve, sep } from 'node:path'
import { canEnter, weAreRoot } from './account.ts'
import type { Account } from './command.ts'
import { EmbeddedPostgresError, isFileError, orDiskFull } from './failure.ts'

/**
 * Where root keeps a database whose project folder is closed to the account that PostgreSQL runs
 * as.
 */
const elsewhere = '/var/lib/stoa-postgres'

/**
 * The folder that really holds the data: `dataDir`, or what the link `dataDir` points to. When root
 * serves a project in a closed folder (such as /root), the data lives in
 * `/var/lib/stoa-postgres/<id>/data` and `dataDir` becomes a link to it: the link moves along with
 * the project, and removing the project leaves the data in peace. For a project in a temporary
 * folder, the data too go to a temporary one.
 * @throws embedded.data-unreachable
 */
export async function findDataDirectory(
  dataDir: string,
  account: Account | undefined,
  onProgress: (sentence: string) => void
): Promise<string> {
  const kind = await lstat(dataDir).catch(() => undefined)
  const directory = kind?.isSymbolicLink()
    ? resolve(dirname(dataDir), await readlink(dataDir))
    : dataDir
  if (directory !== dataDir && !(await stat(dirname(directory)).catch(() => undefined))) {
    throw new EmbeddedPostgresError(
      'embedded.data-unreachable',
      `The data folder ${dataDir} is a link to ${directory}, which is not there: bring it back, or remove the link to begin with an empty database.`
    )
  }
  // An existing folder must be entered itself; for a new one, the folder above decides.
  if (await canEnter(account, dirname(directory))) return directory
  let moved = ''
  try {
    moved = join(await openFolder(dataDir), 'data')
    if (!(await canEnter(account, dirname(moved)))) {
      throw new Error(`${dirname(moved)} cannot be entered either`)
    }
    if (await stat(directory).catch(() => undefined)) await move(directory, moved)
    await rm(dataDir, { force: true })
    await symlink(moved, dataDir)
  } catch (error) {
    const cause = orDiskFull(error, elsewhere)
    if (cause !== error) throw cause
    throw new EmbeddedPostgresError(
      'embedded.data-unreachable',
      `PostgreSQL does not run as root, and the user id ${account?.uid} it runs as can enter neither ${dirname(directory)} nor ${elsewhere}: ` +
        'move the project to a folder that other users may enter, or set DATABASE_URL.',
      error
    )
  }
  onProgress(
    `${dirname(directory)} is closed to the user PostgreSQL runs as; the database lives in ${moved} (${dataDir} is a link to it).`
  )
  return moved
}

/** A new folder of root's that others may pass through but not list. */
async function openFolder(dataDir: string): Promise<string> {
  const temporary = [tmpdir(), '/var/tmp'].find(folder => dataDir.startsWith(folder + sep))
  const folder = temporary
    ? await mkdtemp(join(temporary, 'stoa-postgres-'))
    : join(elsewhere, randomUUID())
  await mkdir(folder, { recursive: true })
  for (const path of temporary ? [folder] : [elsewhere, folder]) await chmod(path, 0o711)
  return folder
}

/**
 * What the place holds now. Hands a folder of root's over to the account. @throws
 * embedded.data-not-yours, embedded.data-not-a-cluster
 */
export async function inspectDataDirectory(
  directory: string,
  account: Account | undefined
): Promise<'nothing' | 'empty' | 'cluster'> {
  const found = await stat(directory).catch(error => {
    if (isFileError(error, 'ENOENT')) return undefined
    throw error
  })
  if (!found) return 'nothing'
  await mustBelongTo(directory, found.uid, account)
  const names = await readdir(directory)
  if (names.includes('PG_VERSION')) return 'cluster'
  if (names.every(name => name === 'lost+found')) return 'empty'
  throw new EmbeddedPostgresError(
    'embedded.data-not-a-cluster',
    `The folder ${directory} holds files but no PostgreSQL database: empty it, or choose another folder.`
  )
}

async function mustBelongTo(
  directory: string,
  owner: number,
  account: Account | undefined
): Promise<void> {
  if (process.getuid === undefined) return
  if (weAreRoot() && account) {
    if (owner !== account.uid) await handOver(directory, account)
  } else if (owner !== process.getuid()) {
    throw new EmbeddedPostgresError(
      'embedded.data-not-yours',
      `The database in ${directory} belongs to the user id ${owner}, not to you (${process.getuid()}): start Stoa as that user or as root, ` +
        'or hand the folder over with chown -R.'
    )
  }
}

async function handOver(folder: string, { uid, gid }: Account): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chown(join(entry.parentPath, entry.name), uid, gid)
  }
  await chown(folder, uid, gid)
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if (!isFileError(error, 'EXDEV')) throw error
    await cp(from, to, { recursive: true, preserveTimestamps: true })
    await handOver(to, await stat(from))
    await rm(from, { recursive: true })
  }
}
