import { answer, definePlugin, on, ShopOpened } from 'stoa/plugin'
import { PaymentChanged, PaymentDesk, PaymentDisputeChanged, PaymentRefundChanged, PaymentRefundWanted, PaymentWanted, PaymentWithdrawn } from '../../contracts/payments.ts'
import { ensureManualAccount } from './accounts/ensure-manual-account.ts'
import { giveCompanyManualAccount } from './accounts/give-company-manual-account.ts'
import { accountRoutes, methodRoutes } from './accounts/routes.ts'
import { DifferenceFound, PayoutChanged } from './contract.ts'
import { disputeRoutes } from './disputes/routes.ts'
import { PaymentsEnvironment } from './environment.ts'
import { paymentsErrors } from './errors.ts'
import { forgetLogs } from './exchanges/forget-logs.ts'
import { exchangeRoutes } from './exchanges/routes.ts'
import { tellOfDeskRefund } from './mails/tell-of-desk-refund.ts'
import { tellOfDifference } from './mails/tell-of-difference.ts'
import { tellOfDispute } from './mails/tell-of-dispute.ts'
import { askForPayment } from './payments/ask-for-payment.ts'
import { cancelAtProvider } from './payments/at-provider/cancel-at-provider.ts'
import { captureAtProvider } from './payments/at-provider/capture-at-provider.ts'
import { checkIntent } from './payments/at-provider/check-intent.ts'
import { createAtProvider } from './payments/at-provider/create-at-provider.ts'
import { linkEntrance } from './payments/link/entrance.ts'
import { linkRoutes } from './payments/link/routes.ts'
import { paymentDesk } from './payments/payment-desk.ts'
import { intentRoutes } from './payments/routes.ts'
import { withdrawPayment } from './payments/withdraw-payment.ts'
import { checkPayout } from './payouts/check-payout.ts'
import { payOut } from './payouts/pay-out.ts'
import { channelRoutes, payoutRoutes } from './payouts/routes.ts'
import { reconcileOneCompany } from './reconciliation/reconcile-company.ts'
import { reconcile } from './reconciliation/reconcile.ts'
import { reconciliationRoutes } from './reconciliation/routes.ts'
import { checkRefund } from './refunds/check-refund.ts'
import { giveBack } from './refunds/give-back.ts'
import { refundAtProvider } from './refunds/refund-at-provider.ts'
import { refundRoutes } from './refunds/routes.ts'
import { PaymentsSettings } from './settings.ts'
import { webhookEntrance } from './webhooks/entrance.ts'
import { webhookRoutes } from './webhooks/routes.ts'

export default definePlugin({
  name: 'payments',
  version: '1.0.0',
  stoa: '^1.0.0',
  summary: 'Takes money through payment providers and by hand, gives it back, and pays out.',
  requires: { pos: '^1.0.0' },
  permissions: {
    'payment.read': 'See payments and how far they are',
    'payment.request': 'Ask for a payment, and give it up',
    'payment.confirm':
      'Confirm cash and transfers, received or given back, capture what was authorized',
    'payment.refund': 'Have money given back, through a provider or by hand',
    'payment.manage': 'Manage accounts at payment providers, see their logs, reconcile',
    'payout.read': 'See payouts',
    'payout.make': 'Pay money out'
  },
  roles: {
    manager: ['payment.*', 'payout.*'],
    cashier: ['payment.read', 'payment.request'],
    accountant: ['payment.read', 'payout.read', 'payout.make']
  },
  settings: PaymentsSettings,
  errors: paymentsErrors,
  migrations: import.meta.dirname + '/migrations',
  environment: PaymentsEnvironment,
  entrances: [webhookEntrance, linkEntrance],
  routes: {
    '/accounts': accountRoutes,
    '/methods': methodRoutes,
    '/intents': intentRoutes,
    '/refunds': refundRoutes,
    '/disputes': disputeRoutes,
    '/links': linkRoutes,
    '/webhooks': webhookRoutes,
    '/exchanges': exchangeRoutes,
    '/reconciliations': reconciliationRoutes,
    '/payouts': payoutRoutes,
    '/channels': channelRoutes
  },
  answers: [answer(PaymentDesk, paymentDesk)],
  emits: [
    PaymentChanged,
    PaymentRefundChanged,
    PaymentDisputeChanged,
    DifferenceFound,
    PayoutChanged
  ],
  reactsTo: [
    on(ShopOpened, 'give-company-manual-account', giveCompanyManualAccount),
    on(PaymentWanted, 'ask-for-payment', askForPayment),
    on(PaymentWithdrawn, 'withdraw-payment', withdrawPayment),
    on(PaymentRefundWanted, 'give-back', giveBack),
    on(PaymentDisputeChanged, 'tell-of-dispute', tellOfDispute),
    on(PaymentRefundChanged, 'tell-of-desk-refund', tellOfDeskRefund, {
      when: ({ origin }) => origin === 'provider'
    }),
    on(DifferenceFound, 'tell-of-difference', tellOfDifference)
  ],
  jobs: {
    'create-at-provider': createAtProvider,
    'cancel-at-provider': cancelAtProvider,
    'capture-at-provider': captureAtProvider,
    'check-intent': checkIntent,
    'refund-at-provider': refundAtProvider,
    'check-refund': checkRefund,
    'pay-out': payOut,
    'check-payout': checkPayout,
    reconcile,
    'reconcile-company': reconcileOneCompany,
    'forget-logs': forgetLogs
  },
  async provision(ctx) {
    for (const companyId of new Set(ctx.shops().map(shop => shop.companyId))) {
      await ensureManualAccount(ctx, companyId)
    }
  }
})
