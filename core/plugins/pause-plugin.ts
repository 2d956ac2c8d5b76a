import { systemContext } from '../context/system-context.ts'
import type { Instance } from '../instance/instance.ts'

/** How long a plugin is paused that did too much harm. */
const PAUSE_MINUTES = 10
const NIL = '00000000-0000-0000-0000-000000000000'

const PAUSE = `
  WITH put AS (
    INSERT INTO stoa.plugin_pause (tenant_id, plugin, why, reason, until) VALUES ($1, $2, 'faults', $3, now() + make_interval(mins => $4))
    ON CONFLICT (tenant_id, plugin, why) DO UPDATE SET reason = excluded.reason, until = excluded.until, since = now() RETURNING 1)
  SELECT pg_notify('stoa_invalidate', $5) FROM put`

/**
 * Pauses a plugin in every process: for one tenant, with an entry in its audit, or (null) for all.
 * It comes back by itself after ten minutes, or with `stoa plugin on`.
 */
export async function pausePlugin(
  instance: Instance,
  plugin: string,
  tenantId: string | null,
  reason: string
): Promise<void> {
  await instance.relayPool.query(PAUSE, [
    tenantId ?? NIL,
    plugin,
    reason,
    PAUSE_MINUTES,
    tenantId ?? ''
  ])
  if (tenantId === null) return instance.directory.forgetAll()
  instance.directory.forget(tenantId)
  const tenant = await instance.directory.tenant(tenantId)
  if (tenant !== null) {
    await systemContext(instance, tenant, 'kernel.pause-plugin').unitOfWork(async ctx =>
      ctx.audited(tenantId, { plugin, reason, minutes: PAUSE_MINUTES })
    )
  }
}
