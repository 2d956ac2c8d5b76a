import { get, post } from 'stoa/plugin'
import { confirmRefund } from './confirm-refund.ts'
import { listAllRefunds } from './list-all-refunds.ts'
import { rejectRefund } from './reject-refund.ts'
import { RefundPage, RefundView } from './view.ts'

export const refundRoutes = [
  get('', listAllRefunds, RefundPage),
  post('/:refundId/confirm', confirmRefund, RefundView),
  post('/:refundId/reject', rejectRefund, RefundView)
]
