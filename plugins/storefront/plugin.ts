import { answer, DayStart, definePlugin, on } from 'stoa/plugin'
import { Catalog, Window } from '../catalog/contract.ts'
import { CustomerAccounts, Customers } from '../customers/contract.ts'
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
import { purgeCarts } from './carts/purge-carts.ts'
import { cartRoutes } from './carts/routes.ts'
import { catalogueRoutes } from './catalogue/routes.ts'
import { storefrontErrors } from './errors.ts'
import { keyRoutes } from './keys/routes.ts'
import { expireOrderJob } from './orders/cancel/expire-order.ts'
import { giveUpOrder, holdsForOrder } from './orders/cancel/give-up-order.ts'
import { OrderRows } from './orders/desk/access.ts'
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
} from './orders/events.ts'
import { tellCustomers } from './orders/notices/tell-customer.ts'
import { OrderLink } from './orders/own/link.ts'
import { followDispute } from './orders/pay/follow-dispute.ts'
import { followPayment, isOurs } from './orders/pay/follow-payment.ts'
import { followRefund } from './orders/pay/follow-refund.ts'
import { followTill } from './orders/return/follow-till.ts'
import { orderRoutes } from './orders/routes.ts'
import { settleOrderJob } from './orders/sell/settle-order.ts'
import { countryRoutes } from './places/routes.ts'
import { StorefrontSettings } from './settings.ts'
import { shippingRoutes } from './shipping/routes.ts'
import { addressRoutes } from './shoppers/addresses/routes.ts'
import { passwordResetRoutes } from './shoppers/passwords/routes.ts'
import { profileRoutes } from './shoppers/profile/routes.ts'
import { shopperRoutes } from './shoppers/routes.ts'
import { forgetEndedLoginsJob } from './shoppers/sessions/forget-ended-logins.ts'
import { sessionRoutes } from './shoppers/sessions/routes.ts'
import { withAccount } from './shoppers/answers.ts'
import { ShopWindow, ShopperDoor } from './visitors/entrances.ts'
import { guestRoutes } from './visitors/routes.ts'

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
  asks: [Catalog, Window, Customers, Stock, Pricing, Sales],
  answers: [answer(CustomerAccounts, { withAccount })],
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
    on(ReservationExpired, 'give-up-order', giveUpOrder, { when: holdsForOrder }),
    ...tellCustomers
  ]
})
