import { del, get, patch, post, put, Type } from 'stoa/plugin'
import { OfferView } from '../shipping-input.ts'
import { checkOut } from '../use-cases/check-out.ts'
import { getCart, openCartOf, putLine, removeLine } from '../use-cases/fill-cart.ts'
import { changeCart, listShippingOffers } from '../use-cases/ship-cart.ts'
import { listCartPaymentMethods } from '../use-cases/read-ways-to-pay.ts'
import { CartView, OpenedCartView } from '../views/cart.ts'
import { OrderView } from '../views/order.ts'
import { WaysToPayView } from '../ways-to-pay.ts'

export const cartRoutes = [
  // Whoever comes without a token opens a new one each time; who has one gets the open one back, so
  // there is no answer to keep, and no token in it.
  post('', openCartOf, OpenedCartView, { status: 201, idempotency: 'none', rateLimit: 'visitor' }),
  get('/:cartId', getCart, CartView),
  patch('/:cartId', changeCart, CartView),
  put('/:cartId/lines/:variantId', putLine, CartView),
  del('/:cartId/lines/:variantId', removeLine, CartView),
  get('/:cartId/payment-methods', listCartPaymentMethods, WaysToPayView),
  get('/:cartId/shipping', listShippingOffers, Type.Object({ items: Type.Array(OfferView) })),
  // Each order holds goods back and mails whatever address its guest gives.
  post('/:cartId/checkout', checkOut, OrderView, {
    status: 201,
    idempotency: 'required',
    rateLimit: 'visitor'
  })
]
