import { answer, definePlugin, on, ShopOpened } from 'stoa/plugin'
import {
  PaymentChanged,
  PaymentGateway,
  PaymentDisputeChanged,
  PaymentRefundChanged,
  PaymentRefundRequested,
  PaymentRequested,
  PaymentWithdrawn
} from '../../contracts/payments.ts'
import { ensureManualAccount } from './accounts/ensure-manual-account.ts'
import { createManualAccount } from './accounts/create-manual-account.ts'
import { accountRoutes } from './accounts/routes.ts'
import { attentionRoutes } from './attention/routes.ts'
import { DifferenceFound, PayoutChanged } from './contract.ts'
import { disputeRoutes } from './disputes/routes.ts'
import { PaymentsEnvironment } from './environment.ts'
import { paymentsErrors } from './errors.ts'
import { purgeLogsHandler } from './exchanges/purge-logs.ts'
import { exchangeRoutes } from './exchanges/routes.ts'
import { notifyOfTrouble } from './mails/reactions.ts'
import { takePaymentRequest } from './payments/take-payment-request.ts'
import { cancelAtProviderHandler } from './payments/at-provider/cancel-at-provider.ts'
import { captureAtProviderHandler } from './payments/at-provider/capture-at-provider.ts'
import { checkPaymentHandler } from './payments/at-provider/check-payment.ts'
import { createAtProviderHandler } from './payments/at-provider/create-at-provider.ts'
import { linkAuth } from './payments/link/auth.ts'
import { linkRoutes } from './payments/link/routes.ts'
import { paymentGateway } from './payments/payment-gateway.ts'
import { paymentRoutes } from './payments/routes.ts'
import { withdrawPayment } from './payments/withdraw-payment.ts'
import { checkPayoutHandler } from './payouts/check-payout.ts'
import { payOutHandler } from './payouts/pay-out.ts'
import { channelRoutes, payoutRoutes } from './payouts/routes.ts'
import { reconcileCompanyHandler } from './reconciliation/reconcile-company.ts'
import { reconcileHandler } from './reconciliation/reconcile.ts'
import { reconciliationRoutes } from './reconciliation/routes.ts'
import { checkRefundHandler } from './refunds/check-refund.ts'
import { takeRefundRequest } from './refunds/take-refund-request.ts'
import { refundAtProviderHandler } from './refunds/refund-at-provider.ts'
import { refundRoutes } from './refunds/routes.ts'
import { PaymentsSettings } from './settings.ts'
import { webhookAuth } from './webhooks/auth.ts'
import { webhookRoutes } from './webhooks/routes.ts'

export default definePlugin({
  name: 'payments',
  version: '1.0.0',
  stoa: '^1.0.0',
  summary: 'Takes money through payment providers and by hand, gives it back, and pays out.',
  requires: { pos: '^1.0.0' },
  permissions: {
    'payment.read': 'See payments and their status',
    'payment.request': 'Request and cancel payments',
    'payment.confirm': 'Confirm manual payments and refunds, capture authorized payments',
    'payment.refund': 'Refund payments, through a provider or manually',
    'payment.manage': 'Manage payment provider accounts, see their logs, run reconciliations',
    'payout.read': 'See payouts',
    'payout.create': 'Make payouts'
  },
  roles: {
    manager: ['payment.*', 'payout.*'],
    cashier: ['payment.read', 'payment.request'],
    accountant: ['payment.read', 'payout.read', 'payout.create']
  },
  settings: PaymentsSettings,
  errors: paymentsErrors,
  migrations: import.meta.dirname + '/migrations',
  environment: PaymentsEnvironment,
  web: import.meta.dirname + '/web/console.tsx',
  authStrategies: [webhookAuth, linkAuth],
  routes: {
    ...accountRoutes,
    '/payments': paymentRoutes,
    '/refunds': refundRoutes,
    '/disputes': disputeRoutes,
    '/attention': attentionRoutes,
    '/links': linkRoutes,
    '/webhooks': webhookRoutes,
    '/exchanges': exchangeRoutes,
    '/reconciliations': reconciliationRoutes,
    '/payouts': payoutRoutes,
    '/channels': channelRoutes
  },
  answers: [answer(PaymentGateway, paymentGateway)],
  emits: [
    PaymentChanged,
    PaymentRefundChanged,
    PaymentDisputeChanged,
    DifferenceFound,
    PayoutChanged
  ],
  accepts: [PaymentRequested, PaymentWithdrawn, PaymentRefundRequested],
  reactsTo: [
    on(ShopOpened, 'create-manual-account', createManualAccount),
    on(PaymentRequested, 'take-payment-request', takePaymentRequest),
    on(PaymentWithdrawn, 'withdraw-payment', withdrawPayment),
    on(PaymentRefundRequested, 'take-refund-request', takeRefundRequest),
    ...notifyOfTrouble
  ],
  jobs: [
    createAtProviderHandler,
    cancelAtProviderHandler,
    captureAtProviderHandler,
    checkPaymentHandler,
    refundAtProviderHandler,
    checkRefundHandler,
    payOutHandler,
    checkPayoutHandler,
    reconcileHandler,
    reconcileCompanyHandler,
    purgeLogsHandler
  ],
  async provision(ctx) {
    for (const companyId of new Set(ctx.shops().map(shop => shop.companyId))) {
      await ensureManualAccount(ctx, companyId)
    }
  }
})
