import type { ClaimedJob, JobDriver } from './port.ts'

/** Runs claimed jobs in this process, a fixed number at a time. */
export function postgresDriver (slots: number): JobDriver {
  const running = new Set<Promise<void>>()
  const aborter = new AbortController()
  let execute: (job: ClaimedJob, signal: AbortSignal) => Promise<void> = async () => {}
  return {
    name: 'postgres',
    waits: false,
    room: () => slots - running.size,
    async dispatch (jobs) {
      for (const job of jobs) {
        const run: Promise<void> = execute(job, aborter.signal).finally(() => running.delete(run))
        run.catch(() => {})
        running.add(run)
      }
    },
    waiting: async () => [],
    async start (run) { execute = run },
    async stop (graceMs) {
      let timer: NodeJS.Timeout | undefined
      await Promise.race([Promise.allSettled(running), new Promise(resolve => { timer = setTimeout(resolve, graceMs) })])
      clearTimeout(timer)
      aborter.abort()
      await Promise.allSettled(running)
    }
  }
}
