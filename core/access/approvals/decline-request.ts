import { defineUseCase } from '../../context/use-case.ts'
import { Id } from '../../http/formats.ts'
import { Input } from '../../primitives/schema.ts'
import { decide } from './deciding.ts'

export const declineRequest = defineUseCase({
  name: 'access.decline-request',
  summary: 'Refuses to lend a permission to that request',
  permission: 'approval.decide',
  heldFor: 'shop',
  humanOnly: 'a person answers for it',
  inPerson: 'a person answers for it',
  input: Input({ approvalId: Id }),
  run: (ctx, { approvalId }) => decide(ctx, approvalId, 'declined')
})
