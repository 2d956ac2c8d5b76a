import { setTimeout as sleep } from 'node:timers/promises'
import { systemContext } from '../context/system-context.ts'
import { working } from '../context/at-work.ts'
import type { OuterContext } from '../context/context.ts'
import type { Tenant } from '../instance/directory.ts'
import type { LeasedTask } from './leased-tasks.ts'
import { LeaseLost, fenced } from './fence.ts'
import type { Instance } from '../instance/instance.ts'
import { refusalWhilePaused } from '../plugins/plugin-pauses.ts'

/** A leased task is held this long without renewal; then another process takes it over. Milliseconds. */
const HOLD_MS = 15_000
const RENEW_MS = 5_000
/**
 * So long before its hold runs out unrenewed (the database is away) a process lets a leased task go by
 * itself.
 */
const MARGIN_MS = 2_000
const PAUSE_AFTER_FAILURE_MS = 5_000
/** Leased tasks of one kind in one process. */
const CAPACITY = 100

interface Claimed {
  tenantId: string
  kind: string
  id: string
  epoch: number
}
interface Held extends Claimed {
  aborter: AbortController
  ended: Promise<void>
  /** Date.now() until which no one else can have taken it over. */
  holdsUntil: number
}

const CLAIM = `
  UPDATE stoa.leased_task d SET owner = $1, epoch = d.epoch + 1, expires_at = now() + make_interval(secs => $2 / 1000.0)
  FROM (SELECT tenant_id, kind, id FROM stoa.leased_task WHERE kind = ANY ($3) AND expires_at <= now() ORDER BY expires_at LIMIT $4 FOR UPDATE SKIP LOCKED) f
  WHERE d.tenant_id = f.tenant_id AND d.kind = f.kind AND d.id = f.id RETURNING d.tenant_id, d.kind, d.id, d.epoch`

const RENEW = `
  UPDATE stoa.leased_task d SET expires_at = now() + make_interval(secs => $2 / 1000.0)
  FROM unnest($3::uuid[], $4::text[], $5::uuid[], $6::bigint[]) AS h (tenant_id, kind, id, epoch)
  WHERE d.tenant_id = h.tenant_id AND d.kind = h.kind AND d.id = h.id AND d.epoch = h.epoch AND d.owner = $1 RETURNING d.tenant_id, d.kind, d.id`

const FREE =
  'UPDATE stoa.leased_task SET expires_at = now() WHERE owner = $1 AND tenant_id = $2 AND kind = $3 AND id = $4 AND epoch = $5'

const keyOf = (d: { kind: string; id: string }): string => `${d.kind} ${d.id}`

/**
 * Holds leased tasks for this process: claims free ones, renews its own, and aborts those it lost. At
 * most one process holds a leased task; a late write of one that lost it is fenced off by the epoch.
 */
export class LeasedTaskRunner {
  private readonly held = new Map<string, Held>()
  /** Leased tasks let go whose work has not ended yet: it must, before they begin again here. */
  private readonly ending = new Map<string, Promise<void>>()
  private lastRenewal = 0
  private round: Promise<void> = Promise.resolve()
  private state: 'works' | 'stops' | 'stopped' = 'works'
  /** Apart from the rounds, which wait for the database. */
  private readonly watch: NodeJS.Timeout

  constructor(
    private readonly instance: Instance,
    private readonly owner: string
  ) {
    this.watch = setInterval(() => {
      for (const task of [...this.held.values()]) {
        if (Date.now() >= task.holdsUntil - MARGIN_MS) this.drop(task)
      }
    }, 500).unref()
  }

  /** One round; called often, never before the one before has ended. */
  tick(): Promise<void> {
    return (this.round = this.state === 'works' ? this.renewAndClaim() : Promise.resolve())
  }

  private async renewAndClaim(): Promise<void> {
    const kinds = [...this.instance.registry.leasedTasks.keys()]
    if (kinds.length === 0) return
    for (const task of [...this.held.values()]) {
      if (!(await this.tenantWanting(task))) this.drop(task)
    }
    if (Date.now() - this.lastRenewal >= RENEW_MS) await this.renew()
    const sentAt = Date.now()
    const { rows } = await this.instance.relayPool.query<{
      tenant_id: string
      kind: string
      id: string
      epoch: number
    }>(CLAIM, [this.owner, HOLD_MS, kinds, CAPACITY - this.held.size])
    for (const row of rows) {
      await this.begin(
        { tenantId: row.tenant_id, kind: row.kind, id: row.id, epoch: row.epoch },
        sentAt + HOLD_MS
      )
    }
  }

  private async begin(claimed: Claimed, holdsUntil: number): Promise<void> {
    const owned = this.instance.registry.leasedTasks.get(claimed.kind)
    const tenant = await this.tenantWanting(claimed)
    if (!owned || !tenant || this.state === 'stopped') return
    const aborter = new AbortController()
    const ctx = systemContext(this.instance, tenant, `task:${claimed.kind}`)
    const inCompany = async (companyId: string): Promise<OuterContext> =>
      systemContext(
        this.instance,
        (await this.tenantWanting(claimed)) ?? tenant,
        `task:${claimed.kind}`,
        { companyId }
      )
    const write: LeasedTask['write'] = async (companyId, work) =>
      fenced(await inCompany(companyId), claimed, work)
    const older = this.held.get(keyOf(claimed))
    if (older) this.drop(older)
    const before = this.ending.get(keyOf(claimed))
    const work = async (): Promise<void> => {
      await before
      while (!aborter.signal.aborted) {
        try {
          await owned.definition.run({
            id: claimed.id,
            tenantId: claimed.tenantId,
            epoch: claimed.epoch,
            signal: aborter.signal,
            ctx,
            inCompany,
            write
          })
          return
        } catch (error) {
          if (aborter.signal.aborted) return
          if (!(error instanceof LeaseLost)) {
            ctx.log.error({ err: error, task: claimed.kind }, 'leased task failed, it starts again')
          }
          await sleep(PAUSE_AFTER_FAILURE_MS, undefined, {
            signal: aborter.signal,
            ref: false
          }).catch(() => {})
        }
      }
    }
    this.held.set(keyOf(claimed), {
      ...claimed,
      aborter,
      holdsUntil,
      ended: working(
        { plugin: owned.plugin, what: `task:${claimed.kind}`, tenantId: claimed.tenantId },
        work
      )
    })
  }

  /** The leased task's tenant as it is now, unless the plugin was switched off there. */
  private async tenantWanting({
    tenantId,
    kind
  }: {
    tenantId: string
    kind: string
  }): Promise<Tenant | null> {
    const tenant = await this.instance.directory.tenant(tenantId)
    const plugin = this.instance.registry.leasedTasks.get(kind)?.plugin
    return tenant &&
      plugin !== undefined &&
      tenant.plugins.has(plugin) &&
      refusalWhilePaused(tenant.pauses, plugin) === null
      ? tenant
      : null
  }

  private drop(task: Held): void {
    const key = keyOf(task)
    task.aborter.abort()
    this.held.delete(key)
    this.ending.set(key, task.ended)
    const forget = (): void => {
      if (this.ending.get(key) === task.ended) this.ending.delete(key)
    }
    task.ended.then(forget, forget)
  }

  private async renew(): Promise<void> {
    this.lastRenewal = Date.now()
    const mine = [...this.held.values()]
    if (mine.length === 0) return
    const keys = [
      mine.map(h => h.tenantId),
      mine.map(h => h.kind),
      mine.map(h => h.id),
      mine.map(h => h.epoch)
    ]
    const { rows } = await this.instance.relayPool.query<{ kind: string; id: string }>(RENEW, [
      this.owner,
      HOLD_MS,
      ...keys
    ])
    const kept = new Set(rows.map(keyOf))
    for (const task of mine) {
      if (kept.has(keyOf(task))) task.holdsUntil = this.lastRenewal + HOLD_MS
      else this.drop(task)
    }
  }

  /**
   * Ends the leased tasks and gives each free at once when its work has ended; one that does not end in
   * time runs out. Never throws: the holds run out by themselves.
   */
  async stop(graceMs: number): Promise<void> {
    clearInterval(this.watch)
    this.state = 'stops'
    const patience = new AbortController()
    const late = sleep(graceMs, undefined, { signal: patience.signal, ref: false }).catch(() => {})
    await Promise.race([this.round.catch(() => {}), late]) // what it is just claiming is let go with the rest
    this.state = 'stopped'
    await Promise.all(
      [...this.held.values()].map(async task => {
        this.drop(task)
        const ended = await Promise.race([task.ended.then(() => true), late.then(() => false)])
        if (ended) {
          await Promise.race([
            late,
            this.instance.relayPool
              .query(FREE, [this.owner, task.tenantId, task.kind, task.id, task.epoch])
              .catch(() => {})
          ])
        }
      })
    )
    patience.abort()
  }
}
