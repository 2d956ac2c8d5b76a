import type { OuterContext, UnitContext } from '../context/context.ts'
import { statement } from '../database/statement.ts'

/** This process does not hold the leased task any more; another one may. Nothing was written. */
export class LeaseLost extends Error {
  constructor(kind: string) {
    super(`The leased task ${kind} is not held by this process any more.`)
    this.name = 'LeaseLost'
  }
}

// Shared lock: who takes the leased task over waits for the writes already let through, so none lands
// after the new holder has read.
const holds = statement<{ held: number }>(
  'kernel.holds-lease',
  `
  SELECT 1 AS held FROM stoa.leased_task WHERE tenant_id = $1 AND kind = $2 AND id = $3 AND epoch = $4 AND expires_at > now() FOR SHARE`
)

/**
 * Runs work in a unit of work of ctx that commits only while the leased task is held under this epoch.
 * @throws LeaseLost when it was taken over, ended or not renewed in time; nothing is written then
 */
export async function fenced<T>(
  ctx: OuterContext,
  task: { kind: string; id: string; epoch: number },
  work: (ctx: UnitContext) => Promise<T>
): Promise<T> {
  return ctx.unitOfWork(async inside => {
    const held = holds([inside.tenantId, task.kind, task.id, task.epoch])
    const done = work(inside) // sent behind the question in the same round trip
    done.catch(() => {})
    if ((await held).length === 0) throw new LeaseLost(task.kind)
    return done
  })
}
