import { DayStart, definePlugin, on } from 'stoa/plugin'
import { Catalog, Window } from '../catalog/contract.ts'
import { Customers } from '../customers/contract.ts'
import { ReservationExpired, Stock } from '../inventory/contract.ts'
import {
  PaymentChanged,
  PaymentDesk,
  PaymentDisputeChanged,
  PaymentRefundChanged,
  Pricing,
  SaleRefunded,
  Sales
} from '../pos/contract.ts'
import { ShopWindow, ShopperDoor } from './entrances.ts'
import { storefrontErrors } from './errors.ts'
import { expireOrderJob } from './jobs/expire-order.ts'
import { forgetEndedLoginsJob } from './jobs/forget-ended-logins.ts'
import { purgeCarts } from './jobs/purge-carts.ts'
import { settleOrderJob } from './jobs/settle-order.ts'
import { OrderRows } from './order-access.ts'
import {
  OrderCancelled,
  OrderClosed,
  OrderConfirmed,
  OrderDelivered,
  OrderFlagged,
  OrderPlaced,
  OrderReadied,
  OrderRefunded,
  OrderShipped
} from './order-events.ts'
import { OrderLink } from './order-link.ts'
import { followDispute } from './reactions/follow-dispute.ts'
import { followPayment, followRefund, isOurs } from './reactions/follow-payment.ts'
import { followTill } from './reactions/follow-till.ts'
import { giveUpOrder } from './reactions/give-up-order.ts'
import { tellCustomers } from './reactions/tell-customer.ts'
import { keyRoutes } from './routes/keys.routes.ts'
import { sellingRoutes } from './routes/selling.routes.ts'
import { shopperRoutes } from './routes/shoppers.routes.ts'
import { windowRoutes } from './routes/window.routes.ts'
import { StorefrontSettings } from './settings.ts'

export default definePlugin({
  name: 'storefront',
  version: '1.0.0',
  stoa: '^1.0.0',
  summary:
    "Sells over the web: a shop window, shoppers' accounts, carts, orders and their fulfilment.",
  requires: { catalog: '^1.0.0', customers: '^1.0.0', inventory: '^1.0.0', pos: '^1.0.0' },
  permissions: {
    'storefront.manage': 'Open the web shop: publishable keys',
    'shopper.read': "See shoppers' accounts",
    'shopper.edit': "Disable and enable shoppers' accounts",
    'order.read': { says: 'See the orders of the web shop', rows: OrderRows },
    'order.fulfil': { says: 'Pick, pack, ship and hand over orders', rows: OrderRows },
    'order.cancel': {
      says: 'Cancel and close orders, say that what they were flagged for is dealt with',
      rows: OrderRows
    },
    'order.return': { says: 'Take goods of orders back', rows: OrderRows },
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
  entrances: [ShopWindow, ShopperDoor, OrderLink],
  routes: { '/keys': keyRoutes, ...windowRoutes, ...shopperRoutes, ...sellingRoutes },
  asks: [Catalog, Window, Customers, Stock, Pricing, Sales],
  jobs: {
    'forget-ended-logins': forgetEndedLoginsJob,
    'expire-order': expireOrderJob,
    'purge-carts': purgeCarts,
    'settle-order': settleOrderJob
  },
  emits: [
    OrderPlaced,
    OrderConfirmed,
    OrderShipped,
    OrderReadied,
    OrderDelivered,
    OrderCancelled,
    OrderRefunded,
    OrderFlagged,
    OrderClosed
  ],
  mayAsk: [PaymentDesk, DayStart],
  reactsTo: [
    on(PaymentChanged, 'follow-payment', followPayment, { when: isOurs }),
    on(PaymentRefundChanged, 'follow-refund', followRefund, { when: isOurs }),
    on(PaymentDisputeChanged, 'follow-dispute', followDispute, { when: isOurs }),
    on(SaleRefunded, 'follow-till', followTill, { when: ({ saleId }) => saleId !== null }),
    on(ReservationExpired, 'give-up-order', giveUpOrder, {
      when: ({ holder }) => holder.type === 'storefront.order'
    }),
    ...tellCustomers
  ]
})
