import { Type } from '@sinclair/typebox'
import type { ActingContext } from '../core/acting-context.ts'
import { statement } from '../core/database/statement.ts'
import { newId } from '../core/ids.ts'
import { tenantChanged } from '../core/pending.ts'
import type { Registry } from '../core/registry.ts'
import { defineUseCase } from '../core/use-case.ts'
import { tenantErrors } from './errors.ts'

const switchOn = statement<{ first: boolean }>('tenants.switch-on', `
  INSERT INTO tenant_plugin (tenant_id, plugin, enabled, version) VALUES ($1, $2, true, $3)
  ON CONFLICT (tenant_id, plugin) DO UPDATE SET enabled = true, version = excluded.version, switched_at = now() RETURNING xmax = 0 AS first`)
const switchOff = statement('tenants.switch-off', 'UPDATE tenant_plugin SET enabled = false, switched_at = now() WHERE tenant_id = $1 AND plugin = $2')
const ensureRole = statement('tenants.ensure-role', 'INSERT INTO role (tenant_id, id, name, template) VALUES ($1, $2, $3, $3) ON CONFLICT (tenant_id, name) DO NOTHING')
const addRules = statement('tenants.add-rules', `
  INSERT INTO role_rule (tenant_id, id, role_id, permission)
  SELECT $1, n.id, r.id, n.permission FROM role r CROSS JOIN unnest($3::uuid[], $4::text[]) AS n (id, permission)
  WHERE r.tenant_id = $1 AND r.template = $2
    AND NOT EXISTS (SELECT 1 FROM role_rule x WHERE x.tenant_id = r.tenant_id AND x.role_id = r.id AND x.permission = n.permission)`)

/** The wanted plugins (default: all) with the kernel's and all they require, in the order to provision them. */
export function withRequirements (registry: Registry, wanted?: string[]): string[] {
  const chosen = new Set(wanted ?? registry.plugins.map(p => p.name))
  for (const plugin of [...registry.plugins].reverse()) {
    if (plugin.always) chosen.add(plugin.name)
    if (chosen.has(plugin.name)) for (const needed of Object.keys(plugin.requires ?? {})) chosen.add(needed)
  }
  return registry.plugins.map(p => p.name).filter(name => chosen.has(name))
}

/** Switches plugins on in the open unit of work: their row, their roles, their provisioning hook. Repeatable. */
export async function provisionPlugins (ctx: ActingContext, names: string[]): Promise<void> {
  const { registry } = ctx.instance
  for (const name of names) {
    const plugin = registry.plugin(name)
    if (!plugin) throw tenantErrors['unknown-plugin']({ plugin: name })
    const [row] = await switchOn([ctx.tenantId, name, plugin.version])
    // Roles are the tenant's own once they are made: what it took out of them does not come back.
    for (const [role, permissions] of row?.first ? Object.entries(plugin.roles ?? {}) : []) {
      await ensureRole([ctx.tenantId, newId(), role])
      await addRules([ctx.tenantId, role, permissions.map(() => newId()), permissions])
    }
    await plugin.provision?.(ctx.asSystem(`provision:${name}`))
  }
}

export const PluginView = Type.Object({
  name: Type.String(), summary: Type.String(), version: Type.String(), enabled: Type.Boolean(), requires: Type.Array(Type.String()), kernel: Type.Boolean({ description: 'Always on.' })
})

const view = (ctx: ActingContext, name: string, enabled = ctx.tenant.plugins.has(name)) => {
  const plugin = ctx.instance.registry.plugin(name)
  if (!plugin) throw tenantErrors['unknown-plugin']({ plugin: name })
  return { name, summary: plugin.summary, version: plugin.version, enabled, requires: Object.keys(plugin.requires ?? {}), kernel: plugin.always ?? false }
}

export const listPlugins = defineUseCase({
  name: 'tenants.list-plugins', summary: 'Lists the plugins of the instance and which are on', permission: 'plugin.read', scope: 'tenant', reads: true, transaction: false,
  input: Type.Object({}, { additionalProperties: false }),
  async run (ctx) {
    const { registry } = (ctx as ActingContext).instance
    return { items: registry.plugins.map(p => view(ctx as ActingContext, p.name)) }
  }
})

export const switchPlugin = defineUseCase({
  name: 'tenants.switch-plugin', summary: 'Switches a plugin on or off; its data stays', permission: 'plugin.switch', scope: 'tenant',
  peopleOnly: 'it could switch off what people are working with',
  input: Type.Object({ plugin: Type.String({ maxLength: 40 }), enabled: Type.Boolean() }, { additionalProperties: false }),
  async run (anyCtx, { plugin, enabled }) {
    const ctx = anyCtx as ActingContext
    const { registry } = ctx.instance
    const known = view(ctx, plugin)
    if (enabled) {
      await provisionPlugins(ctx, withRequirements(registry, [plugin]).filter(name => name === plugin || !ctx.tenant.plugins.has(name)))
    } else {
      const by = registry.plugins.find(p => ctx.tenant.plugins.has(p.name) && Object.keys(p.requires ?? {}).includes(plugin))
      if (by || known.kernel) throw tenantErrors['plugin-needed']({ plugin, by: by?.name ?? 'the kernel' })
      await switchOff([ctx.tenantId, plugin])
    }
    tenantChanged(ctx)
    ctx.audited(ctx.tenantId, { plugin, enabled })
    return view(ctx, plugin, enabled)
  }
})
