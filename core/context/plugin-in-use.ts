import { statement } from '../database/statement.ts'
import type { Tenant } from '../instance/directory.ts'
import type { ActingContext } from './acting-context.ts'
import { atWork } from './at-work.ts'

const insertInUse = statement<{ plugin: string }>(
  'kernel.insert-plugin-in-use',
  `
  INSERT INTO plugin_in_use (tenant_id, company_id, plugin) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING plugin`
)

/** Whether a company makes use of a plugin; what no company is named for counts as used. */
export const isInUse = ({ inUse }: Tenant, plugin: string, companyId: string | null): boolean =>
  companyId === null || inUse.get(companyId)?.has(plugin) === true

/**
 * Says that the company acted in makes use of the plugin at work.
 * @throws Error where no plugin is at work; access.company-required
 */
export async function markPluginInUse(ctx: ActingContext): Promise<void> {
  const plugin = atWork()?.plugin
  if (plugin === undefined) throw new Error('No plugin is at work that could be marked in use.')
  const { id: companyId } = ctx.company()
  if (isInUse(ctx.tenant, plugin, companyId)) return
  const [added] = await insertInUse([ctx.tenantId, companyId, plugin])
  if (added !== undefined) ctx.commitBuffer.tenantChanged = true
}
