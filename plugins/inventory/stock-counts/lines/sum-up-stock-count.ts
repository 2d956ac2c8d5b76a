import { defineUseCase, Id, Input, type Static, Type } from 'stoa/plugin'
import { isApproved } from '../posting/approval.ts'
import { stockCount } from '../store.ts'
import { Uncounted } from '../view.ts'
import { type SummaryView, summaryOf } from './summary.ts'

/** @throws stoa.not-found */
export const sumUpStockCount = defineUseCase({
  name: 'inventory.sum-up-stock-count',
  summary: 'What a stock count comes to as it stands: how much differs, and whether it is too much',
  permission: 'stock-count.post',
  reads: true,
  input: Input({ countId: Id, uncounted: Type.Optional(Uncounted) }),
  async run(ctx, { countId, uncounted = 'keep' }): Promise<Static<typeof SummaryView>> {
    const row = await stockCount(ctx, countId)
    const summary = await summaryOf(ctx, row, uncounted)
    const withCosts = ctx.can('cost.read')
    return {
      ...summary,
      gainMinor: withCosts ? summary.gainMinor : null,
      lossMinor: withCosts ? summary.lossMinor : null,
      isApproved: await isApproved(ctx, row, uncounted)
    }
  }
})
