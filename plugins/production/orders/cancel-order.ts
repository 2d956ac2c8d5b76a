import { defineUseCase, Id, Input, Lines, Type } from 'stoa/plugin'
import { ReservationReleased } from '../../../contracts/stock.ts'
import { holderOf } from './holder.ts'
import { announceOrder } from './shown.ts'
import { lockOrder, moveOrder } from './store.ts'

/** @throws stoa.not-found, production.order-not-so */
export const cancelOrder = defineUseCase({
  name: 'production.cancel-order',
  summary:
    'Cancels a production order that is not finished; what was held back for it is free again',
  permission: 'production-order.edit',
  heldFor: 'shop',
  input: Input({ productionOrderId: Id, reason: Type.Optional(Lines(500)) }),
  async run(ctx, { productionOrderId, reason }) {
    const row = await lockOrder(ctx, productionOrderId, ['draft', 'in-progress'])
    await ctx.emit(ReservationReleased, {
      companyId: row.company_id,
      shopId: row.shop_id,
      holder: holderOf(row.id)
    })
    await moveOrder(ctx, row.id, 'cancelled', { reason: reason?.trim() || null })
    return announceOrder(ctx, row.id)
  }
})
