import { answer, DayStart, definePlugin, on, ShopOpened } from 'stoa/plugin'
import { Catalog } from '../catalog/contract.ts'
import { Customers } from '../customers/contract.ts'
import {
  OrderReturned,
  OrderSettled,
  PaymentChanged,
  PaymentDesk,
  PaymentDisputeChanged,
  PaymentRefundChanged,
  PaymentRefundWanted,
  PaymentWanted,
  PaymentWithdrawn,
  Pricing,
  SalePosted,
  SaleRefunded,
  Sales,
  SaleVoided
} from './contract.ts'
import { RefundRows, SaleRows } from './document-rows.ts'
import { posErrors } from './errors.ts'
import { giveShopARegister } from './reactions/give-shop-a-register.ts'
import { postReturnedOrder } from './reactions/post-returned-order.ts'
import { postSettledOrder } from './reactions/post-settled-order.ts'
import { ensureRegister } from './registers.ts'
import { registerRoutes } from './routes/registers.routes.ts'
import { quoteRoutes, refundRoutes, saleRoutes } from './routes/sales.routes.ts'
import { PosSettings } from './settings.ts'
import { quote } from './views/quote.ts'
import { refundFacts, saleFacts } from './views/sale-facts.ts'
import { figures } from './views/sales-figures.ts'

export default definePlugin({
  name: 'pos',
  version: '1.0.0',
  stoa: '^1.0.0',
  summary: 'Rings up, voids and refunds sales at the till; posts orders made elsewhere.',
  requires: { catalog: '^1.0.0', inventory: '^1.0.0', customers: '^1.0.0' },
  permissions: {
    'sale.read': { says: 'See sales and receipts', rows: SaleRows },
    'sale.post': { says: 'Ring up a sale', rows: SaleRows },
    'sale.discount': 'Give discounts',
    'sale.override-price': "Sell at another price or name than the catalogue's",
    'sale.backdate': 'Date a document otherwise than now',
    'sale.void': { says: 'Void a sale of the same day', rows: SaleRows },
    'refund.read': { says: 'See refunds and voids', rows: RefundRows },
    'refund.post': { says: 'Refund lines of a sale', rows: RefundRows },
    'refund.blind': 'Refund without a sale',
    'register.read': 'See the registers',
    'register.edit': 'Add and change registers'
  },
  roles: {
    cashier: ['sale.read', 'sale.post', 'refund.read', 'refund.post', 'register.read'],
    manager: ['sale.*', 'refund.*', 'register.*'],
    accountant: ['sale.read', 'refund.read', 'register.read'],
    'sales-agent': ['sale.read', 'sale.post', 'register.read']
  },
  settings: PosSettings,
  errors: posErrors,
  migrations: import.meta.dirname + '/migrations',
  routes: {
    '/registers': registerRoutes,
    '/sales': saleRoutes,
    '/quote': quoteRoutes,
    '/refunds': refundRoutes
  },
  asks: [Catalog, Customers],
  mayAsk: [PaymentDesk],
  answers: [
    answer(Sales, { figures, sale: saleFacts, refund: refundFacts }),
    answer(Pricing, { quote }),
    answer(DayStart, { of: async (ctx, shopId) => ctx.settings(PosSettings, shopId).dayStartsAt })
  ],
  emits: [
    SalePosted,
    SaleVoided,
    SaleRefunded,
    OrderSettled,
    OrderReturned,
    PaymentWanted,
    PaymentWithdrawn,
    PaymentRefundWanted,
    PaymentChanged,
    PaymentRefundChanged,
    PaymentDisputeChanged
  ],
  reactsTo: [
    on(ShopOpened, 'give-shop-a-register', giveShopARegister),
    on(OrderSettled, 'post-settled-order', postSettledOrder),
    on(OrderReturned, 'post-returned-order', postReturnedOrder)
  ],
  async provision(ctx) {
    for (const shop of ctx.shops()) await ensureRegister(ctx, shop.companyId, shop.id)
  }
})
