import type { ActingContext } from '../core/context/acting-context.ts'
import { working } from '../core/context/at-work.ts'
import { databaseFailure } from '../core/database/failure.ts'
import { statement } from '../core/database/statement.ts'
import { newId } from '../core/primitives/ids.ts'
import { reasonOf } from '../core/jobs/run-job.ts'
import type { Plugin } from '../core/plugins/plugin.ts'
import type { Registry } from '../core/plugins/registry.ts'
import { tenantErrors } from './errors.ts'

/** A hook that takes longer has failed: the transaction of a sign-up waits for it. */
const PATIENCE_MS = 10_000

const switchOn = statement<{ first: boolean }>(
  'tenants.switch-on',
  `
  INSERT INTO tenant_plugin (tenant_id, plugin, enabled, version) VALUES ($1, $2, true, $3)
  ON CONFLICT (tenant_id, plugin) DO UPDATE SET enabled = true, version = excluded.version, switched_at = now() RETURNING xmax = 0 AS first`
)
const ensureRole = statement(
  'tenants.ensure-role',
  'INSERT INTO role (tenant_id, id, name, template) VALUES ($1, $2, $3, $3) ON CONFLICT (tenant_id, name) DO NOTHING'
)
const addRules = statement(
  'tenants.add-rules',
  `
  INSERT INTO role_rule (tenant_id, id, role_id, permission)
  SELECT $1, n.id, r.id, n.permission FROM role r CROSS JOIN unnest($3::uuid[], $4::text[]) AS n (id, permission)
  WHERE r.tenant_id = $1 AND r.template = $2
    AND NOT EXISTS (SELECT 1 FROM role_rule x WHERE x.tenant_id = r.tenant_id AND x.role_id = r.id AND x.permission = n.permission)`
)
const noteSeen = statement(
  'tenants.note-template-seen',
  `
  UPDATE role SET template_seen = ARRAY(SELECT DISTINCT p FROM unnest(template_seen || $3::text[]) AS p) WHERE tenant_id = $1 AND template = $2`
)
const noteLeftOut = statement(
  'tenants.note-left-out',
  `
  INSERT INTO stoa.plugin_pause (tenant_id, plugin, why, reason) VALUES ($1, $2, 'provision', $3)`
)
const forgetNote = statement(
  'tenants.forget-left-out',
  "DELETE FROM stoa.plugin_pause WHERE tenant_id = $1 AND plugin = $2 AND why = 'provision'"
)

/** What a new tenant does not get, and why. */
export interface LeftOut {
  plugin: string
  reason: string
}

/** The provisioning hook of a plugin failed, by its own fault. */
export class ProvisionFailed extends Error {
  constructor(
    readonly plugin: string,
    cause: unknown
  ) {
    super(`The plugin ${plugin} could not be switched on: ${reasonOf(cause)}`, { cause })
    this.name = 'ProvisionFailed'
  }
}

/**
 * The wanted plugins (default: those that are on by default) with the kernel's and all they
 * require, in the order to provision them.
 */
export function withRequirements(registry: Registry, requested?: string[]): string[] {
  const chosen = new Set(
    requested ??
      without(
        registry,
        registry.plugins.map(p => p.name),
        [...registry.offByDefault]
      )
  )
  for (const plugin of [...registry.plugins].reverse()) {
    if (plugin.always) chosen.add(plugin.name)
    if (chosen.has(plugin.name)) {
      for (const needed of Object.keys(plugin.requires ?? {})) chosen.add(needed)
    }
  }
  return registry.plugins.map(p => p.name).filter(name => chosen.has(name))
}

/** Names less those taken out and whatever needs one of them. */
export function without(registry: Registry, names: string[], takenOut: string[]): string[] {
  const out = new Set(takenOut)
  for (const plugin of registry.plugins) {
    if (Object.keys(plugin.requires ?? {}).some(needed => out.has(needed))) out.add(plugin.name)
  }
  return names.filter(name => !out.has(name))
}

/**
 * Switches plugins on in the open unit of work: their row, their roles, their provisioning hook.
 * Repeatable.
 * @throws ProvisionFailed naming the plugin whose hook failed
 */
export async function provisionPlugins(ctx: ActingContext, names: string[]): Promise<void> {
  const { registry } = ctx.instance
  for (const name of names) {
    const plugin = registry.plugin(name)
    if (!plugin) throw tenantErrors['unknown-plugin']({ plugin: name })
    const [[row]] = await Promise.all([
      switchOn([ctx.tenantId, name, plugin.version]),
      forgetNote([ctx.tenantId, name])
    ])
    // Roles are the tenant's own once they are made: what it took out of them does not come back.
    for (const [role, permissions] of row?.first ? Object.entries(plugin.roles ?? {}) : []) {
      await ensureRole([ctx.tenantId, newId(), role])
      await Promise.all([
        addRules([ctx.tenantId, role, permissions.map(() => newId()), permissions]),
        noteSeen([ctx.tenantId, role, permissions])
      ])
    }
    if (plugin.provision) await runHook(ctx, plugin, plugin.provision)
  }
}

async function runHook(
  ctx: ActingContext,
  { name }: Plugin,
  provision: NonNullable<Plugin['provision']>
): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error(`It took longer than ${PATIENCE_MS / 1000} seconds.`)),
      PATIENCE_MS
    )
  })
  try {
    await Promise.race([
      late,
      working({ plugin: name, what: `provision:${name}`, tenantId: ctx.tenantId }, async () =>
        provision(ctx.asSystem(`provision:${name}`))
      )
    ])
  } catch (error) {
    throw isOfTheDatabase(error) ? error : new ProvisionFailed(name, error)
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Not the hook's fault: the database is away, full, busy with others. What takes too long there is
 * its own.
 */
function isOfTheDatabase(error: unknown): boolean {
  const failure = databaseFailure(error)
  return failure !== null && failure !== 'timed-out'
}

/**
 * Writes down in the open unit of work why a new tenant has some plugins not on; GET
 * /api/v1/tenants/plugins shows it.
 */
export async function noteLeftOutPlugins(ctx: ActingContext, leftOut: LeftOut[]): Promise<void> {
  for (const { plugin, reason } of leftOut) {
    await noteLeftOut([ctx.tenantId, plugin, reason.slice(0, 500)])
  }
}
