import { defineUseCase, Input, Type } from 'stoa/plugin'
import { staffOrderView } from '../admin/view.ts'
import { Step } from '../admin/input.ts'
import { OrderShipped } from '../../../../contracts/orders.ts'
import { factsOf } from '../facts.ts'
import { step } from './step.ts'

export const shipOrder = defineUseCase({
  name: 'storefront.ship-order',
  summary: 'Marks an order as shipped',
  permission: 'order.fulfil',
  heldFor: 'shop',
  input: Input({
    ...Step,
    carrier: Type.Optional(
      Type.String({ minLength: 1, maxLength: 100, pattern: '^[^\\x00-\\x1f]*$' })
    ),
    trackingNumber: Type.Optional(
      Type.String({ minLength: 1, maxLength: 100, pattern: '^[^\\x00-\\x1f]*$' })
    ),
    trackingUrl: Type.Optional(
      Type.String({ maxLength: 500, pattern: '^https?://[^\\s\\x00-\\x1f]+$' })
    )
  }),
  async run(ctx, { carrier, trackingNumber, trackingUrl, ...input }) {
    const shipped = await step(ctx, input, 'ship', { carrier, trackingNumber, trackingUrl })
    await ctx.emit(OrderShipped, factsOf(ctx, shipped))
    return staffOrderView(ctx, shipped)
  }
})
