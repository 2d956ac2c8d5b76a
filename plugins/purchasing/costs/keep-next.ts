import { leastIdAt, parseQuantity, type UnitContext } from 'stoa/plugin'
import { Catalog } from '../../../contracts/catalogue.ts'
import { CostsKept } from '../../../contracts/costs.ts'
import { type LedgerMovement, Stock } from '../../../contracts/stock.ts'
import { type Kept, ONE } from './rules/moving-average.ts'
import { bookMovement, MADE } from './rules/book-movement.ts'
import { MINOR, ratio } from './rules/value.ts'
import {
  closeCostBook,
  type CostEntry,
  keptCosts,
  type LastCost,
  layersOf,
  lockCostBook,
  movedUnder,
  takenAmong,
  underKey,
  writeCosts
} from './store.ts'

const AT_ONCE = 500
/** No transaction lives so long: what was begun before it is committed, or never will be. */
const SETTLED_MS = 3_600_000

/**
 * Takes the next movements of the ledger into the book, in the order of the ledger, each once. It
 * stands behind every sale, and no sale waits for it.
 * @param after the movement it goes on behind; null: where the book ends
 * @returns the last it looked at; null when there are no more
 */
export async function keepNext(ctx: UnitContext, after: string | null): Promise<string | null> {
  const through = await lockCostBook(ctx)
  const seen = await ctx.ask(Stock).ledger({ after: after ?? through, limit: AT_ONCE })
  const known = await takenAmong(
    ctx,
    seen.map(({ id }) => id)
  )
  const fresh = seen.filter(({ id }) => !known.has(id))
  if (fresh.length > 0) await book(ctx, fresh)
  const settled = leastIdAt(new Date(ctx.now.getTime() - SETTLED_MS))
  await closeCostBook(ctx, seen.findLast(({ id }) => id < settled)?.id ?? through)
  return seen.length === AT_ONCE ? (seen.at(-1)?.id ?? null) : null
}

async function book(ctx: UnitContext, movements: readonly LedgerMovement[]): Promise<void> {
  const variantIds = [...new Set(movements.map(({ variantId }) => variantId))].sort()
  const documentIds = [...new Set(movements.map(({ document }) => document.id))]
  const [kept, layers, under, costs] = await Promise.all([
    keptCosts(ctx, variantIds),
    layersOf(ctx, documentIds),
    movedUnder(ctx, documentIds),
    ctx.ask(Catalog).costs(variantIds)
  ])
  const entries: CostEntry[] = []
  const last = new Map<string, LastCost>()
  const changed = new Set<string>()
  for (const movement of movements) {
    const { variantId, document } = movement
    const key = underKey(document.id, variantId)
    const milli = BigInt(parseQuantity(movement.quantity))
    const before = under.get(key) ?? { milli: 0n, value: 0n }
    const receivedMinor = (milli > 0n ? layers.came : layers.went).get(key) ?? null
    const had: Kept = kept.get(variantId) ?? { milli: 0n, value: 0n, unit: null }
    const madeOf = isMade(movement.reason, milli, before) ? usedUpUnder(under, document.id) : null
    const taken = { milli, reason: movement.reason, receivedMinor, before, madeOf }
    const booked = bookMovement(had, taken, costs.get(variantId) ?? null)
    kept.set(variantId, booked.kept)
    under.set(key, { milli: before.milli + milli, value: before.value + booked.value })
    entries.push({ movement, kind: 'moved', value: booked.value })
    if (booked.late !== 0n) entries.push({ movement, kind: 'late', value: booked.late })
    if (receivedMinor !== null || madeOf !== null) changed.add(variantId)
    if (madeOf !== null) {
      last.set(variantId, { unit: ratio(madeOf, ONE, milli), at: movement.occurredAt })
    }
    if (receivedMinor !== null && milli > 0n) {
      const unit = ratio(BigInt(receivedMinor) * MINOR, ONE, milli)
      last.set(variantId, { unit, at: movement.occurredAt })
    }
  }
  await writeCosts(ctx, entries, kept, last)
  if (changed.size === 0) return
  await ctx.emit(CostsKept, { companyId: ctx.company().id, variantIds: [...changed] })
}

/** Whether it is what was made; not a part that comes back where that is taken back. */
const isMade = (reason: string, milli: bigint, before: { milli: bigint }): boolean =>
  reason === MADE && milli > 0n && before.milli === 0n

/** What left under a document is worth: its parts stand in the ledger before what was made of them. */
function usedUpUnder(under: ReadonlyMap<string, { value: bigint }>, documentId: string): bigint {
  let sum = 0n
  for (const [key, { value }] of under) if (key.startsWith(`${documentId} `)) sum -= value
  return sum
}
