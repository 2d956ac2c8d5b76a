import type { Client } from 'pg'
import { asOperator } from './as-operator.ts'
import { kernelPlugins } from './instance.ts'

/**
 * A plugin that does not run, and for whom. `tenant`: a slug; null: everywhere. Instants are UTC.
 */
export interface RestingPlugin {
  plugin: string
  tenant: string | null
  why: 'operator' | 'faults' | 'provision'
  reason: string
  until: Date | null
  since: Date
}

/** @throws Error for what is not installed or the kernel's */
export function assertSwitchable(plugin: string, installed: string[] | null): void {
  if (kernelPlugins.some(p => p.name === plugin)) {
    throw new Error(`${plugin} is part of the kernel; nothing works without it.`)
  }
  if (installed !== null && !installed.includes(plugin)) {
    throw new Error(
      `There is no plugin ${plugin} in this installation; stoa plugin list shows those there are.`
    )
  }
}

/**
 * Switches a plugin off or on by the operator's word, for one tenant or all; every process hears of
 * it at once. Switched on, a pause ends too. Repeatable. It stands in the audit of the tenant that
 * is named, or in the instance's own.
 * @param client the operator's connection
 * @param slug the tenant's; null: everywhere
 * @returns false when it was so already
 */
export async function switchByOperator(
  client: Client,
  plugin: string,
  slug: string | null,
  on: boolean
): Promise<boolean> {
  return asOperator(client, slug, async (tenantId, book) => {
    const { rowCount } = on
      ? await client.query(
          "DELETE FROM stoa.plugin_pause WHERE tenant_id = $1 AND plugin = $2 AND why IN ('operator', 'faults')",
          [tenantId, plugin]
        )
      : await client.query(
          "INSERT INTO stoa.plugin_pause (tenant_id, plugin, why, reason) VALUES ($1, $2, 'operator', $3) ON CONFLICT DO NOTHING",
          [tenantId, plugin, 'Whoever runs this instance has switched it off.']
        )
    const changed = (rowCount ?? 0) > 0
    if (changed) await book(`operator.switch-plugin-${on ? 'on' : 'off'}`, { plugin })
    return changed
  })
}

/** Every rest and note there is. */
export async function restingPlugins(client: Client): Promise<RestingPlugin[]> {
  const { rows } = await client.query<RestingPlugin>(`
    SELECT r.plugin, t.slug AS tenant, r.why, r.reason, r.until, r.since FROM stoa.plugin_pause r LEFT JOIN stoa.tenant t ON t.id = r.tenant_id
    WHERE r.until IS NULL OR r.until > now() ORDER BY r.plugin, t.slug NULLS FIRST LIMIT 10000`)
  return rows
}
