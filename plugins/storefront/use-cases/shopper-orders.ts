import { defineUseCase, Id, PageInput, PositiveQuantityText, Type, Lines } from 'stoa/plugin'
import { shopperMayCancel } from '../domain/order-states.ts'
import { ShopWindow } from '../entrances.ts'
import { storefrontErrors } from '../errors.ts'
import { cancelOrder } from '../order-cancellation.ts'
import { askPayment } from '../order-asking.ts'
import { holdGoods } from '../order-holding.ts'
import { ordersOfVisitor } from '../order-list.ts'
import { demandMethod, heldUntil, paymentsOf, withdrawPayments } from '../order-payments.ts'
import { demandReturnable, requestReturn, viewOfReturn } from '../order-returns.ts'
import { orderById, orderLines, orderToChange } from '../order-row.ts'
import { stockedOf } from '../order-settlement.ts'
import { visitorOf } from '../passes.ts'
import { PaymentInput } from '../payment-input.ts'
import { StorefrontSettings } from '../settings.ts'
import { orderView } from '../views/order.ts'

const MOST_PAYMENTS = 5
const closed = { additionalProperties: false }
const Reason = Type.Optional(Lines(500))

export const listOwnOrders = defineUseCase({
  name: 'storefront.list-own-orders',
  summary: "The visitor's orders at this shop, the latest first",
  entrance: ShopWindow,
  scope: 'shop',
  reads: true,
  input: Type.Object(PageInput, closed),
  run: (ctx, page) => ordersOfVisitor(ctx, visitorOf(ctx).id, page)
})

export const getOwnOrder = defineUseCase({
  name: 'storefront.get-own-order',
  summary: "An order of the visitor's, with how its payment stands",
  entrance: ShopWindow,
  scope: 'shop',
  reads: true,
  input: Type.Object({ orderId: Id }, closed),
  run: async (ctx, { orderId }) => orderView(ctx, await orderById(ctx, orderId))
})

export const cancelOwnOrder = defineUseCase({
  name: 'storefront.cancel-own-order',
  summary: "Cancels an order of the visitor's, as far as the shop allows it",
  entrance: ShopWindow,
  scope: 'shop',
  input: Type.Object({ orderId: Id, reason: Reason }, closed),
  async run(ctx, { orderId, reason }) {
    const order = await orderToChange(ctx, orderId)
    if (
      !shopperMayCancel(
        ctx.settings(StorefrontSettings, order.shop_id).shopperCancel,
        order.state,
        order.payment_state
      )
    ) {
      throw storefrontErrors['cancel-not-allowed']()
    }
    ctx.audited(orderId, { number: order.number })
    return orderView(ctx, await cancelOrder(ctx, order, 'shopper', reason ?? null))
  }
})

export const payOwnOrder = defineUseCase({
  name: 'storefront.pay-own-order',
  summary: 'Tries to pay an order in another way, or once more; the former payment is given up',
  entrance: ShopWindow,
  scope: 'shop',
  input: Type.Object({ orderId: Id, ...PaymentInput.properties }, closed),
  async run(ctx, { orderId, provider, method, channel, returnUrl }) {
    const order = await orderToChange(ctx, orderId)
    if (order.state !== 'placed' || order.payment_state !== 'unpaid' || order.paid_by !== null) {
      throw storefrontErrors['payment-not-wanted']({
        state: order.state,
        paymentState: order.payment_state
      })
    }
    const choice = { provider, method, channel: channel ?? null, returnUrl: returnUrl ?? null }
    await demandMethod(ctx, choice, order.shop_id, order.currency, order.total_minor)
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
    return orderView(ctx, await askPayment(ctx, order, choice, expiresAt))
  }
})

export const requestOwnReturn = defineUseCase({
  name: 'storefront.request-own-return',
  summary: 'Asks the shop to take lines of an order back',
  entrance: ShopWindow,
  scope: 'shop',
  input: Type.Object(
    {
      orderId: Id,
      reason: Reason,
      lines: Type.Array(
        Type.Object(
          { lineNo: Type.Integer({ minimum: 1, maximum: 1001 }), quantity: PositiveQuantityText },
          closed
        ),
        { minItems: 1, maxItems: 201 }
      )
    },
    closed
  ),
  async run(ctx, { orderId, lines, reason }) {
    const order = await orderToChange(ctx, orderId)
    await demandReturnable(ctx, order, lines)
    ctx.audited(orderId, { number: order.number })
    return viewOfReturn(ctx, order, await requestReturn(ctx, order, lines, reason ?? null))
  }
})
