import type { Instance } from '../../instance/instance.ts'
import { numberEvents } from '../../jobs/relay/number-events.ts'

/** What is committed within this time is announced at once. Milliseconds. */
const GATHER_MS = 25

/**
 * Who listens must not wait for the relay's next round: this gives what was committed here its
 * numbers, which announces it here and in other processes. After the commit, so that none waits for
 * a notification. What a process that dies did not number is found by that round.
 */
export class Announcer {
  private waiting = new Map<string, Set<string>>()
  private timer: NodeJS.Timeout | undefined
  private isStopped = false
  private readonly instance: Instance

  constructor(instance: Instance) {
    this.instance = instance
  }

  committed(placement: string, tenantId: string): void {
    const tenants = this.waiting.get(placement) ?? new Set()
    this.waiting.set(placement, tenants.add(tenantId))
    this.soon()
  }

  stop(): void {
    this.isStopped = true
    clearTimeout(this.timer)
  }

  private soon(): void {
    if (this.isStopped || this.waiting.size === 0) return
    this.timer ??= setTimeout(() => {
      this.announce()
        .catch((error: unknown) => {
          this.instance.log.debug({ err: error }, 'events were not announced')
        })
        .finally(() => {
          this.timer = undefined
          this.soon()
        })
    }, GATHER_MS).unref()
  }

  private async announce(): Promise<void> {
    const waiting = this.waiting
    this.waiting = new Map()
    for (const [placement, tenants] of waiting) {
      const { left, waits } = await numberEvents(this.instance.relayPool, placement, [...tenants])
      for (const tenantId of left) this.committed(placement, tenantId)
      if (waits) this.instance.wake()
    }
  }
}
