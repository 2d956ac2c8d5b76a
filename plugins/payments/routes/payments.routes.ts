import { get, getAs, hook, Id, patch, post, Type } from 'stoa/plugin'
import { confirmRefund, rejectRefund } from '../use-cases/give-back-by-hand.ts'
import {
  editAccount,
  getAccount,
  listAccounts,
  moveWebhook,
  openAccount
} from '../use-cases/manage-accounts.ts'
import { checkLink, openLink, sendProof, showLink } from '../use-cases/pay-by-link.ts'
import {
  getPayout,
  listChannels,
  listPayouts,
  makePayout,
  PayoutPage
} from '../use-cases/pay-out.ts'
import { DisputePage, listDisputes } from '../use-cases/read-disputes.ts'
import { ExchangePage, listExchanges } from '../use-cases/read-exchanges.ts'
import {
  getIntent,
  IntentPage,
  listIntents,
  listMethods,
  listRefunds
} from '../use-cases/read-intents.ts'
import { getProof, listProofs, ProofView } from '../use-cases/read-proofs.ts'
import { listAllRefunds, RefundPage } from '../use-cases/read-refunds.ts'
import { listWebhooks, replayWebhook, WebhookPage } from '../use-cases/read-webhooks.ts'
import {
  getReconciliation,
  listReconciliations,
  reconcilePayments,
  ReconciliationPage,
  ReconciliationView
} from '../use-cases/reconcile-payments.ts'
import { refundPayment } from '../use-cases/refund-payment.ts'
import { requestPaymentAtTill } from '../use-cases/request-payment.ts'
import {
  cancelPayment,
  capturePayment,
  confirmPayment,
  rejectPayment
} from '../use-cases/settle-by-hand.ts'
import { takeProviderWebhook } from '../use-cases/take-webhook.ts'
import { AccountView } from '../views/account-view.ts'
import { IntentView } from '../views/intent-view.ts'
import { linkPage } from '../views/link-page.ts'
import { LinkView } from '../views/link-view.ts'
import { PayoutView } from '../views/payout-view.ts'
import { RefundView } from '../views/refund-view.ts'

const listOf = <T extends Parameters<typeof Type.Array>[0]>(item: T) =>
  Type.Object({ items: Type.Array(item) })
const Limit = Type.Union([Type.Integer(), Type.Null()], {
  description:
    'Of one payment, included; minor units, as far as the provider writes it down. null: not known.'
})
const Job = Type.Object({
  jobId: Type.Union([Id, Type.Null()], { description: 'null: it is about nothing of ours.' })
})

export const accountRoutes = [
  get('', listAccounts, listOf(AccountView)),
  post('', openAccount, AccountView, { status: 201, idempotency: 'required' }),
  get('/:accountId', getAccount, AccountView),
  patch('/:accountId', editAccount, AccountView, { ifMatch: true }),
  post('/:accountId/webhook', moveWebhook, AccountView)
]

export const methodRoutes = [
  get(
    '',
    listMethods,
    listOf(
      Type.Object({
        provider: Type.String(),
        method: Type.String(),
        channel: Type.Union([Type.String(), Type.Null()]),
        title: Type.String(),
        leastMinor: Limit,
        mostMinor: Limit
      })
    )
  )
]

export const intentRoutes = [
  get('', listIntents, IntentPage),
  post('', requestPaymentAtTill, IntentView, { status: 201, idempotency: 'required' }),
  get('/:intentId', getIntent, IntentView),
  post('/:intentId/confirm', confirmPayment, IntentView),
  post('/:intentId/reject', rejectPayment, IntentView),
  post('/:intentId/cancel', cancelPayment, IntentView, { status: 202 }),
  post('/:intentId/capture', capturePayment, IntentView, { status: 202 }),
  get('/:intentId/refunds', listRefunds, listOf(RefundView)),
  post('/:intentId/refunds', refundPayment, RefundView, { status: 201, idempotency: 'required' }),
  get('/:intentId/proofs', listProofs, listOf(ProofView)),
  getAs(
    '/:intentId/proofs/:proofId',
    getProof,
    { type: 'image/webp', render: image => image },
    Type.String({ description: 'The picture.' })
  )
]

export const refundRoutes = [
  get('', listAllRefunds, RefundPage),
  post('/:refundId/confirm', confirmRefund, RefundView),
  post('/:refundId/reject', rejectRefund, RefundView)
]

export const disputeRoutes = [get('', listDisputes, DisputePage)]

export const linkRoutes = [
  get('/:link', openLink, LinkView, { rateLimit: 'visitor' }),
  {
    ...getAs(
      '/:link/page',
      showLink,
      { type: 'text/html', render: linkPage },
      Type.String({ description: 'The page.' })
    ),
    rateLimit: 'visitor' as const
  },
  post(
    '/:link/check',
    checkLink,
    Type.Object({
      asked: Type.Boolean({ description: 'false: it has come to its end, or was never sent.' })
    }),
    { status: 202, idempotency: 'optional', rateLimit: 'visitor' }
  ),
  // Idempotent by itself: the same picture is kept once.
  post('/:link/proof', sendProof, Type.Object({ received: Type.Boolean() }), {
    status: 201,
    accepts: 'image',
    idempotency: 'optional',
    rateLimit: 'visitor'
  })
]

export const webhookRoutes = [
  get('', listWebhooks, WebhookPage),
  hook('/:endpoint', takeProviderWebhook),
  post('/:webhookId/replay', replayWebhook, Job, { status: 202 })
]

export const exchangeRoutes = [get('', listExchanges, ExchangePage)]

export const reconciliationRoutes = [
  get('', listReconciliations, ReconciliationPage),
  post('', reconcilePayments, Type.Object({ id: Id, jobId: Id }), { status: 202 }),
  get('/:reconciliationId', getReconciliation, ReconciliationView)
]

export const payoutRoutes = [
  get('', listPayouts, PayoutPage),
  post('', makePayout, PayoutView, { status: 201, idempotency: 'required' }),
  get('/:payoutId', getPayout, PayoutView)
]

export const channelRoutes = [
  get(
    '',
    listChannels,
    listOf(
      Type.Object({
        code: Type.String(),
        name: Type.String(),
        kind: Type.String(),
        currency: Type.String(),
        minimumMinor: Type.Union([Type.Integer(), Type.Null()]),
        maximumMinor: Type.Union([Type.Integer(), Type.Null()])
      })
    )
  )
]
