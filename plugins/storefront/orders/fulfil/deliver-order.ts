import { defineUseCase, Input } from 'stoa/plugin'
import { staffOrderView } from '../admin/view.ts'
import { Step } from '../admin/input.ts'
import { OrderDelivered } from '../../../../contracts/orders.ts'
import { factsOf } from '../facts.ts'
import { step } from './step.ts'

export const deliverOrder = defineUseCase({
  name: 'storefront.deliver-order',
  summary: 'Marks an order as delivered',
  permission: 'order.fulfil',
  heldFor: 'shop',
  input: Input(Step),
  async run(ctx, input) {
    const moved = await step(ctx, input, 'deliver')
    await ctx.emit(OrderDelivered, factsOf(ctx, moved))
    return staffOrderView(ctx, moved)
  }
})
