import { cartRoutes } from './carts.routes.ts'
import { orderLinkRoutes, orderRoutes, ownOrderRoutes } from './orders.routes.ts'
import { shippingMethodRoutes, shippingZoneRoutes } from './shipping.routes.ts'

/** Carts and orders: the customer's side first, then the staff's. */
export const sellingRoutes = {
  '/carts': cartRoutes,
  '/orders': ownOrderRoutes,
  '/order-links': orderLinkRoutes,
  '/desk/orders': orderRoutes,
  '/shipping-zones': shippingZoneRoutes,
  '/shipping-methods': shippingMethodRoutes
}
