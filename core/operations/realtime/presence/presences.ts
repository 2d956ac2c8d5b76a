import type { Client } from 'pg'
import type { ActingContext } from '../../../context/acting-context.ts'
import { working } from '../../../context/at-work.ts'
import type { Instance } from '../../../instance/instance.ts'
import { coreErrors } from '../../../primitives/errors.ts'
import { isId, newId } from '../../../primitives/ids.ts'
import type { PresenceDefinition } from './definition.ts'
import {
  dropLine,
  HOLD_LINE,
  holdPresences,
  insertPresence,
  LIST_LINE,
  releaseDeadLines,
  releasePresences,
  type Presence
} from './rows.ts'

/** Those who leave within this time are let go together. Milliseconds. */
const GATHER_MS = 25
const RETRY_MS = 1_000

type Line = Pick<Client, 'query'>

/**
 * Who is at which place by a connection to this process. Each has a row while they are there, held
 * by the line on which the process hears of changes: one lock for the whole process, so nothing is
 * written while people stay, and when the process is killed all of its rows are let go by another.
 */
export class Presences {
  private readonly here = new Set<Presence>()
  private gone: Presence[] = []
  private timer: NodeJS.Timeout | undefined
  private line: Line | undefined
  /** Names the line's lock; one that no lock is held for yet is held again under another name. */
  private heldBy = newId()
  private listed = false
  private stopped = false
  /** What changes rows of people who are here already, one after the other. */
  private turn: Promise<unknown> = Promise.resolve()
  private looking: Promise<void> | undefined
  private readonly instance: Instance

  constructor(instance: Instance) {
    this.instance = instance
  }

  /**
   * Someone says where they are. Nothing is done where they may not be there.
   * @param at a topic such as `register:<id>`
   * @throws stoa.not-found, stoa.too-many-present, and what the plugin of the place refuses
   */
  async enter(ctx: ActingContext, at: string): Promise<Presence> {
    const { userId, acting } = ctx
    const loginId = acting.sessionId ?? acting.keyId
    const { definition, id: placeId } = this.placeOf(ctx, at)
    if (userId === null || loginId === undefined) {
      throw coreErrors['not-found']({ what: definition.noun })
    }
    const { companyId, shopId } = await this.judge(ctx, at)
    const came = {
      id: newId(),
      placement: ctx.tenant.placement,
      tenantId: ctx.tenantId,
      companyId,
      shopId,
      noun: definition.noun,
      placeId,
      userId,
      loginId,
      userAgent: acting.userAgent ?? null
    }
    const { heldBy } = this
    const most = this.instance.config.STOA_PRESENT_PER_TENANT
    const presence = {
      ...came,
      since: await insertPresence(this.instance, came, heldBy, most)
    }
    this.here.add(presence)
    if (this.heldBy !== heldBy) await this.holdAll()
    return presence
  }

  /**
   * Whether someone may (still) be there. @returns where it is
   * @throws stoa.not-found, and what the plugin of the place refuses
   */
  async judge(ctx: ActingContext, at: string): Promise<{ companyId: string; shopId: string }> {
    const { definition, plugin, id } = this.placeOf(ctx, at)
    const work = { plugin, what: `presence:${definition.noun}`, tenantId: ctx.tenantId }
    return working(work, () =>
      ctx.unitOfWork(inside => definition.find(inside, id), { reads: true })
    )
  }

  /** They are gone: others see it at once. */
  leave(presence: Presence): void {
    if (!this.here.delete(presence)) return
    this.gone.push(presence)
    this.releaseIn(GATHER_MS)
  }

  /**
   * Called every few seconds: holds the rows by this line, if another held them before, and lets
   * those go whose process is dead. Never rejects.
   */
  look(line: Line): void {
    if (this.stopped) return
    this.looking ??= this.lookNow(line)
      .catch((error: unknown) => {
        this.instance.log.debug({ err: error }, 'who is where could not be looked after')
      })
      .finally(() => {
        this.looking = undefined
      })
  }

  /**
   * All connections are closed: those who were here are let go, and the line with them. What is not
   * done here for want of a database another process does. Never rejects.
   */
  async stop(): Promise<void> {
    this.stopped = true
    await this.looking
    clearTimeout(this.timer)
    await this.release()
    clearTimeout(this.timer)
    try {
      if (this.listed) await dropLine(this.instance.relayPool, this.heldBy)
    } catch (error) {
      this.instance.log.debug({ err: error }, 'the line of this process is dropped by another')
    }
  }

  private async lookNow(line: Line): Promise<void> {
    if (this.line !== line) {
      const heldBy = newId()
      const {
        rows: [lock]
      } = await line.query<{ held: boolean }>(HOLD_LINE, [heldBy])
      if (lock?.held !== true) return
      this.heldBy = heldBy
      this.line = line
      this.listed = false
    }
    if (!this.listed) {
      await this.instance.relayPool.query(LIST_LINE, [this.heldBy])
      await this.holdAll()
      this.listed = true
    }
    await releaseDeadLines(this.instance.relayPool)
  }

  private holdAll(): Promise<void> {
    return this.next(async () => {
      for (const [placement, here] of byPlacement(this.here)) {
        await holdPresences(this.instance.relayPool, placement, here, this.heldBy)
      }
    })
  }

  private releaseIn(ms: number): void {
    this.timer ??= setTimeout(() => {
      this.release().catch((error: unknown) => {
        this.instance.log.error({ err: error }, 'who left could not be let go')
      })
    }, ms).unref()
  }

  private release(): Promise<void> {
    return this.next(async () => {
      const gone = this.gone
      this.gone = []
      this.timer = undefined
      for (const [placement, some] of byPlacement(gone)) {
        try {
          await releasePresences(this.instance.relayPool, placement, some)
        } catch (error) {
          this.instance.log.debug({ err: error }, 'who left is still shown')
          this.gone.push(...some)
          this.releaseIn(RETRY_MS)
        }
      }
    })
  }

  private next(work: () => Promise<void>): Promise<void> {
    const done = this.turn.then(work)
    this.turn = done.catch(() => {})
    return done
  }

  /**
   * What a topic names. @throws stoa.not-found where no plugin that is on knows such places
   */
  placeOf(
    { tenant }: ActingContext,
    at: string
  ): { definition: PresenceDefinition; plugin: string; id: string } {
    const [noun = '', id = ''] = at.split(':')
    const known = this.instance.registry.presence.get(noun)
    if (known === undefined || !tenant.plugins.has(known.plugin) || !isId(id)) {
      throw coreErrors['not-found']({ what: 'place' })
    }
    return { ...known, id }
  }
}

function byPlacement(presences: Iterable<Presence>): Map<string, Presence[]> {
  const sorted = new Map<string, Presence[]>()
  for (const presence of presences) {
    const some = sorted.get(presence.placement)
    if (some === undefined) sorted.set(presence.placement, [presence])
    else some.push(presence)
  }
  return sorted
}
