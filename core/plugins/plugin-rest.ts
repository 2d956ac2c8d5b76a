import { coreErrors, type Problem } from '../primitives/errors.ts'
import { frozenMap } from '../primitives/frozen.ts'

/**
 * Why an installed plugin does not run, beside the tenant's own switch: the operator's, or a pause
 * after many faults.
 */
export interface Rest {
  readonly plugin: string
  readonly why: 'operator' | 'faults'
  /** Date.now() when it ends by itself; null: when it is ended. */
  readonly until: number | null
}

/** Plugin → its rest. One whose time is over stands in it until the map is read anew. */
export type Rests = ReadonlyMap<string, Rest>

export const NO_RESTS: Rests = frozenMap([])

/** What whoever wants something of the plugin is told while it is at rest; null when it runs. */
export function refusalAtRest(rests: Rests, plugin: string): Problem | null {
  if (rests.size === 0) return null
  const rest = rests.get(plugin)
  if (rest === undefined || (rest.until !== null && rest.until <= Date.now())) return null
  if (rest.why === 'operator') return coreErrors['plugin-off-by-operator']({ plugin })
  const seconds = Math.max(1, Math.ceil(((rest.until ?? Date.now()) - Date.now()) / 1000))
  return coreErrors['plugin-paused'](
    { plugin, seconds },
    { headers: { 'retry-after': String(seconds) } }
  )
}

const NIL = '00000000-0000-0000-0000-000000000000'

/**
 * In SQL, the plugins that rest for a tenant: for what is claimed or scheduled across tenants.
 * @param tenantId a column
 */
export const restingSql = (tenantId: string): string =>
  `SELECT r.plugin FROM stoa.plugin_rest r WHERE r.tenant_id IN (${tenantId}, '${NIL}') AND r.why <> 'provision' AND (r.until IS NULL OR r.until > now())`
