import { ActingContext } from '../../../context/acting-context.ts'
import type { OuterContext, UnitContext } from '../../../context/context.ts'
import type { PlaceWatch } from '../places.ts'
import type { PresenceDefinition } from './definition.ts'

/**
 * With the commit, whoever watches the place hears that there is something new to see, in every process
 * and within some hundredths of a second. It passes: no feed holds it, and it costs the commit nothing.
 */
export function tellPlace(ctx: UnitContext, { noun }: PresenceDefinition, id: string): void {
  ActingContext.of(ctx).commitBuffer.places.add(`${noun}:${id}`)
}

/**
 * Watches a place, until it is closed: what is told of it, and who comes and goes. Takes no permission:
 * it is the asker's to say who may see it. Look first when it is open, and after each next().
 * @throws stoa.too-many-connections
 */
export function watchPlace(
  ctx: OuterContext,
  { noun }: PresenceDefinition,
  id: string
): PlaceWatch {
  const { instance, tenant } = ActingContext.of(ctx)
  return instance.realtime.places.watch(tenant, `${noun}:${id}`)
}
