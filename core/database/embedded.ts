import { chmod, chown, lstat, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { chooseAccount } from './embedded/account.ts'
import { accessUrl, choosePort, newPassword, readAccess, writeAccess } from './embedded/access.ts'
import { findBinaries } from './embedded/binaries.ts'
import { makeCluster, mustFitVersion, resetPassword } from './embedded/cluster.ts'
import type { Account } from './embedded/command.ts'
import { EmbeddedPostgresError, inWords, isFileError } from './embedded/failure.ts'
import { keepUp } from './embedded/keep-up.ts'
import { holderOf, lockData } from './embedded/lock.ts'
import { findDataDirectory, inspectDataDirectory } from './embedded/data-directory.ts'
import { postmasterOf, startPostmaster, stopPostmaster } from './embedded/postmaster.ts'
import { localUrl, removeSocket } from './embedded/socket.ts'
import { serverArguments, type ServerSettings } from './embedded/settings.ts'

export { EmbeddedPostgresError } from './embedded/failure.ts'

export interface EmbeddedOptions {
  /**
   * Absolute path of the data folder; `<dataDir>.json` (password, port; mode 0600), `.lock` and
   * `.log` lie beside it.
   */
  dataDir: string
  /** TCP port on 127.0.0.1. Default: a free one, remembered for the next start. */
  port?: number
  /** Is told, in sentences for the operator, what takes long and what was decided. */
  onProgress?: (sentence: string) => void
  /**
   * Is told that the server died while it should serve and could not be brought back. Default:
   * no one is.
   */
  onLost?: (error: Error) => void
  /** PostgreSQL settings that replace ours, by name; tests pass `fsync: 'off'`. */
  settings?: ServerSettings
}

export interface EmbeddedServer {
  /** The superuser's URL: `postgres://postgres:…@127.0.0.1:<port>/postgres`. */
  url: string
  /** The same over the server's socket, which is faster; for this machine and this user alone. */
  localUrl: string
  /** Fast shutdown; may be called again. */
  stop: () => Promise<void>
}

/**
 * Starts this instance's own PostgreSQL on `dataDir`, making the database at the first start.
 *
 * One process at a time: a second start fails with `embedded.already-running` while the first
 * lives. What a killed process left (lock, pid file, even its still running server) is cleaned up:
 * such a server is stopped and started again, so that the settings asked for hold and the dead
 * process's transactions end.
 *
 * As root, PostgreSQL runs as the owner of the data, else the project's owner, else `postgres` or
 * `nobody`.
 * @throws EmbeddedPostgresError, see `EmbeddedFailureCode`
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { dataDir } = options
  if (!isAbsolute(dataDir)) throw new TypeError(`dataDir must be an absolute path, not ${dataDir}`)
  const releases: Array<() => Promise<void>> = []
  const release = async () => {
    for (const free of releases.splice(0)) await free()
  }
  try {
    const account = await chooseAccount(dataDir)
    await makeParent(dirname(dataDir), account)
    releases.push(await lockData(dataDir))
    return await startLocked(options, account, releases, release)
  } catch (error) {
    await release()
    throw inWords(error, dirname(dataDir))
  }
}

/**
 * The URL of the embedded server that another living process keeps up on `dataDir` (for CLI
 * commands), or undefined.
 */
export async function findRunningEmbeddedPostgres(dataDir: string): Promise<string | undefined> {
  if ((await holderOf(dataDir)) === undefined) return undefined
  const access = await readAccess(dataDir)
  return access && accessUrl(access)
}

async function startLocked(
  options: EmbeddedOptions,
  account: Account | undefined,
  releases: Array<() => Promise<void>>,
  release: () => Promise<void>
): Promise<EmbeddedServer> {
  const { dataDir, port, settings, onProgress = () => {}, onLost = () => {} } = options
  const directory = await findDataDirectory(dataDir, account, onProgress)
  if (directory !== dataDir) releases.push(await lockData(directory))
  const binaries = await findBinaries(account, onProgress)
  const held = await inspectDataDirectory(directory, account)
  if (await stopOrphan()) {
    onProgress('Stopped a PostgreSQL that a killed process had left running on this data.')
  }
  const remembered = await readAccess(dataDir)
  let access = {
    password: remembered?.password ?? newPassword(),
    port: await choosePort(port, remembered?.port, onProgress)
  }

  await sweep(directory)
  if (held === 'cluster') {
    await mustFitVersion(directory, binaries)
    if (!remembered) await resetPassword(directory, access.password, binaries, account)
  } else {
    onProgress('Making the database, once.')
    await makeCluster(directory, access.password, binaries, account, settings?.fsync !== 'off')
  }
  const logFile = `${dataDir}.log`
  await rotate(logFile)
  const serve = async () => {
    await removeSocket(directory, access.port)
    return await startPostmaster(
      binaries,
      serverArguments(directory, access.port, settings),
      account,
      access,
      directory,
      logFile
    )
  }
  const launch = async () => {
    await writeAccess(dataDir, access, account)
    return await serve()
  }
  const child = await launch().catch(async error => {
    if (!(error instanceof EmbeddedPostgresError)) throw error
    // Another program took the port between our look and PostgreSQL's: once more with another one.
    if (error.code === 'embedded.port-taken' && !port) {
      access = { ...access, port: await choosePort(undefined, undefined, onProgress) }
    }
    // The file that remembers the password is an older one, or was changed: it is set again, as when
    // the file is lost.
    else if (error.code === 'embedded.password-wrong') {
      await resetPassword(directory, access.password, binaries, account)
    } else {
      throw error
    }
    return await launch()
  })

  const stopServer = keepUp(child, {
    async relaunch() {
      await postmasterOf(directory) // clears away a pid file that would be in the way
      return await serve()
    },
    shutDown: async () => {
      await stopPostmaster(directory, binaries, account)
    },
    onProgress,
    onLost
  })
  let stopping: Promise<void> | undefined
  const stopOnce = async () => {
    await stopServer()
    await release()
  }
  return {
    url: accessUrl(access),
    localUrl: localUrl(accessUrl(access), directory),
    stop: async () => {
      await (stopping ??= stopOnce())
    }
  }

  async function stopOrphan(): Promise<boolean> {
    if (held !== 'cluster' || (await postmasterOf(directory)) === undefined) return false
    await stopPostmaster(directory, binaries, account)
    return true
  }
}

/**
 * The folder above the data: ours alone, or, when another account serves, one it can pass through,
 * whatever the umask is.
 */
async function makeParent(parent: string, account: Account | undefined): Promise<void> {
  const first = await mkdir(parent, { recursive: true, mode: 0o700 })
  if (first === undefined || !account) return
  const above = await stat(dirname(first))
  for (let folder = parent; folder.length >= first.length; folder = dirname(folder)) {
    await chmod(folder, 0o711)
    if (above.uid === account.uid) await chown(folder, account.uid, account.gid)
  }
}

/** Removes what a start that was killed while making the database left beside it. */
async function sweep(directory: string): Promise<void> {
  const names = await readdir(dirname(directory))
  for (const name of names.filter(
    name =>
      name.startsWith(`${basename(directory)}.new-`) ||
      name.startsWith(`${basename(directory)}.password-`)
  )) {
    await rm(join(dirname(directory), name), { recursive: true, force: true })
  }
}

/** Keeps the log from growing for ever: beyond 10 MB it becomes `.log.1` at the next start. */
async function rotate(logFile: string): Promise<void> {
  const size = await lstat(logFile).then(
    found => found.size,
    error => {
      if (isFileError(error, 'ENOENT')) return 0
      throw error
    }
  )
  if (size > 10_000_000) await rename(logFile, `${logFile}.1`)
}
