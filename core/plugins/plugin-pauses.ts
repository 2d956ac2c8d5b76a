import { coreErrors, type Problem } from '../primitives/errors.ts'
import { frozenMap } from '../primitives/frozen.ts'

/**
 * Why an installed plugin does not run, beside the tenant's own switch: the operator's, or a pause
 * after many faults.
 */
export interface PluginPause {
  readonly plugin: string
  readonly why: 'operator' | 'faults'
  /** Date.now() when it ends by itself; null: when it is ended. */
  readonly until: number | null
}

/** Plugin → its rest. One whose time is over stands in it until the map is read again. */
export type PluginPauses = ReadonlyMap<string, PluginPause>

export const NO_PAUSES: PluginPauses = frozenMap([])

/** What whoever wants something of the plugin is told while it is paused; null when it runs. */
export function refusalWhilePaused(pauses: PluginPauses, plugin: string): Problem | null {
  if (pauses.size === 0) return null
  const pause = pauses.get(plugin)
  if (pause === undefined || (pause.until !== null && pause.until <= Date.now())) return null
  if (pause.why === 'operator') return coreErrors['plugin-off-by-operator']({ plugin })
  const seconds = Math.max(1, Math.ceil(((pause.until ?? Date.now()) - Date.now()) / 1000))
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
export const pausedPluginsSql = (tenantId: string): string =>
  `SELECT r.plugin FROM stoa.plugin_pause r WHERE r.tenant_id IN (${tenantId}, '${NIL}') AND r.why <> 'provision' AND (r.until IS NULL OR r.until > now())`
