import { defineUseCase, Input } from 'stoa/plugin'
import { Step } from '../admin/input.ts'
import { OrderDelivered } from '../../../../contracts/orders.ts'
import { factsOf } from '../facts.ts'
import { step } from './step.ts'
import { staffOrderView } from '../admin/view.ts'

export const collectOrder = defineUseCase({
  name: 'storefront.collect-order',
  summary: 'Marks an order as collected',
  permission: 'order.fulfil',
  heldFor: 'shop',
  input: Input(Step),
  async run(ctx, input) {
    const moved = await step(ctx, input, 'collect')
    await ctx.emit(OrderDelivered, factsOf(ctx, moved))
    return staffOrderView(ctx, moved)
  }
})
