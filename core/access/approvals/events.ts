import { Type } from '@sinclair/typebox'
import { defineEvent } from '../../context/contract.ts'
import { Id } from '../../http/formats.ts'

// They name no one and nothing else: who may know more asks.
const data = Type.Object({ companyId: Id, shopId: Id, approvalId: Id })

export const ApprovalRequested = defineEvent({
  name: 'access.approval-requested',
  about: { permission: 'approval.decide' },
  emittedWhen: 'When someone asked for an approval of what they lack a permission for.',
  data
})

export const ApprovalDecided = defineEvent({
  name: 'access.approval-decided',
  about: { permission: 'profile.read' },
  emittedWhen: 'When an approval was given or declined.',
  data
})

export const approvalEvents = [ApprovalRequested, ApprovalDecided]
