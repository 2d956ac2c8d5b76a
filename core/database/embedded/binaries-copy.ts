import { randomUUID } from 'node:crypto'
import { chmod, cp, lstat, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { weAreRoot } from './account.ts'
import type { Account } from './command.ts'
import { EmbeddedPostgresError, isFileError, orDiskFull } from './failure.ts'

/** What to copy and how to tell that a copy is good. */
export interface CopyOrder {
  native: string
  version: string
  account: Account | undefined
  onProgress: (sentence: string) => void
  /** Makes the links in the copy. */
  finish: (folder: string) => Promise<void>
  /** True when the programs in this folder run. */
  works: (folder: string) => Promise<boolean>
}

/**
 * Copies PostgreSQL's programs (60 MB) once to a place where the account can execute them, and
 * returns that place. The copy is owned by this process's user, so the account that runs the
 * programs cannot change them; a folder someone else put there is never used.
 * @throws embedded.binaries-unusable, embedded.disk-full
 */
export async function copyBinaries(order: CopyOrder): Promise<string> {
  const name = `stoa-postgres-${order.version}-${process.platform}-${process.arch}-${order.account?.uid ?? process.getuid?.() ?? 'user'}`
  const tried: string[] = []
  for (const root of cacheRoots()) {
    const folder = join(root, name)
    tried.push(root)
    if (
      (await isOurs(folder)) &&
      (await isWhole(order.native, folder)) &&
      (await order.works(folder))
    ) {
      return folder
    }
    const made = await makeCopy(order, root, folder).catch(error => {
      if (isFileError(error, 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOTEMPTY')) {
        return false
      }
      throw orDiskFull(error, root)
    })
    if (made) return folder
  }
  throw new EmbeddedPostgresError(
    'embedded.binaries-unusable',
    `The embedded PostgreSQL's programs cannot be run where npm put them (${order.native}), nor from a copy below ` +
      `${tried.join(', ')}: move the project to a folder that other users may enter, or set DATABASE_URL.`
  )
}

function cacheRoots(): string[] {
  if (weAreRoot()) return ['/var/cache', '/var/tmp', tmpdir()]
  return [process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), '/var/tmp', tmpdir()]
}

async function makeCopy(order: CopyOrder, root: string, folder: string): Promise<boolean> {
  const fresh = `${folder}.${randomUUID()}`
  try {
    await mkdir(root, { recursive: true })
    await mkdir(fresh, { mode: 0o700 })
    await cp(order.native, fresh, { recursive: true, verbatimSymlinks: true })
    await order.finish(fresh)
    await openToAll(fresh)
    if (!(await order.works(fresh))) return false
    if (await isOurs(folder)) await rm(folder, { recursive: true, force: true })
    await rename(fresh, folder)
    order.onProgress(`Copied PostgreSQL's programs to ${folder}, where they can be run.`)
    return true
  } catch (error) {
    // Another start may have finished the same copy a moment earlier.
    if (
      isFileError(error, 'EEXIST', 'ENOTEMPTY') &&
      (await isOurs(folder)) &&
      (await order.works(folder))
    ) {
      return true
    }
    throw error
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}

async function isOurs(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined)
  if (!found?.isDirectory()) return false
  return (
    process.getuid === undefined || (found.uid === process.getuid() && (found.mode & 0o022) === 0)
  )
}

/**
 * Cleaners of temporary folders remove single old files: every file of the original must be in the
 * copy.
 */
async function isWhole(native: string, copy: string): Promise<boolean> {
  for (const entry of await readdir(native, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const original = join(entry.parentPath, entry.name)
    const twin = copy + original.slice(native.length)
    const [a, b] = await Promise.all([lstat(original), lstat(twin).catch(() => undefined)])
    if (a.size !== b?.size) return false
  }
  return true
}

/** Readable and enterable for everyone, writable for the owner alone, whatever the umask was. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isDirectory()) {
      await chmod(path, 0o755)
    } else if (entry.isFile()) {
      await chmod(path, ((await lstat(path)).mode & 0o111) !== 0 ? 0o755 : 0o644)
    }
  }
}
