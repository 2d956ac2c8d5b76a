import { defineUseCase, formatQuantity, Id, Input, Lines, parseQuantity } from 'stoa/plugin'
import { GoodsMoved } from '../../../contracts/stock.ts'
import { documentOf } from './holder.ts'
import { announceOrder } from './shown.ts'
import { lockOrder, moveOrder, orderLines, usedOf } from './store.ts'

/** @throws stoa.not-found, production.order-not-so, inventory.stock-short */
export const reverseOrder = defineUseCase({
  name: 'production.reverse-order',
  summary: 'Takes a finished production order back, while what it made is in stock',
  permission: 'production-order.reverse',
  heldFor: 'shop',
  input: Input({
    productionOrderId: Id,
    reason: { ...Lines(500), minLength: 1, description: 'Why it is taken back.' }
  }),
  async run(ctx, { productionOrderId, reason }) {
    const row = await lockOrder(ctx, productionOrderId, ['done'])
    const used = usedOf(await orderLines(ctx, row.id))
    await ctx.emit(GoodsMoved, {
      companyId: row.company_id,
      shopId: row.shop_id,
      reason: 'production',
      document: documentOf(row.id),
      original: row.id,
      occurredAt: ctx.now.toISOString(),
      lines: [
        { variantId: row.variant_id, quantity: formatQuantity(-parseQuantity(row.made) || 0) },
        ...used.map(({ partId, consumedMilli }) => ({
          variantId: partId,
          quantity: formatQuantity(consumedMilli)
        }))
      ]
    })
    await moveOrder(ctx, row.id, 'reversed', { reason: reason.trim() })
    return announceOrder(ctx, row.id)
  }
})
