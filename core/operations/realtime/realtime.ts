import type { Instance } from '../../instance/instance.ts'
import { coreErrors } from '../../primitives/errors.ts'
import { isId } from '../../primitives/ids.ts'
import { Announcer } from './announcer.ts'
import { Channel } from './channel.ts'
import type { Listener } from './listener.ts'
import { Places } from './places.ts'
import { Presences } from './presence/presences.ts'
import { attendedIn } from './presence/rows.ts'

/**
 * Who listens in this process, by tenant. What happened is read from the feed; a notification only
 * says when to look.
 */
export class Realtime {
  private readonly channels = new Map<string, Channel>()
  private readonly ofTenants = new Map<string, number>()
  private readonly ofUsers = new Map<string, number>()
  private readonly instance: Instance
  private readonly announcer: Announcer
  /** Who is where by a connection to this process. */
  readonly presences: Presences
  /** Who watches a place beside the staff that listens. */
  readonly places: Places

  constructor(instance: Instance) {
    this.instance = instance
    this.announcer = new Announcer(instance)
    this.presences = new Presences(instance)
    this.places = new Places(instance)
  }

  /** How many clients listen. */
  get size(): number {
    return [...this.ofTenants.values()].reduce((sum, open) => sum + open, 0)
  }

  /**
   * Lets a client in, and out again by the function returned.
   * @throws stoa.too-many-connections, stoa.invalid-input for a made-up cursor
   */
  async join(
    listener: Listener,
    since: string | undefined
  ): Promise<{ cursor: string; reset: boolean; leave: () => void }> {
    const { tenant, userId } = listener.ctx
    const { STOA_REALTIME_PER_USER: perUser, STOA_REALTIME_PER_TENANT: perTenant } =
      this.instance.config
    const user = `${tenant.id} ${userId}`
    if (openOf(this.ofUsers, user) >= perUser || openOf(this.ofTenants, tenant.id) >= perTenant) {
      throw coreErrors['too-many-connections']()
    }
    const channel = this.channels.get(tenant.id) ?? new Channel(this.instance, tenant)
    this.channels.set(tenant.id, channel)
    add(this.ofUsers, user, 1)
    add(this.ofTenants, tenant.id, 1)
    const leave = (): void => {
      channel.leave(listener)
      add(this.ofUsers, user, -1)
      add(this.ofTenants, tenant.id, -1)
      if (openOf(this.ofTenants, tenant.id) > 0) return
      channel.close()
      this.channels.delete(tenant.id)
    }
    try {
      return { ...(await channel.join(listener, since)), leave }
    } catch (error) {
      leave()
      throw error
    }
  }

  /** Events were committed here that wake no relay. */
  committed(placement: string, tenantId: string): void {
    this.announcer.committed(placement, tenantId)
  }

  /** @param payload lines `<tenant id> <number of the last event>` of the relay */
  heard(payload: string): void {
    for (const line of payload.split('\n')) {
      const [tenantId = '', number = ''] = line.split(' ')
      if (isId(tenantId)) this.channels.get(tenantId)?.heard(Number(number))
    }
  }

  /** @param payload of a notification on PRESENCE_CHANNEL */
  cameOrLeft(payload: string): void {
    for (const place of attendedIn(payload)) {
      this.channels.get(place.tenantId)?.cameOrLeft(place)
      this.places.changedAt(place.tenantId, `${place.noun}:${place.placeId}`)
    }
  }

  /** The line on which notifications come was away: each channel looks for itself. */
  missed(): void {
    for (const channel of this.channels.values()) channel.heard()
    this.places.changed()
  }

  /** @param tenantId undefined: of all */
  accessChanged(tenantId?: string): void {
    this.places.changed(tenantId)
    for (const channel of this.channels.values()) {
      if (tenantId === undefined || channel.tenant.id === tenantId) channel.accessChanged()
    }
  }

  stop(): void {
    this.announcer.stop()
    this.places.stop()
    for (const channel of this.channels.values()) channel.endAll()
  }
}

const openOf = (counts: Map<string, number>, of: string): number => counts.get(of) ?? 0

function add(counts: Map<string, number>, of: string, change: number): void {
  const now = openOf(counts, of) + change
  if (now === 0) counts.delete(of)
  else counts.set(of, now)
}
