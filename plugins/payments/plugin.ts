import { answer, definePlugin, on, ShopOpened } from 'stoa/plugin'
import {
  PaymentChanged,
  PaymentDesk,
  PaymentDisputeChanged,
  PaymentRefundChanged,
  PaymentRefundWanted,
  PaymentWanted,
  PaymentWithdrawn
} from '../pos/contract.ts'
import { DifferenceFound, PayoutChanged } from './contract.ts'
import { linkEntrance, webhookEntrance } from './entrances.ts'
import { PaymentsEnvironment } from './environment.ts'
import { paymentsErrors } from './errors.ts'
import { forgetLogs } from './jobs/forget-logs.ts'
import {
  cancelAtProvider,
  captureAtProvider,
  checkIntent,
  checkPayout,
  checkRefund,
  createAtProvider,
  payOut,
  refundAtProvider
} from './jobs/provider-jobs.ts'
import { reconcile, reconcileOneCompany } from './jobs/reconcile.ts'
import { ensureManualAccount } from './manual-account.ts'
import { paymentDesk } from './payment-desk.ts'
import { giveCompanyManualAccount } from './reactions/give-company-manual-account.ts'
import { askForPayment, giveBack, withdrawPayment } from './reactions/pursue-payment-wishes.ts'
import { tellOfDeskRefund, tellOfDifference, tellOfDispute } from './reactions/tell-staff.ts'
import {
  accountRoutes,
  channelRoutes,
  disputeRoutes,
  exchangeRoutes,
  intentRoutes,
  linkRoutes,
  methodRoutes,
  payoutRoutes,
  reconciliationRoutes,
  refundRoutes,
  webhookRoutes
} from './routes/payments.routes.ts'
import { PaymentsSettings } from './settings.ts'

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
