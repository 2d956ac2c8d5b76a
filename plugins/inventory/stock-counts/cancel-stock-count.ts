import { defineUseCase, Id, Input, statement } from 'stoa/plugin'
import { announceCount, lockCount, stockCount } from './store.ts'
import { viewOfCount } from './view.ts'

const cancel = statement(
  'inventory.cancel-stock-count',
  "UPDATE inventory_count SET state = 'cancelled', updated_at = $3, version = version + 1 WHERE tenant_id = $1 AND id = $2"
)

/** @throws stoa.not-found, inventory.count-not-so */
export const cancelStockCount = defineUseCase({
  name: 'inventory.cancel-stock-count',
  summary: 'Gives a stock count up; no stock changes',
  permission: 'stock-count.edit',
  heldFor: 'shop',
  input: Input({ countId: Id }),
  async run(ctx, { countId }) {
    const row = await lockCount(ctx, countId, { to: 'change', when: ['draft', 'counting'] })
    await cancel([ctx.tenantId, countId, ctx.now])
    await announceCount(ctx, row)
    ctx.audited(countId, { number: row.number, counted: row.counted_count })
    return viewOfCount(ctx, await stockCount(ctx, countId))
  }
})
