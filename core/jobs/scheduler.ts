import { newId } from '../primitives/ids.ts'
import type { Instance } from '../instance/instance.ts'
import { pausedPluginsSql } from '../plugins/plugin-pauses.ts'
import { insertJobs } from './relay/relay.ts'
import { placements, relayTransaction } from './relay-transaction.ts'

const UNIT_MS = {
  minute: 60_000,
  minutes: 60_000,
  hour: 3_600_000,
  hours: 3_600_000,
  day: 86_400_000,
  days: 86_400_000
} as const

/** '2 hours' → milliseconds. @throws Error for anything else than '<n> minutes|hours|days' */
export function everyMs(every: string): number {
  const found = /^([1-9]\d{0,3}) (minutes?|hours?|days?)$/.exec(every)
  if (!found) throw new Error(`"${every}" must be like "30 minutes", "2 hours" or "1 day".`)
  return Number(found[1]) * UNIT_MS[found[2] as keyof typeof UNIT_MS]
}

/** The kernel's own plugins are on for everyone, row or not. */
const WANTING = `
  SELECT t.id AS tenant_id FROM stoa.tenant t WHERE t.placement = $1 AND t.status = 'active'
    AND ($3 OR EXISTS (SELECT 1 FROM tenant_plugin p WHERE p.tenant_id = t.id AND p.plugin = $2 AND p.enabled))
    AND (NOT $4 OR EXISTS (SELECT 1 FROM plugin_in_use u WHERE u.tenant_id = t.id AND u.plugin = $2))
    AND $2 <> ALL (ARRAY(${pausedPluginsSql('t.id')}))`

/**
 * Puts the jobs of every schedule that is due into the tables, one for each tenant that has the
 * plugin on. The schedule's row is locked, so many processes may call this at once; the slot's time
 * makes a job unique, so none is doubled.
 */
export async function tickSchedules(instance: Instance): Promise<void> {
  const scheduled = [...instance.registry.jobs].flatMap(([name, { plugin, definition }]) =>
    definition.every === undefined
      ? []
      : [{ name, plugin, ms: everyMs(definition.every), onceInUse: definition.onceInUse === true }]
  )
  if (scheduled.length === 0) return
  const homes = await placements(instance.relayPool)
  for (const { name, plugin, ms, onceInUse } of scheduled) {
    await relayTransaction(instance.relayPool, 'pool', async client => {
      await client.query(
        'INSERT INTO stoa.schedule (name, next_at) VALUES ($1, now() + make_interval(secs => $2 / 1000.0)) ON CONFLICT DO NOTHING',
        [name, ms]
      )
      // What a wrong clock once put further off than its period comes back.
      await client.query(
        'UPDATE stoa.schedule SET next_at = now() + make_interval(secs => $2 / 1000.0) WHERE name = $1 AND next_at > now() + make_interval(secs => $2 / 1000.0)',
        [name, ms]
      )
      const {
        rows: [due]
      } = await client.query<{ next_at: Date }>(
        'SELECT next_at FROM stoa.schedule WHERE name = $1 AND next_at <= now() FOR UPDATE SKIP LOCKED',
        [name]
      )
      if (!due) return
      for (const placement of homes) {
        await client.query(`SET LOCAL search_path = ${placement}`)
        const { rows } = await client.query<{ tenant_id: string }>(WANTING, [
          placement,
          plugin,
          instance.registry.plugin(plugin)?.always === true,
          onceInUse
        ])
        await insertJobs(
          client,
          rows.map(r => ({
            tenant_id: r.tenant_id,
            id: newId(),
            name,
            data: {},
            dedupe_key: due.next_at.toISOString()
          }))
        )
      }
      // The first slot of the same rhythm that is yet to come: what was slept through is made up
      // for once, not again at once.
      await client.query(
        'UPDATE stoa.schedule SET next_at = next_at + make_interval(secs => $2 / 1000.0) * (floor(extract(epoch FROM now() - next_at) / ($2 / 1000.0)) + 1) WHERE name = $1',
        [name, ms]
      )
    })
  }
}
