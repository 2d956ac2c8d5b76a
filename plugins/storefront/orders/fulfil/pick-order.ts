import { defineUseCase, Input } from 'stoa/plugin'
import { OrderChanged } from '../../../../contracts/orders.ts'
import { factsOf } from '../facts.ts'
import { staffOrderView } from '../admin/view.ts'
import { Step } from '../admin/input.ts'
import { reserveGoods, stockedOf } from '../goods.ts'
import { holdOrder } from '../moves-store.ts'
import { orderLines } from '../store.ts'
import { step } from './step.ts'

export const pickOrder = defineUseCase({
  name: 'storefront.pick-order',
  summary: 'Marks an order as picked',
  permission: 'order.fulfil',
  heldFor: 'shop',
  input: Input(Step),
  async run(ctx, input) {
    const picked = await step(ctx, input, 'pick')
    await ctx.emit(OrderChanged, factsOf(ctx, picked))
    if (picked.sold_at !== null) return staffOrderView(ctx, picked)
    // To be paid on delivery: from here on the goods are held until it is paid or given up.
    await reserveGoods(
      ctx,
      { id: picked.id, companyId: picked.company_id, shopId: picked.shop_id },
      stockedOf(await orderLines(ctx, picked.id)),
      null
    )
    return staffOrderView(
      ctx,
      await holdOrder(ctx, picked, { expiresAt: null, paymentId: picked.payment_id })
    )
  }
})
