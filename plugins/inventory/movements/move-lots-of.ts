import { type Context, parseQuantity } from 'stoa/plugin'
import { inventoryErrors } from '../errors.ts'
import { moveLots, type TrackedMovement } from '../lots/moving/move-lots.ts'
import { writeEntries } from '../lots/moving/store.ts'
import type { Settled } from './settle-late.ts'
import type { Outcome, StockChange } from './store.ts'

/**
 * Books the lots of what was moved, where any of it is tracked; goods that are not cost nothing.
 * @param settled by which movements counts took back what is late: their lots stay as they are
 * @throws inventory.not-tracked, and as moveLots
 */
export async function moveLotsOf(
  ctx: Context,
  change: StockChange,
  outcomes: readonly Outcome[],
  settled: readonly Settled[]
): Promise<void> {
  const movements = outcomes.flatMap((one): TrackedMovement[] => {
    if (one.tracking === null) return []
    const milli = change.quantities.get(one.variant_id) ?? 0
    return [
      {
        movementId: one.movement_id,
        variantId: one.variant_id,
        kind: one.tracking,
        milli,
        unassigned: parseQuantity(one.unassigned ?? '0'),
        after: parseQuantity(one.balance ?? '0'),
        isLate: one.late === true
      }
    ]
  })
  refuseUntracked(change, movements)
  const entries = await moveLots(ctx, change, movements)
  const back = entries.flatMap(one => {
    const count = settled.find(({ variant_id }) => variant_id === one.variantId)
    if (!one.stays || count === undefined) return []
    const document = { type: 'stock-count', id: count.count_id }
    return [
      {
        ...one,
        movementId: count.movement_id,
        reason: 'count',
        document,
        originId: count.count_id,
        occurredAt: count.counted_at,
        milli: -one.milli
      }
    ]
  })
  if (back.length > 0) await writeEntries(ctx, change, back)
}

/** A lot that is named of what has none was meant for something else; one in its code is not. */
function refuseUntracked(change: StockChange, movements: readonly TrackedMovement[]): void {
  if (change.lots === undefined || change.evenIfShort === true) return
  const tracked = new Set(movements.map(({ variantId }) => variantId))
  const other = [...change.lots].find(
    ([id, named]) =>
      !tracked.has(id) &&
      (change.quantities.get(id) ?? 0) !== 0 &&
      named.some(({ stoodAs }) => stoodAs === undefined)
  )
  if (other !== undefined) throw inventoryErrors['not-tracked']({ variantId: other[0] })
}
