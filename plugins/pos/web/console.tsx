import { answer, api, definePages, panel, type Reply, type Row } from 'stoa/web'
import { invoiceSearchOf } from './invoices/invoice-search.ts'
import { offlineSearchOf } from './offline-sales/offline-search.ts'
import { posWords } from './pos-words.ts'
import { saleSearchOf } from './sales/sale-search.ts'
import { sessionSearchOf } from './sessions/session-search.ts'
import { ticketSearchOf } from './tickets/ticket-search.ts'

export type Sale = Reply<'/api/v1/pos/sales/{saleId}'>
export type SaleRow = Row<'/api/v1/pos/sales'>
export type Session = Reply<'/api/v1/pos/sessions/{sessionId}'>
export type SessionRow = Row<'/api/v1/pos/sessions'>
export type BalanceRow = Row<'/api/v1/pos/daily-balances'>
export type MovementRow = Row<'/api/v1/pos/sessions/{sessionId}/cash-movements'>

declare module 'stoa/web/contract' {
  interface Places {
    /** The page of a sale, in the column at the end. */
    'pos.sale': { sale: Sale }
  }
}

export default definePages({
  plugin: 'pos',
  words: posWords,
  pages: [
    {
      path: '/till',
      title: words => words.till,
      permission: 'sale.post',
      menu: { group: 'run', icon: 'till', order: 0 }
    },
    {
      path: '/registers',
      title: words => words.registers,
      permission: 'register.read',
      menu: { group: 'set', icon: 'till', order: 28 },
      view: () => import('./registers/registers-page.tsx')
    },
    {
      path: '/rates',
      title: words => words.rates,
      permission: 'rate.read',
      menu: { group: 'set', icon: 'cash', order: 30 },
      view: () => import('./rates/rates-page.tsx')
    },
    {
      path: '/sales',
      title: words => words.title,
      permission: 'sale.read',
      menu: { group: 'run', icon: 'sales', order: 1, onPhone: true },
      search: saleSearchOf,
      view: () => import('./sales/sales-page.tsx')
    },
    {
      path: '/sales/$saleId',
      title: words => words.title,
      permission: 'sale.read',
      view: () => import('./sales/sale-page.tsx')
    },
    {
      path: '/invoices',
      title: words => words.invoices,
      permission: 'invoice.read',
      menu: { group: 'run', icon: 'stamp', order: 2 },
      search: invoiceSearchOf,
      view: () => import('./invoices/invoices-page.tsx')
    },
    {
      path: '/invoices/series',
      title: words => words.invoiceSeries,
      permission: 'invoice.read',
      view: () => import('./invoices/series-page.tsx')
    },
    {
      path: '/invoices/$invoiceId',
      title: words => words.invoices,
      permission: 'invoice.read',
      view: () => import('./invoices/invoice-page.tsx')
    },
    {
      path: '/tickets',
      title: words => words.tickets,
      permission: 'ticket.read',
      menu: { group: 'run', icon: 'pause', order: 4 },
      search: ticketSearchOf,
      view: () => import('./tickets/tickets-page.tsx')
    },
    {
      path: '/offline-sales',
      title: words => words.offlineSales,
      permission: 'offline-sale.read',
      menu: { group: 'run', icon: 'offline', order: 13 },
      search: offlineSearchOf,
      view: () => import('./offline-sales/offline-sales-page.tsx')
    },
    {
      path: '/offline-sales/$offlineSaleId',
      title: words => words.offlineSales,
      permission: 'offline-sale.read',
      view: () => import('./offline-sales/offline-sale-page.tsx')
    },
    {
      path: '/sessions',
      title: words => words.sessions,
      permission: 'session.read',
      menu: { group: 'run', icon: 'cash', order: 11 },
      search: sessionSearchOf,
      view: () => import('./sessions/sessions-page.tsx')
    },
    {
      path: '/sessions/$sessionId',
      title: words => words.sessions,
      permission: 'session.read',
      view: () => import('./sessions/session-page.tsx')
    },
    {
      path: '/sessions/days',
      title: words => words.dailyBalances,
      permission: 'session.read',
      search: sessionSearchOf,
      view: () => import('./sessions/balances-page.tsx')
    },
    {
      path: '/refunds',
      title: words => words.refunds,
      permission: 'refund.read',
      search: saleSearchOf,
      view: () => import('./sales/refunds-page.tsx')
    },
    {
      path: '/refunds/$refundId',
      title: words => words.refunds,
      permission: 'refund.read',
      view: () => import('./sales/refund-page.tsx')
    }
  ],
  panels: [
    panel(posWords, 'customers.customer', {
      title: words => words.ofCustomer.title,
      permission: 'sale.read',
      view: () => import('./sales/sales-of-customer.tsx')
    })
  ],
  steps: [
    {
      order: 30,
      permission: 'sale.post',
      title: words => words.step.title,
      help: words => words.step.help,
      label: words => words.step.label,
      to: '/till',
      events: ['pos.sale-posted'],
      isDone: async signal =>
        (await answer(api.GET('/api/v1/pos/sales', { signal, params: { query: { limit: 1 } } })))
          .items.length > 0
    }
  ],
  live: [
    { events: ['pos.register-attended'], passing: true, stale: () => [['pos', 'presence']] },
    {
      events: [
        'pos.session-opened',
        'pos.drawer-reassigned',
        'pos.cash-moved',
        'pos.session-closed',
        'pos.difference-approved'
      ],
      stale: ({ session }) => [
        ['pos', 'sessions'],
        ['pos', 'session', session]
      ]
    },
    {
      events: [
        'pos.offline-sale-accepted',
        'pos.offline-sale-remarked',
        'pos.offline-sale-parked',
        'pos.offline-sale-reviewed'
      ],
      stale: ({ offlineSale }) => [
        ['pos', 'offline-sales'],
        ['pos', 'offline-sale', offlineSale]
      ]
    },
    {
      events: ['pos.invoice-issued'],
      stale: () => [
        ['pos', 'invoices'],
        ['pos', 'invoices-of'],
        ['pos', 'invoice'],
        ['pos', 'invoice-series']
      ]
    },
    {
      events: ['pos.display-paired', 'pos.display-unpaired'],
      stale: () => [['pos', 'displays']]
    },
    { events: ['pos.rate-set'], stale: () => [['pos', 'rates']] },
    { events: ['pos.ticket-changed'], stale: () => [['pos', 'tickets']] },
    {
      events: ['pos.sale-posted'],
      stale: () => [
        ['pos', 'sales'],
        ['pos', 'sales-of-customer']
      ]
    },
    {
      events: ['pos.sale-voided', 'pos.sale-refunded'],
      stale: ({ sale }) => [
        ['pos', 'sales'],
        ['pos', 'sales-of-customer'],
        ['pos', 'refunds'],
        ['pos', 'refunds-of', sale],
        ['pos', 'sale', sale]
      ]
    }
  ],
  tiles: [
    {
      size: 'half',
      order: 17,
      permission: 'session.approve',
      view: () => import('./sessions/needs-approval.tsx')
    },
    {
      size: 'half',
      order: 18,
      permission: 'offline-sale.read',
      view: () => import('./offline-sales/waiting-tile.tsx')
    },
    {
      size: 'half',
      order: 20,
      permission: 'sale.read',
      view: () => import('./sales/latest-sales.tsx')
    }
  ]
})
