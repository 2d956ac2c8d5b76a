import { answer, DayStart, definePlugin, MailFailed, on, ShopOpened } from 'stoa/plugin'
import { Catalog, PublishedProducts } from '../../contracts/catalogue.ts'
import { Customers } from '../../contracts/customers.ts'
import { OrderPaid, OrderReturned, Pricing, Sales } from '../../contracts/sales.ts'
import { CashGiven, CashTaken } from '../../contracts/drawer.ts'
import { SaleExtension } from '../../contracts/sale-extensions.ts'
import { Fiscal } from '../../contracts/fiscal.ts'
import { Messenger } from '../../contracts/messages.ts'
import { PaymentGateway } from '../../contracts/payments.ts'
import { SlipRequested, Slips } from '../../contracts/slips.ts'
import { Stock } from '../../contracts/stock.ts'
import { Tickets } from '../../contracts/tickets.ts'
import { emittedEvents } from './contract.ts'
import { ticketFacts, ticketOfSale } from './documents/ticket-facts.ts'
import { PosEnvironment } from './environment.ts'
import { posErrors } from './errors.ts'
import { exchangeRoutes } from './refunds/exchanges/routes.ts'
import { invoiceRoutes, invoicesOfSaleRoutes } from './invoices/routes.ts'
import { invoiceSeriesRoutes } from './invoices/series/routes.ts'
import { offlineSaleRoutes } from './offline-sales/routes.ts'
import { agreed } from './pricing/agreed.ts'
import { quote } from './pricing/quote.ts'
import { quoteRoutes } from './pricing/routes.ts'
import { posPermissions, posRoles } from './sales/permissions.ts'
import { printJobs, printReactions } from './prints/print-jobs.ts'
import { printRoutes } from './prints/routes.ts'
import { progressOfSlips } from './prints/slips/store.ts'
import { displayRoutes, displaysOfRegisterRoutes } from './registers/displays/routes.ts'
import { displayAuths } from './registers/displays/auth.ts'
import { receiptLinkAuth } from './receipts/link/auth.ts'
import { linkedReceiptRoutes, receiptLinkRoutes } from './receipts/link/routes.ts'
import { sendingRoutes } from './receipts/sendings/routes.ts'
import { receiptRoutes } from './receipts/routes.ts'
import { noteFailedMail } from './receipts/sendings/note-failed-mail.ts'
import { postReturnedOrder } from './refunds/post-returned-order.ts'
import { refundRoutes } from './refunds/routes.ts'
import { forgetPicturesHandler } from './registers/displays/forget-pictures.ts'
import { createFirstRegister } from './registers/create-first-register.ts'
import { registerPresence } from './registers/presence.ts'
import { registerRoutes } from './registers/routes.ts'
import { ensureRegisters } from './registers/store.ts'
import { salesAnswers } from './documents/answers.ts'
import { postPaidOrder } from './sales/post-paid-order.ts'
import { SaleFields } from './sales/fields/sale-fields.ts'
import { saleRoutes } from './sales/routes.ts'
import { drawerRoutes, sessionPaths } from './sessions/routes.ts'
import { drawerReactions } from './sessions/of-plugins/reactions.ts'
import { PosSettings } from './settings.ts'
import { purgeTicketsHandler } from './tickets/purge-tickets.ts'
import { tenderRoutes } from './tenders/routes.ts'
import { ticketRoutes } from './tickets/routes.ts'
import { tillBookRoutes } from './till-book/routes.ts'

export default definePlugin({
  name: 'pos',
  version: '1.0.0',
  stoa: '^1.0.0',
  summary: 'Rings up, voids, refunds and exchanges sales at the till; posts orders made elsewhere.',
  requires: { catalog: '^1.0.0', inventory: '^1.0.0', customers: '^1.0.0' },
  permissions: posPermissions,
  roles: posRoles,
  pinLogIn: ['sale.post'],
  settings: PosSettings,
  environment: PosEnvironment,
  errors: posErrors,
  migrations: import.meta.dirname + '/migrations',
  web: import.meta.dirname + '/web/console.tsx',
  faces: {
    '/till': import.meta.dirname + '/web/till/till.tsx',
    '/customer-display': import.meta.dirname + '/web/customer-display/customer-display.tsx',
    '/display': import.meta.dirname + '/web/display/display.tsx'
  },
  routes: {
    '/registers': [...registerRoutes, ...displaysOfRegisterRoutes, ...drawerRoutes],
    '/displays': displayRoutes,
    ...sessionPaths,
    '/sales': [
      ...saleRoutes,
      ...receiptRoutes,
      ...printRoutes,
      ...receiptLinkRoutes,
      ...sendingRoutes,
      ...invoicesOfSaleRoutes
    ],
    '/invoices': invoiceRoutes,
    '/invoice-series': invoiceSeriesRoutes,
    '/receipts': linkedReceiptRoutes,
    '/quote': quoteRoutes,
    ...tenderRoutes,
    '/till-book': tillBookRoutes,
    '/tickets': ticketRoutes,
    '/offline-sales': offlineSaleRoutes,
    '/refunds': refundRoutes,
    '/exchanges': exchangeRoutes
  },
  authStrategies: [receiptLinkAuth, ...displayAuths],
  asks: [Catalog, PublishedProducts, Customers, Stock],
  mayAsk: [PaymentGateway, Messenger, Fiscal, SaleExtension],
  answers: [
    answer(Sales, salesAnswers),
    answer(Pricing, { quote, agreed }),
    answer(Tickets, { tickets: ticketFacts, ticketOfSale }),
    answer(Slips, { progress: progressOfSlips }),
    answer(DayStart, { of: async (ctx, shopId) => ctx.settings(PosSettings, shopId).dayStartsAt })
  ],
  emits: emittedEvents,
  accepts: [OrderPaid, OrderReturned, CashTaken, CashGiven, SlipRequested],
  reactsTo: [
    on(ShopOpened, 'create-first-register', createFirstRegister),
    on(OrderPaid, 'post-paid-order', postPaidOrder),
    on(MailFailed, 'note-failed-mail', noteFailedMail),
    on(OrderReturned, 'post-returned-order', postReturnedOrder),
    ...drawerReactions,
    ...printReactions
  ],
  jobs: [purgeTicketsHandler, forgetPicturesHandler, ...printJobs],
  takesFields: [SaleFields],
  presence: [registerPresence],
  provision: ensureRegisters
})
