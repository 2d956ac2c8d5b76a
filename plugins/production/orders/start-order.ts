import { defineUseCase, Id, Input, Type } from 'stoa/plugin'
import { GoodsReserved } from '../../../contracts/stock.ts'
import { holderOf } from './holder.ts'
import { announceOrder } from './shown.ts'
import { lockOrder, moveOrder, orderLines } from './store.ts'

/** @throws stoa.not-found, production.order-not-so, inventory.stock-short */
export const startOrder = defineUseCase({
  name: 'production.start-order',
  summary: 'Starts a production order: its parts are held back for it',
  permission: 'production-order.finish',
  heldFor: 'shop',
  input: Input({
    productionOrderId: Id,
    evenIfShort: Type.Optional(
      Type.Boolean({
        description: 'Start where parts are short, too; then nothing is held back for it.'
      })
    )
  }),
  async run(ctx, { productionOrderId, evenIfShort = false }) {
    const row = await lockOrder(ctx, productionOrderId, ['draft'])
    const lines = (await orderLines(ctx, row.id)).filter(({ planned }) => Number(planned) > 0)
    if (!evenIfShort && lines.length > 0) {
      await ctx.emit(GoodsReserved, {
        companyId: row.company_id,
        shopId: row.shop_id,
        holder: holderOf(row.id),
        expiresAt: null,
        lines: lines.map(({ part_id: variantId, planned }) => ({ variantId, quantity: planned }))
      })
    }
    await moveOrder(ctx, row.id, 'in-progress')
    return announceOrder(ctx, row.id)
  }
})
