import { del, get, patch, post, put, Type } from 'stoa/plugin'
import { OfferView } from '../shipping/view.ts'
import { checkOut } from '../orders/place/check-out.ts'
import { removeCartLine } from './remove-cart-line.ts'
import { putCartLine } from './put-cart-line.ts'
import { getCart } from './get-cart.ts'
import { openCart } from './open-cart.ts'
import { changeCart } from './change-cart.ts'
import { listShippingOffers } from './list-shipping-offers.ts'
import { listCartPaymentMethods } from './list-cart-payment-methods.ts'
import { CartView, OpenedCartView } from './view.ts'
import { OrderView } from '../orders/view.ts'
import { WaysToPayView } from '../orders/pay/ways-to-pay.ts'

export const cartRoutes = [
  // Whoever comes without a token opens a new one each time; who has one gets the open one back, so
  // there is no answer to keep, and no token in it.
  post('', openCart, OpenedCartView, { status: 201, idempotency: 'none', rateLimit: 'visitor' }),
  get('/:cartId', getCart, CartView),
  patch('/:cartId', changeCart, CartView),
  put('/:cartId/lines/:variantId', putCartLine, CartView),
  del('/:cartId/lines/:variantId', removeCartLine, CartView),
  get('/:cartId/payment-methods', listCartPaymentMethods, WaysToPayView),
  get('/:cartId/shipping', listShippingOffers, Type.Object({ items: Type.Array(OfferView) })),
  // Each order holds goods back and mails whatever address its guest gives.
  post('/:cartId/checkout', checkOut, OrderView, {
    status: 201,
    idempotency: 'required',
    rateLimit: 'visitor'
  })
]
