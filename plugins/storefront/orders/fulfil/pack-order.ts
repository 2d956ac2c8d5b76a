import { defineUseCase, Input } from 'stoa/plugin'
import { OrderChanged } from '../../../../contracts/orders.ts'
import { factsOf } from '../facts.ts'
import { staffOrderView } from '../admin/view.ts'
import { Step } from '../admin/input.ts'
import { step } from './step.ts'

export const packOrder = defineUseCase({
  name: 'storefront.pack-order',
  summary: 'Marks an order as packed',
  permission: 'order.fulfil',
  heldFor: 'shop',
  input: Input(Step),
  async run(ctx, input) {
    const packed = await step(ctx, input, 'pack')
    await ctx.emit(OrderChanged, factsOf(ctx, packed))
    return staffOrderView(ctx, packed)
  }
})
