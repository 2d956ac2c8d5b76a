/** `stoa/testing/web-shop`: a web shop with shoppers, orders and a payment provider called wire. */
export { newEmail, PASSWORD, webShop, type Shopper, type WebShop } from '../storefront.ts'
export { reported } from '../storefront-gateway/reported.ts'
export {
  act,
  asStaff,
  checkOut,
  fill,
  free,
  GUEST,
  HOME,
  instanceWithGateway,
  market,
  ON_DELIVERY,
  ONLINE,
  order,
  reportPayment,
  reportRefund,
  type Market
} from '../storefront-orders.ts'
