import type { Client } from 'pg'
import { newId } from '../core/ids.ts'
import { kernelPlugins } from './instance.ts'

const NIL = '00000000-0000-0000-0000-000000000000'

/** A plugin that does not run, and for whom. `tenant`: a slug; null: everywhere. Instants are UTC. */
export interface RestingPlugin { plugin: string, tenant: string | null, why: 'operator' | 'faults' | 'provision', reason: string, until: Date | null, since: Date }

/** @throws Error for what is not installed or the kernel's */
export function assertSwitchable (plugin: string, installed: string[] | null): void {
  if (kernelPlugins.some(p => p.name === plugin)) throw new Error(`${plugin} is part of the kernel; nothing works without it.`)
  if (installed !== null && !installed.includes(plugin)) throw new Error(`There is no plugin ${plugin} in this installation; stoa plugin list shows those there are.`)
}

/**
 * Switches a plugin off or on by the operator's word, for one tenant or all; every process hears of it at once. Switched on,
 * a pause ends too. Repeatable. A tenant that is named finds it in its audit.
 * @param client the operator's connection
 * @param slug the tenant's; null: everywhere
 * @returns false when it was so already
 */
export async function switchByOperator (client: Client, plugin: string, slug: string | null, on: boolean): Promise<boolean> {
  await client.query('BEGIN')
  try {
    const tenantId = slug === null ? NIL : await idOf(client, slug)
    await client.query('SELECT set_config(\'app.tenant_id\', $1, true)', [tenantId])
    const { rowCount } = on
      ? await client.query('DELETE FROM stoa.plugin_rest WHERE tenant_id = $1 AND plugin = $2 AND why IN (\'operator\', \'faults\')', [tenantId, plugin])
      : await client.query('INSERT INTO stoa.plugin_rest (tenant_id, plugin, why, reason) VALUES ($1, $2, \'operator\', $3) ON CONFLICT DO NOTHING', [tenantId, plugin, 'Whoever runs this instance has switched it off.'])
    const changed = (rowCount ?? 0) > 0
    if (changed && slug !== null) await audit(client, tenantId, plugin, on)
    if (changed) await client.query('SELECT pg_notify(\'stoa_changed\', $1)', [slug === null ? '' : tenantId])
    await client.query('COMMIT')
    return changed
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

async function idOf (client: Client, slug: string): Promise<string> {
  const { rows: [found] } = await client.query<{ id: string | null }>('SELECT stoa.tenant_by_slug($1) AS id', [slug])
  if (found?.id == null) throw new Error(`There is no tenant ${slug}; stoa tenant list shows them.`)
  return found.id
}

async function audit (client: Client, tenantId: string, plugin: string, on: boolean): Promise<void> {
  const { rows: [home] } = await client.query<{ placement: string }>('SELECT placement FROM stoa.tenant WHERE id = $1', [tenantId])
  await client.query('SELECT set_config(\'search_path\', $1, true)', [home?.placement ?? 'pool'])
  await client.query(
    'INSERT INTO audit_entry (tenant_id, id, actor, action, subject_id, facts, request_id, occurred_at) VALUES ($1, $2, \'operator\', $3, $1, $4, $5, now())',
    [tenantId, newId(), `operator.switch-plugin-${on ? 'on' : 'off'}`, JSON.stringify({ plugin }), newId()])
}

/** Every rest and note there is. */
export async function restingPlugins (client: Client): Promise<RestingPlugin[]> {
  const { rows } = await client.query<RestingPlugin>(`
    SELECT r.plugin, t.slug AS tenant, r.why, r.reason, r.until, r.since FROM stoa.plugin_rest r LEFT JOIN stoa.tenant t ON t.id = r.tenant_id
    WHERE r.until IS NULL OR r.until > now() ORDER BY r.plugin, t.slug NULLS FIRST LIMIT 10000`)
  return rows
}
