import { ActingContext } from '../../context/acting-context.ts'
import type { Context, UnitContext } from '../../context/context.ts'
import { coreErrors, Problem } from '../../primitives/errors.ts'
import { reach } from '../ability.ts'
import { demandRow } from '../conditions/judge-rows.ts'
import { accessErrors } from '../errors.ts'
import { ApprovalDecided } from './events.ts'
import { approvalById, decideApproval, type ApprovalRow } from './store.ts'
import { viewOfApproval } from './view.ts'

/**
 * Whoever decides holds what they lend, for the record it is about where they hold it for some only.
 * @throws access.forbidden, access.row-forbidden
 */
async function demandLent(ctx: Context, row: ApprovalRow): Promise<void> {
  const { instance, acting } = ActingContext.of(ctx)
  const { permission, operation, input } = row
  ctx.demand(permission)
  if (reach(acting.ability, permission) === 'every') return
  const field = instance.registry.useCases.get(operation)?.approvable[permission]?.row
  if (field === undefined) throw accessErrors.forbidden({ permission })
  await demandRow(ctx, permission, String(input[field]))
}

/** Whether the caller could decide about one. */
export async function mayDecide(ctx: Context, row: ApprovalRow): Promise<boolean> {
  try {
    await demandLent(ctx, row)
    return true
  } catch (error) {
    if (error instanceof Problem && error.status < 500) return false
    throw error
  }
}

/** One in the company and shop acted in. @throws stoa.not-found */
export async function approvalOf(ctx: Context, approvalId: string): Promise<ApprovalRow> {
  const [row] = await approvalById([ctx.tenantId, ctx.company().id, ctx.shopId, approvalId])
  if (!row) throw coreErrors['not-found']({ what: 'approval' })
  return row
}

/**
 * Gives or declines one, as whoever ctx stands for.
 * @throws access.own-approval, access.approval-decided, and what demandLent() says
 */
export async function decide(
  ctx: UnitContext,
  approvalId: string,
  state: 'approved' | 'declined',
  deviceId: string | null = null
) {
  const row = await approvalOf(ctx, approvalId)
  if (row.requested_by === ctx.userId) throw accessErrors['own-approval']()
  await demandLent(ctx, row)
  const [done] = await decideApproval([ctx.tenantId, approvalId, state, ctx.userId, deviceId])
  if (!done) throw accessErrors['approval-decided']()
  await ctx.emit(ApprovalDecided, {
    companyId: ctx.company().id,
    shopId: row.shop_id,
    approvalId
  })
  ctx.audited(approvalId, {
    state,
    operation: row.operation,
    permission: row.permission,
    requestedBy: row.requested_by
  })
  return viewOfApproval(await approvalOf(ctx, approvalId))
}
