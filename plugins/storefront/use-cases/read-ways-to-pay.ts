import { defineUseCase, Id, Type } from 'stoa/plugin'
import { storedCart } from '../cart-book.ts'
import { cartView } from '../cart-pricing.ts'
import { ShopWindow } from '../entrances.ts'
import { orderById } from '../order-row.ts'
import { waysToPay } from '../ways-to-pay.ts'

const closed = { additionalProperties: false }

export const listCartPaymentMethods = defineUseCase({
  name: 'storefront.list-cart-payment-methods',
  summary:
    'How a cart can be paid, and whether each way takes what it comes to, its chosen shipping included',
  entrance: ShopWindow,
  scope: 'shop',
  reads: true,
  input: Type.Object({ cartId: Id }, closed),
  async run(ctx, { cartId }) {
    const { cart, lines } = await storedCart(ctx, cartId)
    const { currency, totalMinor } = await cartView(ctx, cart, lines)
    return waysToPay(ctx, ctx.shop().id, currency, totalMinor)
  }
})

export const listOrderPaymentMethods = defineUseCase({
  name: 'storefront.list-order-payment-methods',
  summary:
    "How an order of the visitor's can be paid once more, or in another way; none where nothing is due any more",
  entrance: ShopWindow,
  scope: 'shop',
  reads: true,
  input: Type.Object({ orderId: Id }, closed),
  async run(ctx, { orderId }) {
    const order = await orderById(ctx, orderId)
    const isDue =
      order.state === 'placed' && order.payment_state === 'unpaid' && order.paid_by === null
    return waysToPay(ctx, order.shop_id, order.currency, isDue ? order.total_minor : 0)
  }
})
