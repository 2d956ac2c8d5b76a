import { defineUseCase, Id, Input, Lines, statement, Type } from 'stoa/plugin'
import { Uncounted, viewOfCount } from './view.ts'
import { announceCount, lockCount, stockCount } from './store.ts'
import { summaryOf } from './lines/summary.ts'

// By the clock, behind the lock: what is counted afterwards is later, however early its request began.
const approve = statement(
  'inventory.approve-stock-count',
  `
  UPDATE inventory_count SET approved_at = clock_timestamp(), approved_by = $4, approval_note = $5, approved_uncounted = $6, updated_at = $3, version = version + 1 WHERE tenant_id = $1 AND id = $2`
)

/** It is for what is counted now: whatever is counted afterwards wants another. */
export const approveStockCount = defineUseCase({
  name: 'inventory.approve-stock-count',
  summary: 'Approves the differences of a stock count, so that it can be posted',
  permission: 'stock-count.approve',
  heldFor: 'shop',
  input: Input({
    countId: Id,
    uncounted: Type.Optional(Uncounted),
    note: Type.Optional(Lines(500))
  }),
  async run(ctx, { countId, uncounted = 'keep', note }) {
    const row = await lockCount(ctx, countId, { to: 'change', when: ['counting'] })
    const { differing, gainMinor, lossMinor } = await summaryOf(ctx, row, uncounted)
    await approve([ctx.tenantId, countId, ctx.now, ctx.userId, note?.trim() || null, uncounted])
    await announceCount(ctx, row)
    ctx.audited(countId, { number: row.number, differing, gainMinor, lossMinor })
    return viewOfCount(ctx, await stockCount(ctx, countId))
  }
})
