import { defineUseCase, Id, Input, statement, Type, type UnitContext } from 'stoa/plugin'
import { inventoryErrors } from '../errors.ts'
import { summaryOf } from './lines/summary.ts'
import { isApproved } from './posting/approval.ts'
import { completeCount } from './posting/complete.ts'
import { BATCH, postBatch } from './posting/post-batch.ts'
import { postStockCount } from './posting/post-stock-count.ts'
import { announceCount, lockCount, stockCount } from './store.ts'
import { type CountRow, Uncounted, viewOfCount } from './view.ts'

/** So many lines are posted at once, in the transaction that finishes the count. */
const AT_ONCE = 2 * BATCH

const finish = statement(
  'inventory.finish-stock-count',
  `
  UPDATE inventory_count SET state = 'finishing', uncounted = $3, finished_at = $4, finished_by = $5, updated_at = $4, version = version + 1 WHERE tenant_id = $1 AND id = $2`
)

/**
 * @throws stoa.not-found, inventory.count-not-so, inventory.nothing-counted,
 * inventory.count-needs-approval
 */
export const finishStockCount = defineUseCase({
  name: 'inventory.finish-stock-count',
  summary: 'Finishes a stock count and posts its differences',
  permission: 'stock-count.post',
  heldFor: 'shop',
  input: Input({
    countId: Id,
    uncounted: Type.Optional(Uncounted),
    acceptDifference: Type.Optional(
      Type.Boolean({
        description:
          'Approve the differences at once, where they need it and the caller may (stock-count.approve).'
      })
    )
  }),
  async run(ctx, { countId, uncounted = 'keep', acceptDifference = false }) {
    const row = await lockCount(ctx, countId, { to: 'change', when: ['counting'] })
    if (row.counted_count === 0) throw inventoryErrors['nothing-counted']({ number: row.number })
    const { needsApproval, ...found } = await summaryOf(ctx, row, uncounted)
    const accepts = acceptDifference && ctx.can('stock-count.approve')
    if (needsApproval && !accepts && !(await isApproved(ctx, row, uncounted))) {
      throw inventoryErrors['count-needs-approval']({
        number: row.number,
        differing: found.differing
      })
    }
    await finish([ctx.tenantId, countId, uncounted, ctx.now, ctx.userId])
    ctx.audited(countId, { number: row.number, ...found, uncounted, accepted: accepts })
    const lines = uncounted === 'gone' ? row.line_count : row.counted_count
    await (lines > AT_ONCE ? postLater(ctx, row) : postNow(ctx, countId))
    return viewOfCount(ctx, await stockCount(ctx, countId))
  }
})

async function postNow(ctx: UnitContext, countId: string): Promise<void> {
  const row = await stockCount(ctx, countId)
  for (let after = await postBatch(ctx, row, null); after !== null;) {
    after = await postBatch(ctx, row, after)
  }
  await completeCount(ctx, row)
}

async function postLater(ctx: UnitContext, row: CountRow): Promise<void> {
  await announceCount(ctx, row)
  ctx.enqueue(postStockCount, { companyId: row.company_id, countId: row.id }, { dedupeKey: row.id })
}
