import { type UnitContext } from 'stoa/plugin'
import { CostsKept } from '../../../contracts/costs.ts'
import { carriedLayers, changeLayers, layersBoughtBy } from '../cost-layers/store.ts'
import { type CorrectionRow, markBooked, waitingCorrections } from '../cost-corrections/store.ts'
import type { CostingMethod } from '../costing-method/view.ts'
import { correct, ofWhatIsThere } from './rules/correct.ts'
import type { Layer } from './rules/fifo.ts'
import { type Kept, ONE } from './rules/moving-average.ts'
import { MINOR, ratio } from './rules/value.ts'
import { type CostEntry, keptCosts, milliOf, writeCosts } from './store.ts'

/**
 * Goods of receipts cost something else than was thought: what is there of them is worth that much
 * more or less, and the rest is a cost of the day. The book is locked, and the receipts stand in it.
 */
export async function bookCorrections(ctx: UnitContext, method: CostingMethod): Promise<void> {
  const waiting = await waitingCorrections(ctx)
  if (waiting.length === 0) return
  const variantIds = [...new Set(waiting.map(row => row.variant_id))].sort()
  const receiptIds = [...new Set(waiting.map(row => row.receipt_id))]
  const [kept, bought, carried] = await Promise.all([
    keptCosts(ctx, variantIds),
    method === 'fifo' ? layersBoughtBy(ctx, receiptIds, variantIds) : [],
    method === 'fifo' ? carriedLayers(ctx, variantIds) : []
  ])
  const entries: CostEntry[] = []
  const changed = new Set<Layer>()
  const booked: Array<{ id: string; stays: bigint; sold: bigint }> = []
  for (const row of waiting) {
    const value = BigInt(row.value_minor) * MINOR
    const had = kept.get(row.variant_id)
    const parts =
      had === undefined
        ? []
        : method === 'fifo'
          ? partsOfLayers(row, value, bought, carried)
          : [{ shopId: row.shop_id, value: partOfAverage(row, value, had) }]
    for (const part of parts) {
      if (part.layer !== undefined) changed.add(part.layer)
      if (part.value !== 0n) entries.push(entryOf(row, part))
    }
    const stays = parts.reduce((sum, part) => sum + part.value, 0n)
    if (had !== undefined) kept.set(row.variant_id, dearer(had, stays))
    booked.push({ id: row.id, stays, sold: value - stays })
  }
  await Promise.all([
    writeCosts(ctx, entries, kept, new Map()),
    changeLayers(ctx, [...changed]),
    markBooked(ctx, booked)
  ])
  await ctx.emit(CostsKept, { companyId: ctx.company().id, variantIds })
}

interface Part {
  shopId: string
  value: bigint
  layer?: Layer
}

/** Under one average nobody knows whose goods are there: at most all that came, and never below nothing. */
function partOfAverage(row: CorrectionRow, value: bigint, had: Kept): bigint {
  const stays = ofWhatIsThere(value, had.milli, milliOf(row.quantity))
  return had.value + stays < 0n ? -had.value : stays
}

/** What was carried over stands for what came before it. */
function partsOfLayers(
  row: CorrectionRow,
  value: bigint,
  bought: readonly Layer[],
  carried: readonly Layer[]
): Part[] {
  const of = ({ variantId }: Layer): boolean => variantId === row.variant_id
  const ours = bought.filter(layer => of(layer) && layer.originId === row.receipt_id)
  const there = (ours.length > 0 ? ours : carried.filter(of)).filter(layer => layer.leftMilli > 0n)
  return correct(there, value, milliOf(row.quantity)).map(part => ({
    ...part,
    shopId: part.layer.shopId
  }))
}

const entryOf = (row: CorrectionRow, { shopId, value }: Part): CostEntry => ({
  movement: {
    id: row.id,
    shopId,
    variantId: row.variant_id,
    quantity: '0',
    reason: row.kind,
    document: {
      type: row.kind === 'late-charge' ? 'late-charge' : 'supplier-bill',
      id: row.document_id
    },
    occurredAt: row.posted_at
  },
  kind: 'corrected',
  value,
  originalId: null
})

function dearer(had: Kept, by: bigint): Kept {
  const value = had.value + by
  const unit = had.milli > 0n && value >= 0n ? ratio(value, ONE, had.milli) : had.unit
  return { ...had, value, unit }
}
