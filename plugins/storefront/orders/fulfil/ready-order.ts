import { defineUseCase, Input } from 'stoa/plugin'
import { staffOrderView } from '../admin/view.ts'
import { Step } from '../admin/input.ts'
import { OrderReadied } from '../../../../contracts/orders.ts'
import { factsOf } from '../facts.ts'
import { step } from './step.ts'

export const readyOrder = defineUseCase({
  name: 'storefront.ready-order',
  summary: 'Marks an order as ready for collection',
  permission: 'order.fulfil',
  heldFor: 'shop',
  input: Input(Step),
  async run(ctx, input) {
    const moved = await step(ctx, input, 'ready')
    await ctx.emit(OrderReadied, factsOf(ctx, moved))
    return staffOrderView(ctx, moved)
  }
})
