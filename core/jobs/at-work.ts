import type { Instance } from '../instance/instance.ts'
import { claimKey, claimsOf, giveBack, pluginOfJob, renewClaims, waitingUnder } from './claim.ts'
import { later, settle, Unsettled } from './outcome.ts'
import type { ClaimedJob } from './port.ts'
import { LostClaim } from './run-job.ts'

interface Running {
  job: ClaimedJob
  aborter: AbortController
}
/** What waited with the driver when it was looked at. */
export interface Look {
  jobs: ClaimedJob[]
  begunAt: number
}

/**
 * What this process knows of the jobs it claimed: those that run, those on their way to the driver,
 * those whose end it could not write. What the table says it holds besides these is held by no one:
 * an answer or a delivery was lost.
 */
export class AtWork {
  private readonly running = new Map<string, Running>()
  private readonly onTheirWay = new Set<string>()
  private readonly unsettled = new Map<string, Unsettled>()
  /**
   * Held by no one as it seems, and since when: a job that another process is just beginning looks
   * the same for a moment.
   */
  private missed = new Map<string, number>()
  /** Something may have been lost: looked into at the next round that reaches the database. */
  doubt = false

  constructor(
    private readonly instance: Instance,
    private readonly owner: string
  ) {}

  get misses(): boolean {
    return this.missed.size > 0
  }

  has(job: ClaimedJob): boolean {
    return this.running.has(claimKey(job))
  }

  /** @returns the signal under which it runs */
  begin(job: ClaimedJob, draining: AbortSignal): AbortSignal {
    const aborter = new AbortController()
    this.running.set(claimKey(job), { job, aborter })
    return AbortSignal.any([aborter.signal, draining])
  }

  /**
   * @param error what its run was rejected with: never swallowed, since nothing was written then
   */
  end(job: ClaimedJob, error?: unknown): void {
    this.running.delete(claimKey(job))
    if (error === undefined) return
    this.doubt = true
    if (error instanceof Unsettled) this.unsettled.set(claimKey(job), error)
    this.instance.log.warn(
      { err: error, job: job.id, name: job.name, tenantId: job.tenantId },
      'what became of a job is not written yet'
    )
  }

  /** Hands jobs over; they count as held meanwhile. */
  async handOver(jobs: ClaimedJob[], dispatch: () => Promise<void>): Promise<void> {
    for (const job of jobs) this.onTheirWay.add(claimKey(job))
    try {
      await dispatch()
    } finally {
      for (const job of jobs) this.onTheirWay.delete(claimKey(job))
    }
  }

  busy(): Record<string, number> {
    const busy: Record<string, number> = {}
    for (const {
      job: { name }
    } of this.running.values()) {
      busy[pluginOfJob(name)] = (busy[pluginOfJob(name)] ?? 0) + 1
    }
    return busy
  }

  /** Renews what runs here and what waits; a job that was taken by another meanwhile is told so. */
  async renew(waiting: ClaimedJob[]): Promise<void> {
    for (const lost of await renewClaims(this.instance, [
      ...[...this.running.values()].map(r => r.job),
      ...waiting
    ])) {
      this.running.get(claimKey(lost))?.aborter.abort(new LostClaim())
    }
  }

  /**
   * Writes what could not be written, and gives back what this process holds by the table alone.
   * @param look what waits with the driver; null when the driver holds nothing back, so that what
   * is missed is missed at once
   */
  async recover(homes: string[], look: Look | null): Promise<void> {
    this.doubt = false
    try {
      for (const [key, { job, outcome }] of [...this.unsettled]) {
        if (await settle(this.instance, job, later(outcome), true)) this.unsettled.delete(key)
      }
      const waiting = new Set(look?.jobs.map(claimKey))
      const orphans: ClaimedJob[] = []
      const missedNow = new Map<string, number>()
      for (const home of homes) {
        const known = (job: ClaimedJob): boolean =>
          [this.running, this.onTheirWay, this.unsettled, waiting].some(held =>
            held.has(claimKey(job))
          )
        for (const job of (
          await claimsOf(this.instance, home, [this.owner, waitingUnder(this.owner)])
        ).filter(job => !known(job))) {
          const since = this.missed.get(claimKey(job))
          if (look === null || (since !== undefined && look.begunAt > since)) orphans.push(job)
          else missedNow.set(claimKey(job), since ?? Date.now())
        }
      }
      this.missed = missedNow
      if (orphans.length > 0) {
        this.instance.log.warn(
          { jobs: orphans.map(job => job.id) },
          'jobs that no one works on are given back'
        )
        await giveBack(this.instance, orphans)
      }
      if (this.unsettled.size > 0) this.doubt = true
    } catch (error) {
      this.doubt = true
      throw error
    }
  }
}
