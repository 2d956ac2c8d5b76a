import { defineUseCase } from '../../context/use-case.ts'
import { Id } from '../../http/formats.ts'
import { coreErrors } from '../../primitives/errors.ts'
import { Input } from '../../primitives/schema.ts'
import { approvalOf, mayDecide } from './deciding.ts'
import { viewOfApproval } from './view.ts'

export const getApproval = defineUseCase({
  name: 'access.get-approval',
  summary: 'An approval the caller asked for, or may decide about',
  permission: 'profile.read',
  scope: 'self',
  reads: true,
  input: Input({ approvalId: Id }),
  async run(ctx, { approvalId }) {
    const row = await approvalOf(ctx, approvalId)
    const sees =
      row.requested_by === ctx.userId || (ctx.can('approval.decide') && (await mayDecide(ctx, row)))
    if (!sees) throw coreErrors['not-found']({ what: 'approval' })
    return viewOfApproval(row)
  }
})
