import { rm } from 'node:fs/promises'
import { join } from 'node:path'

/** The shortest limit of a socket's path among the systems we run on, in bytes (macOS; unix(4)). */
const LONGEST_PATH = 103

const socketFile = (directory: string, port: number): string => join(directory, `.s.PGSQL.${port}`)

/** Whether PostgreSQL can have its socket in this folder: the system limits the path's length. */
export function hasRoomForSocket(directory: string, port: number): boolean {
  return (
    process.platform !== 'win32' && Buffer.byteLength(socketFile(directory, port)) <= LONGEST_PATH
  )
}

/**
 * The URL by which this machine reaches the server over its socket, which saves what TCP costs at
 * each round trip; the given one where there is no socket. libpq's form: `?host=<folder>`.
 */
export function localUrl(url: string, directory: string): string {
  const local = new URL(url)
  if (!hasRoomForSocket(directory, Number(local.port))) return url
  local.searchParams.set('host', directory)
  return local.href
}

/**
 * Removes the socket of a server that is dead. PostgreSQL would refuse to start while a process
 * that is none of its own goes by the number in the lock file, as it does for its pid file.
 */
export async function removeSocket(directory: string, port: number): Promise<void> {
  const file = socketFile(directory, port)
  await Promise.all([file, `${file}.lock`].map(path => rm(path, { force: true })))
}
