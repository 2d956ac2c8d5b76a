import { statement, type Context } from 'stoa/plugin'
import type { PrintState } from './store.ts'

interface JobRow {
  register_id: string
  state: PrintState
  queued_at: Date
}

const insert = statement(
  'pos.queue-print',
  'INSERT INTO pos_print_job (tenant_id, print_id, company_id, shop_id, register_id, queued_at) VALUES ($1, $2, $3, $4, $5, $6)'
)
const byId = statement<JobRow>(
  'pos.print-job',
  'SELECT register_id, state, queued_at FROM pos_print_job WHERE tenant_id = $1 AND print_id = $2'
)
const progress = statement<{ state: PrintState }>(
  'pos.progress-print',
  `UPDATE pos_print_job SET state = $4, fault = $5, ended_at = CASE WHEN $4 = 'sending' THEN NULL ELSE $6::timestamptz END
  WHERE tenant_id = $1 AND print_id = $2 AND state = $3 RETURNING state`
)

const requeue = statement<{ state: PrintState }>(
  'pos.requeue-print',
  `UPDATE pos_print_job SET state = 'queued', fault = NULL, ended_at = NULL, queued_at = $3
  WHERE tenant_id = $1 AND print_id = $2 AND state IN ('failed', 'unconfirmed') RETURNING state`
)

/** A print that the server is to send to the printer of a register. */
export const queuePrint = (
  ctx: Context,
  { printId, shopId, registerId }: { printId: string; shopId: string; registerId: string }
): Promise<unknown> =>
  insert([ctx.tenantId, printId, ctx.company().id, shopId, registerId, ctx.now])

/** @returns false when it is on its way still, or came out */
export const requeuePrint = async (ctx: Context, printId: string): Promise<boolean> =>
  (await requeue([ctx.tenantId, printId, ctx.now])).length > 0

export const jobOf = async (ctx: Context, printId: string): Promise<JobRow | null> =>
  (await byId([ctx.tenantId, printId]))[0] ?? null

/** @returns false when it was no longer where it is said to come from */
export const movePrint = async (
  ctx: Context,
  printId: string,
  from: PrintState,
  to: { state: PrintState; fault?: string }
): Promise<boolean> =>
  (await progress([ctx.tenantId, printId, from, to.state, to.fault ?? null, ctx.now])).length > 0
