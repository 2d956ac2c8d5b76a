import { Type, type Static } from '@sinclair/typebox'
import { ActingContext, tenantChanged } from '../core/context/acting-context.ts'
import { statement } from '../core/database/statement.ts'
import { Problem } from '../core/primitives/errors.ts'
import { refusalWhilePaused } from '../core/plugins/plugin-pauses.ts'
import { defineUseCase } from '../core/context/use-case.ts'
import { tenantErrors } from './errors.ts'
import { ProvisionFailed, provisionPlugins, withRequirements } from './provision.ts'
import { Input, Nullable } from '../core/primitives/schema.ts'

const switchOff = statement(
  'tenants.switch-off',
  'UPDATE tenant_plugin SET enabled = false, switched_at = now() WHERE tenant_id = $1 AND plugin = $2'
)
const pauseRows = statement<{
  plugin: string
  why: 'operator' | 'faults' | 'provision'
  until: Date | null
  reason: string
}>(
  'tenants.shown-rests',
  `
  SELECT plugin, why, until, reason FROM stoa.plugin_pause WHERE tenant_id = $1 AND (until IS NULL OR until > now()) ORDER BY plugin, why = 'operator'`
)

const PluginPause = Type.Object({
  why: Type.Union([Type.Literal('operator'), Type.Literal('faults'), Type.Literal('provision')], {
    description:
      'operator: switched off by whoever runs the instance; faults: paused after repeated errors; provision: it could not be switched on at the sign-up.'
  }),
  reason: Type.String(),
  until: Nullable(Type.String({ format: 'date-time' }), 'UTC. null: until it is ended.')
})

export const PluginView = Type.Object({
  name: Type.String(),
  summary: Type.String(),
  version: Type.String(),
  enabled: Type.Boolean(),
  requires: Type.Array(Type.String()),
  kernel: Type.Boolean({ description: 'Always on.' }),
  pause: Nullable(
    PluginPause,
    'Why it does not run, or did not come on. null: nothing is the matter.'
  )
})

type PluginPause = Static<typeof PluginPause>

const view = (
  ctx: ActingContext,
  name: string,
  pause: PluginPause | null,
  enabled = ctx.tenant.plugins.has(name)
) => {
  const plugin = ctx.instance.registry.plugin(name)
  if (!plugin) throw tenantErrors['unknown-plugin']({ plugin: name })
  return {
    name,
    summary: plugin.summary,
    version: plugin.version,
    enabled,
    requires: Object.keys(plugin.requires ?? {}),
    kernel: plugin.always ?? false,
    pause
  }
}

/**
 * What keeps the tenant's plugins from running: what is said of this tenant before what holds
 * everywhere.
 */
async function pausesOf(ctx: ActingContext): Promise<Map<string, PluginPause>> {
  const rows = await pauseRows([ctx.tenantId])
  const shown = rows.map(({ plugin, why, until, reason }): [string, PluginPause] => [
    plugin,
    { why, reason, until: until?.toISOString() ?? null }
  ])
  const everywhere = [...ctx.tenant.pauses.values()].filter(
    pause => refusalWhilePaused(ctx.tenant.pauses, pause.plugin) !== null
  )
  return new Map([
    ...shown.filter(([, { why }]) => why === 'provision'), // a note of the past: it yields to what holds now
    ...everywhere.map(({ plugin, why, until }): [string, PluginPause] => [
      plugin,
      {
        why,
        reason: 'In the whole instance.',
        until: until === null ? null : new Date(until).toISOString()
      }
    ]),
    ...shown.filter(([, { why }]) => why !== 'provision')
  ])
}

export const listPlugins = defineUseCase({
  name: 'tenants.list-plugins',
  summary: 'Lists the plugins of the instance and which are on',
  permission: 'plugin.read',
  withPassword: 'it administers the company',
  scope: 'tenant',
  reads: true,
  input: Input({}),
  async run(anyCtx) {
    const ctx = ActingContext.of(anyCtx)
    const pauses = await pausesOf(ctx)
    return {
      items: ctx.instance.registry.plugins.map(p => view(ctx, p.name, pauses.get(p.name) ?? null))
    }
  }
})

export const switchPlugin = defineUseCase({
  name: 'tenants.switch-plugin',
  summary: 'Switches a plugin on or off; its data stays',
  permission: 'plugin.switch',
  withPassword: 'it administers the company',
  scope: 'tenant',
  humanOnly: 'it could switch off what people are working with',
  input: Input({ plugin: Type.String({ maxLength: 40 }), enabled: Type.Boolean() }),
  async run(anyCtx, { plugin, enabled }) {
    const ctx = ActingContext.of(anyCtx)
    const { registry } = ctx.instance
    ctx.demand('tenant.manage') // it is on or off for all companies
    const known = view(ctx, plugin, null)
    if (enabled) {
      const requested = withRequirements(registry, [plugin]).filter(
        name => name === plugin || !ctx.tenant.plugins.has(name)
      )
      for (const name of requested) {
        const refusal = refusalWhilePaused(ctx.tenant.pauses, name)
        if (refusal !== null) throw refusal
      }
      await provisionPlugins(ctx, requested).catch(refuseClearly)
    } else {
      const by = registry.plugins.find(
        p => ctx.tenant.plugins.has(p.name) && Object.keys(p.requires ?? {}).includes(plugin)
      )
      if (by || known.kernel) {
        throw tenantErrors['plugin-needed']({ plugin, by: by?.name ?? 'the kernel' })
      }
      await switchOff([ctx.tenantId, plugin])
    }
    tenantChanged(ctx)
    ctx.audited(ctx.tenantId, { plugin, enabled })
    return view(ctx, plugin, (await pausesOf(ctx)).get(plugin) ?? null, enabled)
  }
})

/**
 * A refusal of the plugin's own says what to do; of what it did not foresee the log tells the rest.
 */
function refuseClearly(error: unknown): never {
  if (!(error instanceof ProvisionFailed)) throw error
  throw error.cause instanceof Problem
    ? error.cause
    : tenantErrors['plugin-not-provisioned']({ plugin: error.plugin }, { cause: error })
}
