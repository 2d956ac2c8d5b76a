import { newId, type UnitContext } from 'stoa/plugin'
import { addLayers, useUpLayers } from '../cost-layers/store.ts'
import { applyChange } from '../costing-method/store.ts'
import type { CostingChangeRow } from '../costing-method/view.ts'
import { shopsOfVariants, variantsKept } from '../stock-value/store.ts'
import { byShop } from './rules/by-shop.ts'
import type { Layer } from './rules/fifo.ts'
import type { Kept } from './rules/moving-average.ts'
import { type CostEntry, keptCosts, renewUnits, writeCosts } from './store.ts'

const AT_ONCE = 1_000

/**
 * Another method begins: what is there is carried over at its value, and nothing is valued anew. Under
 * FIFO it is one opening layer a variant and shop, whose share of the company's value is its goods' at
 * the average; what is owed is owed on. Under the average it is what all layers together are worth.
 */
export async function changeMethod(ctx: UnitContext, change: CostingChangeRow): Promise<void> {
  if (change.method === 'fifo') {
    await openAllLayers(ctx, change)
  } else {
    await useUpLayers(ctx, change.id)
    await renewUnits(ctx)
  }
  await applyChange(ctx, change)
}

async function openAllLayers(ctx: UnitContext, change: CostingChangeRow): Promise<void> {
  let ids: string[] = []
  do {
    ids = await variantsKept(ctx, ids.at(-1) ?? null, AT_ONCE)
    const [kept, shops] = await Promise.all([keptCosts(ctx, ids), shopsOfVariants(ctx, ids)])
    const layers: Layer[] = []
    const entries: CostEntry[] = []
    for (const [variantId, of] of kept) {
      for (const shop of byShop(of, shops.get(variantId) ?? [])) {
        const { layer, entry } = carry(change, variantId, shop)
        if (layer.milli !== 0n) layers.push(layer)
        if (entry.value !== 0n) entries.push(entry)
      }
    }
    await addLayers(ctx, layers)
    await writeCosts(ctx, entries, new Map<string, Kept>(), new Map())
  } while (ids.length === AT_ONCE)
}

interface Carried {
  shopId: string
  milli: bigint
  /** Its share. */
  value: bigint
  /** What its entries come to. */
  entered: bigint
}
function carry(
  { id, from_at: at }: CostingChangeRow,
  variantId: string,
  { shopId, milli, value, entered }: Carried
): { layer: Layer; entry: CostEntry } {
  const document = { type: 'costing-change', id }
  const layer: Layer = {
    id: newId(),
    shopId,
    variantId,
    movementId: id,
    document,
    originId: id,
    cameAt: at,
    milli,
    value,
    leftMilli: milli,
    leftValue: value
  }
  const movement = {
    id,
    shopId,
    variantId,
    quantity: '0',
    reason: document.type,
    document,
    occurredAt: at
  }
  return {
    layer,
    entry: { movement, kind: 'carried', value: value - entered, originalId: null }
  }
}
