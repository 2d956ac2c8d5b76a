import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { newId } from '../primitives/ids.ts'
import type { ObjectStorage } from './port.ts'

/** What a process that was killed had not finished is left behind here, and cleared away. */
const UNFINISHED = '.unfinished'
/** Longer than any object takes to be written. */
const ABANDONED_MS = 3_600_000

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'

/**
 * Objects as files: each is written apart, flushed, and put in its place at once, so that no one
 * ever reads half of one, whenever the process or the machine dies. For one machine, or a folder
 * that all of them share.
 * @param folder made when it is not there; only its owner can read it
 */
export function diskStorage(folder: string): ObjectStorage {
  let cleared: Promise<void> | undefined
  const at = (key: string): string => join(folder, ...key.split('/'))
  return {
    name: 'disk',
    async put(key, bytes) {
      await (cleared ??= clearUnfinished(join(folder, UNFINISHED)))
      const unfinished = join(folder, UNFINISHED, newId())
      try {
        await writeWhole(unfinished, bytes)
        await mkdir(dirname(at(key)), { recursive: true, mode: 0o700 })
        await rename(unfinished, at(key))
      } catch (error) {
        cleared = undefined // the folder may have gone
        await rm(unfinished, { force: true }).catch(() => {})
        throw error
      }
      await flushFolder(dirname(at(key)))
    },
    async read(key) {
      try {
        return await readFile(at(key))
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },
    async has(key) {
      return stat(at(key)).then(
        () => true,
        (error: unknown) => {
          if (isMissing(error)) return false
          throw error
        }
      )
    },
    async remove(keys) {
      for (const key of keys) await rm(at(key), { force: true })
    },
    async close() {}
  }
}

async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A file's new name is the folder's: only with it is the file there after a power cut. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function clearUnfinished(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    // Another process may be writing it, or clearing it away, right now.
    const written = await stat(path).catch(() => null)
    if (written !== null && Date.now() - written.mtimeMs > ABANDONED_MS) {
      await rm(path, { force: true })
    }
  }
}
