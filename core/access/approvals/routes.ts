import { Type } from '@sinclair/typebox'
import { get, post } from '../../http/routes/route.ts'
import { approveByPin } from './approve-by-pin.ts'
import { approveRequest } from './approve-request.ts'
import { declineRequest } from './decline-request.ts'
import { getApproval } from './get-approval.ts'
import { listApprovals } from './list-approvals.ts'
import { requestApproval } from './request-approval.ts'
import { ApprovalView } from './view.ts'

export const approvalRoutes = [
  get('', listApprovals, Type.Object({ items: Type.Array(ApprovalView) })),
  post('', requestApproval, ApprovalView, { status: 201 }),
  get('/:approvalId', getApproval, ApprovalView),
  post('/:approvalId/approve', approveRequest, ApprovalView),
  post('/:approvalId/decline', declineRequest, ApprovalView)
]
/** At a device, by its cookie. */
export const approvalByPinRoutes = [
  post('/device/approve', approveByPin, ApprovalView, { rateLimit: 'login', inCookie: true })
]
