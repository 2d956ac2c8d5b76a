import { get, post } from 'stoa/plugin'
import { DocumentPage, DocumentView } from '../documents/view.ts'
import { getRefund } from './get-refund.ts'
import { listRefunds } from './list-refunds.ts'
import { postRefund } from './post-refund.ts'
import { quoteRefund, RefundQuoteView } from './quote-refund.ts'

export const refundRoutes = [
  post('', postRefund, DocumentView, { status: 201, idempotency: 'required' }),
  post('/quote', quoteRefund, RefundQuoteView),
  get('', listRefunds, DocumentPage),
  get('/:refundId', getRefund, DocumentView)
]
