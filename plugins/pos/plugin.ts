import { answer, DayStart, definePlugin, on, ShopOpened } from 'stoa/plugin'
import { Catalog } from '../../contracts/catalogue.ts'
import { Customers } from '../../contracts/customers.ts'
import {
  OrderReturned,
  OrderPaid,
  Pricing,
  SalePosted,
  SaleRefunded,
  Sales,
  SaleVoided
} from '../../contracts/sales.ts'
import { PaymentGateway, PaymentRefundRequested } from '../../contracts/payments.ts'
import { GoodsMoved } from '../../contracts/stock.ts'
import { ownEvents } from './contract.ts'
import { refundFacts, saleFacts } from './documents/facts.ts'
import { RefundRows, SaleRows } from './documents/rows.ts'
import { posErrors } from './errors.ts'
import { quote } from './pricing/quote.ts'
import { quoteRoutes } from './pricing/routes.ts'
import { receiptRoutes } from './receipts/routes.ts'
import { postReturnedOrder } from './refunds/post-returned-order.ts'
import { refundRoutes } from './refunds/routes.ts'
import { createFirstRegister } from './registers/create-first-register.ts'
import { registerPresence } from './registers/presence.ts'
import { registerRoutes } from './registers/routes.ts'
import { ensureRegister } from './registers/store.ts'
import { figures } from './sales/figures.ts'
import { postPaidOrder } from './sales/post-paid-order.ts'
import { saleRoutes } from './sales/routes.ts'
import { sessionPermissions, sessionRoles } from './sessions/permissions.ts'
import { balanceRoutes, drawerRoutes, sessionRoutes } from './sessions/routes.ts'
import { PosSettings } from './settings.ts'
import { ofSellers, ticketPermissions } from './tickets/permissions.ts'
import { purgeTicketsHandler } from './tickets/purge-tickets.ts'
import { ticketRoutes } from './tickets/routes.ts'

export default definePlugin({
  name: 'pos',
  version: '1.0.0',
  stoa: '^1.0.0',
  summary: 'Rings up, voids and refunds sales at the till; posts orders made elsewhere.',
  requires: { catalog: '^1.0.0', inventory: '^1.0.0', customers: '^1.0.0' },
  permissions: {
    'sale.read': { description: 'See sales and receipts', rows: SaleRows },
    'sale.post': { description: 'Ring up a sale', rows: SaleRows },
    'sale.discount': 'Give discounts',
    'sale.discount-beyond': "Give discounts beyond the shop's limit",
    'sale.override-price': "Override the catalogue's price or name",
    'sale.backdate': 'Backdate documents',
    'sale.unlinked-payment': 'Book an online payment that Stoa did not take',
    'sale.void': { description: 'Void a sale of the same day', rows: SaleRows },
    'refund.read': { description: 'See refunds and voids', rows: RefundRows },
    'refund.post': { description: 'Refund lines of a sale', rows: RefundRows },
    'refund.blind': 'Refund without a sale',
    'refund.other-tender': 'Refund by another tender than the sale was paid with',
    'register.read': 'See the registers',
    'register.edit': 'Add and change registers',
    ...sessionPermissions,
    ...ticketPermissions
  },
  roles: {
    cashier: [
      'sale.read',
      'sale.post',
      'refund.read',
      'refund.post',
      'register.read',
      ...sessionRoles.cashier,
      ...ofSellers
    ],
    manager: ['sale.*', 'refund.*', 'register.*', 'session.*', 'ticket.*'],
    accountant: ['sale.read', 'refund.read', 'register.read', ...sessionRoles.accountant],
    'sales-agent': [
      'sale.read',
      'sale.post',
      'register.read',
      ...sessionRoles['sales-agent'],
      ...ofSellers
    ]
  },
  settings: PosSettings,
  errors: posErrors,
  migrations: import.meta.dirname + '/migrations',
  web: import.meta.dirname + '/web/console.tsx',
  faces: { '/till': import.meta.dirname + '/web/till/till.tsx' },
  routes: {
    '/registers': [...registerRoutes, ...drawerRoutes],
    '/sessions': sessionRoutes,
    '/daily-balances': balanceRoutes,
    '/sales': [...saleRoutes, ...receiptRoutes],
    '/quote': quoteRoutes,
    '/tickets': ticketRoutes,
    '/refunds': refundRoutes
  },
  asks: [Catalog, Customers],
  mayAsk: [PaymentGateway],
  answers: [
    answer(Sales, { figures, sale: saleFacts, refund: refundFacts }),
    answer(Pricing, { quote }),
    answer(DayStart, { of: async (ctx, shopId) => ctx.settings(PosSettings, shopId).dayStartsAt })
  ],
  emits: [SalePosted, SaleVoided, SaleRefunded, PaymentRefundRequested, GoodsMoved, ...ownEvents],
  accepts: [OrderPaid, OrderReturned],
  reactsTo: [
    on(ShopOpened, 'create-first-register', createFirstRegister),
    on(OrderPaid, 'post-paid-order', postPaidOrder),
    on(OrderReturned, 'post-returned-order', postReturnedOrder)
  ],
  jobs: [purgeTicketsHandler],
  presence: [registerPresence],
  async provision(ctx) {
    for (const shop of ctx.shops()) await ensureRegister(ctx, shop.companyId, shop.id)
  }
})
