import { defineUseCase, Id, Input } from 'stoa/plugin'
import { orderById } from '../store.ts'
import { StorefrontAuth } from '../../visitors/auth.ts'
import { waysToPay } from './ways-to-pay.ts'

export const listOrderPaymentMethods = defineUseCase({
  name: 'storefront.list-order-payment-methods',
  summary: 'Payment methods for another attempt at paying an order; none when nothing is due',
  authStrategy: StorefrontAuth,
  scope: 'shop',
  reads: true,
  input: Input({ orderId: Id }),
  async run(ctx, { orderId }) {
    const order = await orderById(ctx, orderId)
    const isDue =
      order.state === 'placed' && order.payment_state === 'unpaid' && order.paid_by === null
    return waysToPay(ctx, order.shop_id, order.currency, isDue ? order.total_minor : 0)
  }
})
