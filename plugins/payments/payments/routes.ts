import { get, getAs, post, Type } from 'stoa/plugin'
import { resolveDifference } from '../differences/resolve-difference.ts'
import { listRefunds } from '../refunds/list-refunds.ts'
import { refundPayment } from '../refunds/refund-payment.ts'
import { RefundView } from '../refunds/view.ts'
import { confirmPayment } from './manual/confirm-payment.ts'
import { rejectPayment } from './manual/reject-payment.ts'
import { cancelPayment } from './cancel-payment.ts'
import { capturePayment } from './capture-payment.ts'
import { getPayment } from './get-payment.ts'
import { listPayments } from './list-payments.ts'
import { getProof } from './proofs/get-proof.ts'
import { listProofs } from './proofs/list-proofs.ts'
import { ProofView } from './proofs/view.ts'
import { requestPayment } from './request-payment.ts'
import { PaymentPage, PaymentView } from './view.ts'

export const paymentRoutes = [
  get('', listPayments, PaymentPage),
  post('', requestPayment, PaymentView, { status: 201, idempotency: 'required' }),
  get('/:paymentId', getPayment, PaymentView),
  post('/:paymentId/confirm', confirmPayment, PaymentView),
  post('/:paymentId/reject', rejectPayment, PaymentView),
  post('/:paymentId/cancel', cancelPayment, PaymentView, { status: 202 }),
  post('/:paymentId/capture', capturePayment, PaymentView, { status: 202 }),
  post('/:paymentId/resolve-difference', resolveDifference, PaymentView),
  get('/:paymentId/refunds', listRefunds, Type.Object({ items: Type.Array(RefundView) })),
  post('/:paymentId/refunds', refundPayment, RefundView, { status: 201, idempotency: 'required' }),
  get('/:paymentId/proofs', listProofs, Type.Object({ items: Type.Array(ProofView) })),
  getAs(
    '/:paymentId/proofs/:proofId',
    getProof,
    { type: 'image/webp', render: image => image },
    Type.String({ description: 'The picture.' })
  )
]
