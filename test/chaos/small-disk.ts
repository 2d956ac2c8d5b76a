import { spawnSync } from 'node:child_process'
import { chown, mkdir, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { weAreRoot } from '../../core/database/embedded/account.ts'
import { isFileError } from '../../core/database/embedded/failure.ts'
import type { Account } from '../../core/database/embedded/command.ts'

/** A file system of its own, small enough to be filled up. */
export interface SmallDisk {
  readonly path: string
  /** Leaves so many bytes free, and no more. */
  fill(leave: number): Promise<void>
  empty(): Promise<void>
  unmount(): void
}

/**
 * Mounts a tmpfs at `path`, for `account`. Only root may, and not in every container.
 * @returns undefined where it cannot be mounted
 */
export async function smallDisk(
  path: string,
  megabytes: number,
  account: Account | undefined
): Promise<SmallDisk | undefined> {
  if (process.platform !== 'linux' || !weAreRoot()) return undefined
  await mkdir(path, { recursive: true })
  if (
    spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'tmpfs', path])
      .status !== 0
  ) {
    return undefined
  }
  if (account) await chown(path, account.uid, account.gid)
  const ballast = join(path, 'ballast')
  return {
    path,
    async fill(leave) {
      const { bavail, bsize } = await statfs(path)
      const zeros = Buffer.alloc(1 << 20)
      await writeFile(ballast, '')
      try {
        for (let left = bavail * bsize - leave; left > 0; left -= zeros.length) {
          await writeFile(ballast, zeros.subarray(0, Math.min(left, zeros.length)), { flag: 'a' })
        }
      } catch (error) {
        if (!isFileError(error, 'ENOSPC')) throw error // PostgreSQL took the rest meanwhile
      }
    },
    async empty() {
      await rm(ballast, { force: true })
    },
    unmount() {
      spawnSync('umount', ['-l', path])
    }
  }
}
