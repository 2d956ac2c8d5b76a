import { defineUseCase, Id, Input, Lines, Type } from 'stoa/plugin'
import { storefrontErrors } from '../../errors.ts'
import { StorefrontSettings } from '../../settings.ts'
import { StorefrontAuth } from '../../visitors/auth.ts'
import { shopperMayCancel } from '../rules/states.ts'
import { orderToChange } from '../store.ts'
import { orderView } from '../view.ts'
import { cancelLockedOrder } from './cancel-locked-order.ts'

export const cancelOwnOrder = defineUseCase({
  name: 'storefront.cancel-own-order',
  summary: 'Cancels an order of the visitor, if the shop allows it',
  authStrategy: StorefrontAuth,
  scope: 'shop',
  input: Input({ orderId: Id, reason: Type.Optional(Lines(500)) }),
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
    return orderView(ctx, await cancelLockedOrder(ctx, order, 'shopper', reason ?? null))
  }
})
