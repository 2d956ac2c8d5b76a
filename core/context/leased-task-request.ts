import { statement } from '../database/statement.ts'
import type { ActingContext } from './acting-context.ts'

const setLeasedTask = statement(
  'kernel.set-leased-task',
  `
  INSERT INTO stoa.leased_task (tenant_id, kind, id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`
)
const endLeasedTask = statement(
  'kernel.end-leased-task',
  'DELETE FROM stoa.leased_task WHERE tenant_id = $1 AND kind = $2 AND id = $3'
)

/** @throws Error when no manifest declares the leased task */
export async function requestLeasedTask(
  ctx: ActingContext,
  kind: string,
  id: string,
  requested: boolean
): Promise<void> {
  if (!ctx.instance.registry.leasedTasks.has(kind)) {
    throw new Error(`No manifest declares the leased task ${kind}.`)
  }
  await (requested ? setLeasedTask : endLeasedTask)([ctx.tenantId, kind, id])
}
