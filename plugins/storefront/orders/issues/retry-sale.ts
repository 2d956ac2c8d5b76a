import { defineUseCase, Input } from 'stoa/plugin'
import { orderForStaff } from '../admin/access.ts'
import { staffOrderView } from '../admin/view.ts'
import { sellPaidOrder } from '../sell/sell-paid-order.ts'
import { goodsMissing } from './goods-missing.ts'
import { Step } from './input.ts'

export const retrySale = defineUseCase({
  name: 'storefront.retry-sale',
  summary:
    'Posts the sale of a paid order again after it was refused, for example once stock is corrected',
  permission: 'order.fulfil',
  heldFor: 'shop',
  input: Input(Step),
  async run(ctx, { orderId, version }) {
    const order = await orderForStaff(ctx, 'order.fulfil', orderId, version)
    try {
      const sold = await sellPaidOrder(ctx, order)
      ctx.audited(orderId, { number: order.number, was: order.flags })
      return await staffOrderView(ctx, sold)
    } catch (error) {
      throw await goodsMissing(ctx, order, error)
    }
  }
})
