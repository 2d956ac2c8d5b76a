import { defineUseCase, Input } from 'stoa/plugin'
import { staffOrderView } from '../admin/view.ts'
import { Step } from '../admin/input.ts'
import { step } from './step.ts'

export const packOrder = defineUseCase({
  name: 'storefront.pack-order',
  summary: 'Marks an order as packed',
  permission: 'order.fulfil',
  heldFor: 'shop',
  input: Input(Step),
  run: async (ctx, input) => staffOrderView(ctx, await step(ctx, input, 'pack'))
})
