import { answer, DayStart, definePlugin } from 'stoa/plugin'
import { Catalog, PublishedProducts } from '../../contracts/catalogue.ts'
import {
  CustomerAccounts,
  CustomerIdentified,
  Customers,
  EmailProved,
  NoticeGiven
} from '../../contracts/customers.ts'
import { GoodsMoved, GoodsReserved, ReservationReleased, Stock } from '../../contracts/stock.ts'
import { OrderPaid, OrderReturned, Pricing, Sales } from '../../contracts/sales.ts'
import {
  PaymentChanged,
  PaymentGateway,
  PaymentDisputeChanged,
  PaymentRefundChanged,
  PaymentRefundRequested,
  PaymentRequested,
  PaymentWithdrawn
} from '../../contracts/payments.ts'
import { purgeCartsHandler } from './carts/purge-carts.ts'
import { cartRoutes } from './carts/routes.ts'
import { catalogueRoutes } from './catalogue/routes.ts'
import { storefrontErrors } from './errors.ts'
import { keyRoutes } from './keys/routes.ts'
import { expireOrderHandler } from './orders/cancel/expire-order.ts'
import { OrderRows } from './orders/admin/access.ts'
import { orderEvents } from '../../contracts/orders.ts'
import { OrderLink } from './orders/own/link.ts'
import { orderReactions } from './orders/reactions.ts'
import { orderRoutes } from './orders/routes.ts'
import { postSaleHandler } from './orders/sell/post-sale.ts'
import { countryRoutes } from './places/routes.ts'
import { StorefrontSettings } from './settings.ts'
import { shippingRoutes } from './shipping/routes.ts'
import { addressRoutes } from './shoppers/addresses/routes.ts'
import { passwordResetRoutes } from './shoppers/passwords/routes.ts'
import { profileRoutes } from './shoppers/profile/routes.ts'
import { shopperRoutes } from './shoppers/routes.ts'
import { purgeEndedLoginsHandler } from './shoppers/sessions/purge-ended-logins.ts'
import { sessionRoutes } from './shoppers/sessions/routes.ts'
import { withAccount } from './shoppers/answers.ts'
import { StorefrontAuth, ShopperAuth } from './visitors/auth.ts'
import { guestRoutes } from './visitors/routes.ts'

export default definePlugin({
  name: 'storefront',
  version: '1.0.0',
  stoa: '^1.0.0',
  summary:
    "Sells over the web: a storefront, shoppers' accounts, carts, orders and their fulfilment.",
  requires: { catalog: '^1.0.0', customers: '^1.0.0', inventory: '^1.0.0', pos: '^1.0.0' },
  permissions: {
    'storefront.manage': 'Manage the storefront: publishable keys',
    'shopper.read': "See shoppers' accounts",
    'shopper.edit': "Disable and enable shoppers' accounts",
    'order.read': { description: 'See the orders of the web shop', rows: OrderRows },
    'order.fulfil': { description: 'Pick, pack, ship and hand over orders', rows: OrderRows },
    'order.cancel': {
      description: 'Cancel and close orders, resolve their issues',
      rows: OrderRows
    },
    'order.return': { description: 'Process returns of orders', rows: OrderRows },
    'shipping.edit': 'See and change shipping zones and methods'
  },
  roles: {
    manager: ['storefront.*', 'shopper.*', 'order.*', 'shipping.*'],
    'sales-agent': ['shopper.read', 'order.read'],
    cashier: ['order.read', 'order.fulfil'],
    'stock-keeper': ['order.read', 'order.fulfil'],
    accountant: ['order.read']
  },
  settings: StorefrontSettings,
  errors: storefrontErrors,
  migrations: import.meta.dirname + '/migrations',
  web: import.meta.dirname + '/web/console.tsx',
  authStrategies: [StorefrontAuth, ShopperAuth, OrderLink],
  routes: {
    '/keys': keyRoutes,
    ...catalogueRoutes,
    '/guests': guestRoutes,
    '/countries': countryRoutes,
    '/shoppers': shopperRoutes,
    '/sessions': sessionRoutes,
    '/password-resets': passwordResetRoutes,
    '/me': [...profileRoutes, ...addressRoutes],
    '/carts': cartRoutes,
    ...orderRoutes,
    ...shippingRoutes
  },
  asks: [Catalog, PublishedProducts, Customers, Stock, Pricing, Sales],
  answers: [answer(CustomerAccounts, { withAccount })],
  jobs: [purgeEndedLoginsHandler, expireOrderHandler, purgeCartsHandler, postSaleHandler],
  emits: [
    ...orderEvents,
    OrderPaid,
    OrderReturned,
    GoodsReserved,
    ReservationReleased,
    GoodsMoved,
    PaymentRequested,
    PaymentWithdrawn,
    PaymentRefundRequested,
    CustomerIdentified,
    EmailProved,
    NoticeGiven
  ],
  accepts: [PaymentChanged, PaymentRefundChanged, PaymentDisputeChanged],
  mayAsk: [PaymentGateway, DayStart],
  reactsTo: orderReactions
})
