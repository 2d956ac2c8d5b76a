import { defineUseCase, Id, Input } from 'stoa/plugin'
import { storefrontErrors } from '../../errors.ts'
import { StorefrontAuth } from '../../visitors/auth.ts'
import { stockedOf } from '../goods.ts'
import { holdGoods } from '../place/hold-goods.ts'
import { orderLines, orderToChange } from '../store.ts'
import { orderView } from '../view.ts'
import { awaitPayment } from './await-payment.ts'
import { demandMethod, heldUntil } from './choice.ts'
import { PaymentInput } from './input.ts'
import { paymentsOf } from './store.ts'
import { withdrawPayments } from './withdraw-payments.ts'

const MOST_PAYMENTS = 5

export const payOwnOrder = defineUseCase({
  name: 'storefront.pay-own-order',
  summary: 'Starts a new payment for an order; the previous one is cancelled',
  authStrategy: StorefrontAuth,
  scope: 'shop',
  input: Input({ orderId: Id, ...PaymentInput.properties }),
  async run(ctx, { orderId, provider, method, channel, returnUrl }) {
    const order = await orderToChange(ctx, orderId)
    if (order.state !== 'placed' || order.payment_state !== 'unpaid' || order.paid_by !== null) {
      throw storefrontErrors['nothing-due']({
        state: order.state,
        paymentState: order.payment_state
      })
    }
    const choice = await demandMethod(
      ctx,
      { provider, method, channel: channel ?? null, returnUrl: returnUrl ?? null },
      order.shop_id,
      order.currency,
      order.total_minor
    )
    if ((await paymentsOf(ctx, order.id)).length >= MOST_PAYMENTS) {
      throw storefrontErrors['too-many-payments']({ most: MOST_PAYMENTS })
    }
    await withdrawPayments(ctx, order)
    const expiresAt = heldUntil(ctx, order.shop_id, choice)
    await holdGoods(
      ctx,
      { id: order.id, companyId: order.company_id, shopId: order.shop_id },
      stockedOf(await orderLines(ctx, order.id)),
      choice,
      expiresAt
    )
    ctx.audited(orderId, { number: order.number, provider, method })
    return orderView(ctx, await awaitPayment(ctx, order, choice, expiresAt))
  }
})
