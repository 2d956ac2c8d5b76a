import { get, getAs, post, Type } from 'stoa/plugin'
import { listRefunds } from '../refunds/list-refunds.ts'
import { refundPayment } from '../refunds/refund-payment.ts'
import { RefundView } from '../refunds/view.ts'
import { confirmPayment } from './by-hand/confirm-payment.ts'
import { rejectPayment } from './by-hand/reject-payment.ts'
import { cancelPayment } from './cancel-payment.ts'
import { capturePayment } from './capture-payment.ts'
import { getPayment } from './get-payment.ts'
import { listPayments } from './list-payments.ts'
import { getProof } from './proofs/get-proof.ts'
import { listProofs } from './proofs/list-proofs.ts'
import { ProofView } from './proofs/view.ts'
import { requestPayment } from './request-payment.ts'
import { IntentPage, IntentView } from './view.ts'

export const intentRoutes = [
  get('', listPayments, IntentPage),
  post('', requestPayment, IntentView, { status: 201, idempotency: 'required' }),
  get('/:intentId', getPayment, IntentView),
  post('/:intentId/confirm', confirmPayment, IntentView),
  post('/:intentId/reject', rejectPayment, IntentView),
  post('/:intentId/cancel', cancelPayment, IntentView, { status: 202 }),
  post('/:intentId/capture', capturePayment, IntentView, { status: 202 }),
  get('/:intentId/refunds', listRefunds, Type.Object({ items: Type.Array(RefundView) })),
  post('/:intentId/refunds', refundPayment, RefundView, { status: 201, idempotency: 'required' }),
  get('/:intentId/proofs', listProofs, Type.Object({ items: Type.Array(ProofView) })),
  getAs(
    '/:intentId/proofs/:proofId',
    getProof,
    { type: 'image/webp', render: image => image },
    Type.String({ description: 'The picture.' })
  )
]
