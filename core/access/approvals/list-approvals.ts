import { ActingContext } from '../../context/acting-context.ts'
import { defineUseCase } from '../../context/use-case.ts'
import { Input } from '../../primitives/schema.ts'
import { mayDecide } from './deciding.ts'
import { waitingApprovals, type ApprovalRow } from './store.ts'
import { viewOfApproval } from './view.ts'

export const listApprovals = defineUseCase({
  name: 'access.list-approvals',
  summary: 'What waits for an approval the caller may give, the oldest first',
  permission: 'approval.decide',
  reads: true,
  input: Input({}),
  async run(ctx) {
    const { useCases } = ActingContext.of(ctx).instance.registry
    const lent = new Set(
      [...useCases.values()].flatMap(({ approvable }) => Object.keys(approvable))
    )
    const held = [...lent].filter(permission => ctx.can(permission))
    const rows = await waitingApprovals([
      ctx.tenantId,
      ctx.company().id,
      ctx.shopId,
      ctx.userId,
      held
    ])
    const seen: ApprovalRow[] = []
    for (const row of rows) if (await mayDecide(ctx, row)) seen.push(row)
    return { items: seen.map(viewOfApproval) }
  }
})
