import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { EmbeddedPostgresError } from './failure.ts'

/** What dies more often than this has a cause that another start does not take away. */
const mostDeaths = 3
const within = 10 * 60_000 // milliseconds
/**
 * A start may fail at first: what is left of the dead server lets go of its memory, or room is made
 * on a disk.
 */
const triesOfAStart = 5

export interface Upkeep {
  /** Starts the server again on the same folder. */
  relaunch: () => Promise<ChildProcess>
  /** Shuts the server down, if there is one. */
  shutDown: () => Promise<void>
  onProgress: (sentence: string) => void
  /** The server is gone for good. */
  onLost: (error: Error) => void
}

/**
 * Keeps a server up that may be killed under us (the kernel short of memory, an operator's
 * mistake): it is started again on the same folder, where it recovers. One that dies again and
 * again, or does not come back, is lost.
 * @returns the way to end it, which may be called at any moment
 */
export function keepUp(
  first: ChildProcess,
  { relaunch, shutDown, onProgress, onLost }: Upkeep
): () => Promise<void> {
  let child = first
  let stopping = false
  let reviving: Promise<void> | undefined
  const deaths: number[] = []

  const watch = (): void => {
    const gone = (code: number | null, signal: NodeJS.Signals | null): void => {
      if (stopping) return
      reviving = revive(signal ?? `code ${code}`).catch(error => {
        if (!stopping) onLost(error as Error)
      })
    }
    // It may have died in the moment it came up: of that no one is told any more.
    const isGone = child.exitCode !== null || child.signalCode !== null
    if (isGone) gone(child.exitCode, child.signalCode)
    else child.once('exit', gone)
  }

  async function revive(end: string): Promise<void> {
    const now = Date.now()
    deaths.push(now)
    if (deaths.filter(at => now - at < within).length > mostDeaths) {
      throw new EmbeddedPostgresError(
        'embedded.died',
        `The embedded PostgreSQL ended ${mostDeaths + 1} times within ${within / 60_000} minutes (the last time by ${end}): its log says why.`
      )
    }
    onProgress(`The embedded PostgreSQL ended (${end}); it is started again.`)
    for (let attempt = 1; !stopping; attempt++) {
      try {
        child = await relaunch()
        watch()
        return onProgress('The embedded PostgreSQL serves again.')
      } catch (error) {
        if (attempt === triesOfAStart) throw error
        await sleep(attempt * 1000)
      }
    }
  }

  watch()
  return async () => {
    stopping = true
    await shutDown()
    await reviving
    await shutDown() // what came up meanwhile
    child.ref()
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }
}
