import { setTimeout as sleep } from 'node:timers/promises'
import type { ClaimedJob, JobDriver } from './port.ts'

/** How long aborted jobs are given to write that they were interrupted. */
const FAREWELL_MS = 800

/** Runs claimed jobs in this process, a fixed number at a time. */
export function postgresDriver(slots: number): JobDriver {
  const running = new Set<Promise<void>>()
  const aborter = new AbortController()
  let execute: (job: ClaimedJob, signal: AbortSignal) => Promise<void> = async () => {}
  return {
    name: 'postgres',
    waits: false,
    room: () => slots - running.size,
    async dispatch(jobs) {
      for (const job of jobs) {
        const run: Promise<void> = execute(job, aborter.signal).finally(() => running.delete(run))
        running.add(run)
      }
    },
    waiting: async () => [],
    async start(run) {
      execute = run
    },
    async stop(graceMs) {
      await within(graceMs, Promise.allSettled(running))
      aborter.abort()
      await within(FAREWELL_MS, Promise.allSettled(running))
    }
  }
}

/** Waits for work, but not longer than so many milliseconds. @returns whether it ended in time */
export async function within(ms: number, work: Promise<unknown>): Promise<boolean> {
  const patience = new AbortController()
  try {
    return await Promise.race([
      work.then(() => true),
      sleep(ms, false, { signal: patience.signal })
    ])
  } finally {
    patience.abort()
  }
}
