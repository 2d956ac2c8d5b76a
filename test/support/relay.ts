import { numberEvents } from '../../core/jobs/relay/number-events.ts'
import { relayEvents } from '../../core/jobs/relay/relay.ts'
import type { TestInstance } from './instance.ts'

/** What the worker does with events, until none is left, where no worker is. @returns how many became jobs */
export async function relayAll({ instance }: Pick<TestInstance, 'instance'>): Promise<number> {
  let all = 0
  for (;;) {
    const { numbered } = await numberEvents(instance.relayPool, 'pool')
    const moved = await relayEvents(instance, 'pool')
    if (moved + numbered === 0) return all
    all += moved
  }
}
