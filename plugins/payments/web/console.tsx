import { definePages, type Reply, type Row } from 'stoa/web'
import { moneySearchOf } from './money/money-search.ts'
import { paymentsWords } from './payments-words.ts'

export type Payment = Reply<'/api/v1/payments/payments/{paymentId}'>
export type PaymentRow = Row<'/api/v1/payments/payments'>
export type Refund = Row<'/api/v1/payments/payments/{paymentId}/refunds'>
export type RefundRow = Row<'/api/v1/payments/refunds'>
export type Dispute = Row<'/api/v1/payments/disputes'>
export type Payout = Row<'/api/v1/payments/payouts'>
export type Account = Row<'/api/v1/payments/accounts'>
export type Comparison = Row<'/api/v1/payments/reconciliations'>

declare module 'stoa/web/contract' {
  interface Places {
    /** The page of a payment, in the column at the end. */
    'payments.payment': { payment: Payment }
  }
}

export default definePages({
  plugin: 'payments',
  words: paymentsWords,
  pages: [
    {
      path: '/payments',
      title: words => words.title,
      permission: 'payment.read',
      menu: { group: 'run', icon: 'payments', order: 10 },
      search: moneySearchOf,
      view: () => import('./payments/payments-page.tsx')
    },
    {
      path: '/payments/refunds',
      title: words => words.views.refunds,
      permission: 'payment.read',
      search: moneySearchOf,
      view: () => import('./money/refunds-page.tsx')
    },
    {
      path: '/payments/disputes',
      title: words => words.views.disputes,
      permission: 'payment.read',
      search: moneySearchOf,
      view: () => import('./money/disputes-page.tsx')
    },
    {
      path: '/payments/payouts',
      title: words => words.views.payouts,
      permission: 'payout.read',
      inCompany: true,
      search: moneySearchOf,
      view: () => import('./money/payouts-page.tsx')
    },
    {
      path: '/payments/comparisons',
      title: words => words.views.comparisons,
      permission: 'payment.read',
      inCompany: true,
      view: () => import('./comparisons/comparisons-page.tsx')
    },
    {
      path: '/payments/log',
      title: words => words.views.log,
      permission: 'payment.manage',
      inCompany: true,
      search: moneySearchOf,
      view: () => import('./log/log-page.tsx')
    },
    {
      path: '/payments/$paymentId',
      title: words => words.payment,
      permission: 'payment.read',
      view: () => import('./payments/payment-page.tsx')
    },
    {
      path: '/payment-accounts',
      title: words => words.accounts.title,
      permission: 'payment.manage',
      menu: { group: 'set', icon: 'card', order: 32 },
      view: () => import('./accounts/accounts-page.tsx')
    },
    {
      path: '/payment-accounts/new/$provider',
      title: words => words.accounts.create,
      permission: 'payment.manage',
      view: () => import('./accounts/account-page.tsx')
    },
    {
      path: '/payment-accounts/$accountId',
      title: words => words.accounts.title,
      permission: 'payment.manage',
      view: () => import('./accounts/account-page.tsx')
    }
  ],
  live: [
    {
      events: [
        'payments.payment-changed',
        'payments.refund-changed',
        'payments.dispute-changed',
        'payments.difference-found'
      ],
      stale: ({ payment }) => [
        ['payments', 'payments'],
        ['payments', 'refunds'],
        ['payments', 'disputes'],
        ['payments', 'attention'],
        ...(payment === undefined
          ? []
          : [
              ['payments', 'payment', payment],
              ['payments', 'refunds-of', payment],
              ['payments', 'proofs', payment]
            ])
      ]
    },
    { events: ['payments.payout-changed'], stale: () => [['payments', 'payouts']] }
  ],
  tiles: [
    {
      size: 'half',
      order: 16,
      permission: 'payment.read',
      view: () => import('./money/needs-person.tsx')
    }
  ]
})
