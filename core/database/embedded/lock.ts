import { randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { EmbeddedPostgresError, isFileError } from './failure.ts'

interface Holder {
  pid: number
  born: string
}

/**
 * Takes `<dataDir>.lock` for this process, or fails when a living process holds it. A lock left by
 * a killed process is taken over. PostgreSQL itself makes sure that one data folder never has two
 * servers; this lock keeps a second start from taking the server of a living first one for an
 * orphan. Returns the release.
 * @throws embedded.already-running
 */
export async function lockData(dataDir: string): Promise<() => Promise<void>> {
  const file = `${dataDir}.lock`
  const mine = JSON.stringify({ pid: process.pid, born: await birthOf(process.pid) })
  for (let attempt = 0; attempt < 20; attempt++) {
    if (await createWhole(file, mine)) {
      return async () => {
        await rm(file, { force: true })
      }
    }
    const seen = await readFile(file, 'utf8').catch(() => undefined)
    if (seen === undefined) continue
    const holder = await livingHolder(seen)
    if (holder) {
      throw new EmbeddedPostgresError(
        'embedded.already-running',
        `The database in ${dataDir} is in use by the process ${holder.pid}${holder.pid === process.pid ? ' (this one)' : ''}: ` +
          'stop that one first, or set DATABASE_URL to share a PostgreSQL between several processes.'
      )
    }
    await removeStale(file, seen)
  }
  throw new EmbeddedPostgresError(
    'embedded.already-running',
    `Several processes are starting on ${dataDir} at the same moment: start one alone.`
  )
}

/** The process that keeps the database of `dataDir` up, if one lives. */
export async function holderOf(dataDir: string): Promise<number | undefined> {
  const seen = await readFile(`${dataDir}.lock`, 'utf8').catch(() => undefined)
  return seen === undefined ? undefined : (await livingHolder(seen))?.pid
}

/**
 * Creates the file with its whole content at once (a reader never sees half), or returns false if
 * it exists.
 */
async function createWhole(file: string, content: string): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, content, { mode: 0o644 })
  try {
    await link(draft, file)
    return true
  } catch (error) {
    if (isFileError(error, 'EEXIST')) return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

/** Removes the lock we saw, and puts it back if another process renewed it meanwhile. */
async function removeStale(file: string, seen: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`
  try {
    await rename(file, aside)
  } catch (error) {
    if (isFileError(error, 'ENOENT')) return
    throw error
  }
  if ((await readFile(aside, 'utf8')) !== seen) {
    await link(aside, file).catch(() => {
      /* a third one holds it now */
    })
  }
  await rm(aside, { force: true })
}

async function livingHolder(content: string): Promise<Holder | undefined> {
  try {
    const holder = JSON.parse(content) as Holder
    return isAlive(holder.pid) && (await birthOf(holder.pid)) === holder.born ? holder : undefined
  } catch {
    return undefined
  }
}

/** True when a process with this id exists, whoever owns it or (`ours`) one that we may signal. */
export function isAlive(pid: number, whose: 'anyone' | 'ours' = 'anyone'): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return whose === 'anyone' && isFileError(error, 'EPERM')
  }
}

/**
 * When a process was born, so that a reused process id (usual in containers) is not taken for the
 * old process.
 */
async function birthOf(pid: number): Promise<string> {
  const [boot, status] = await Promise.all([
    readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => ''),
    readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  ])
  // The name in brackets may hold spaces; the start time is field 22, the twentieth after it
  // (proc(5)).
  const start = status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  return `${boot.trim()} ${start}`
}
