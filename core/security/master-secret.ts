import { randomBytes, randomUUID } from 'node:crypto'
import { link, lstat, mkdir, open, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { inWords, isFileError } from '../database/embedded/failure.ts'

/** What STOA_SECRET is held to as well. Characters. */
const SHORTEST = 32

/**
 * The master secret of an instance without STOA_SECRET: made once, kept in a file only its owner
 * can read. It is on the disk, whole, before anything is derived from it; what is there already is
 * taken as it is or refused, never replaced.
 * @param dataDir absolute path of STOA_DATA_DIR
 * @param again make one also beside a database that had another (see adoptSecret)
 * @throws Error with a sentence for the operator: the secret is lost or damaged, or the folder
 * cannot be read or written
 */
export async function ownMasterSecret(dataDir: string, renew = false): Promise<string> {
  const file = join(dataDir, 'secret')
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o711 }) // as root, PostgreSQL runs as someone else and must get through
    const kept = await readSecret(file)
    if (kept !== undefined) return mustBeWhole(kept, file)
    if (!renew && (await holdsDatabase(join(dataDir, 'postgres')))) {
      throw new Error(
        `The file ${file} is gone, but the database it belongs to is there: bring the file back from a backup, or set STOA_SECRET to what it held. ` +
          'If it is lost for good, "stoa migrate --adopt-secret" makes another.'
      )
    }
    await writeOnce(file, randomBytes(48).toString('base64url'))
    return mustBeWhole((await readSecret(file)) ?? '', file)
  } catch (error) {
    throw inWords(error, dataDir)
  }
}

async function readSecret(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch (error) {
    if (isFileError(error, 'ENOENT')) return undefined
    throw error
  }
}

function mustBeWhole(secret: string, file: string): string {
  if (secret.length >= SHORTEST) return secret
  throw new Error(
    `The file ${file} holds ${secret.length} characters, which is no master secret (${SHORTEST} or more): bring the file back from a backup. ` +
      'If this instance never served, remove the file and start again.'
  )
}

/** A folder that is only a place to put one (a mounted volume) is none. */
async function holdsDatabase(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined)
  if (found === undefined) return false
  return (
    found.isSymbolicLink() ||
    (await lstat(join(folder, 'PG_VERSION')).then(
      () => true,
      error => !isFileError(error, 'ENOENT')
    ))
  )
}

/**
 * The file is there with all its content or not at all, also after a power cut; of two starts at
 * once one makes it.
 */
async function writeOnce(file: string, content: string): Promise<void> {
  const draft = `${file}.${randomUUID()}`
  try {
    const handle = await open(draft, 'wx', 0o600)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await link(draft, file).catch(error => {
      if (!isFileError(error, 'EEXIST')) throw error
    })
  } finally {
    await rm(draft, { force: true })
  }
  for (const folder of [dirname(file), dirname(dirname(file))]) await syncFolder(folder)
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return // it knows no such call for folders
  const handle = await open(folder, 'r').catch(error => {
    if (isFileError(error, 'EACCES')) return undefined
    throw error
  }) // a folder of someone else's
  try {
    await handle?.sync()
  } finally {
    await handle?.close()
  }
}
