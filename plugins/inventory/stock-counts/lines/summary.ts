import { type Context, Nullable, type Static, Type } from 'stoa/plugin'
import { InventorySettings } from '../../settings.ts'
import type { CountRow, Uncounted } from '../view.ts'
import { costsNow, valueOf } from './costs.ts'
import { differingLines } from './store.ts'

export interface Summary {
  /** How many lines differ. */
  differing: number
  /** What was found beyond the books and what was missing, at cost, in minor units, both above zero. */
  gainMinor: number
  lossMinor: number
  /** How many differ of which nobody said what they cost. */
  unvalued: number
  /** By how many of those that were counted something moved meanwhile. */
  moved: number
  /** It is beyond what the shop takes without somebody's approval. */
  needsApproval: boolean
}

/** What a count comes to as the books are now. */
export async function summaryOf(
  ctx: Context,
  row: CountRow,
  uncounted: Static<typeof Uncounted>
): Promise<Summary> {
  const sum = { differing: 0, gainMinor: 0, lossMinor: 0, unvalued: 0, moved: 0 }
  for await (const lines of differingLines(ctx, row, uncounted === 'gone')) {
    const costs = await costsNow(
      ctx,
      lines.map(line => line.variant_id)
    )
    for (const line of lines) {
      const value = valueOf(line, costs.get(line.variant_id) ?? null)
      sum.differing += 1
      if (line.moved) sum.moved += 1
      if (value === null) sum.unvalued += 1
      else if (value > 0) sum.gainMinor += value
      else sum.lossMinor -= value
    }
  }
  const { countToleranceMinor } = ctx.settings(InventorySettings, row.shop_id)
  return {
    ...sum,
    needsApproval: sum.unvalued > 0 || sum.gainMinor + sum.lossMinor > countToleranceMinor
  }
}

export const SummaryView = Type.Object({
  differing: Type.Integer({ description: 'How many lines differ.' }),
  gainMinor: Nullable(
    Type.Integer(),
    'Minor units: what was found beyond the books, at cost. null for those who may not see costs.'
  ),
  lossMinor: Nullable(
    Type.Integer(),
    'Minor units: what was missing, at cost, above zero. null for those who may not see costs.'
  ),
  unvalued: Type.Integer({ description: 'How many differ of which nobody said what they cost.' }),
  moved: Type.Integer({
    description:
      'How many differ of which some moved between the first and the last time they were counted: count them again.'
  }),
  needsApproval: Type.Boolean({
    description: 'It is beyond the setting countToleranceMinor of the shop.'
  }),
  isApproved: Type.Boolean({ description: 'What is counted now was approved.' })
})
