import { defineUseCase } from '../../context/use-case.ts'
import { Id } from '../../http/formats.ts'
import { Input } from '../../primitives/schema.ts'
import { decide } from './deciding.ts'

export const approveRequest = defineUseCase({
  name: 'access.approve-request',
  summary: "Lends the caller's permission to that one request; it is used within ten minutes, once",
  permission: 'approval.decide',
  heldFor: 'shop',
  humanOnly: 'a person answers for it',
  inPerson: 'a person answers for it',
  input: Input({ approvalId: Id }),
  run: (ctx, { approvalId }) => decide(ctx, approvalId, 'approved')
})
