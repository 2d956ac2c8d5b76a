import { parseQuantity, type UnitContext } from 'stoa/plugin'
import { Catalog } from '../../../contracts/catalogue.ts'
import { CostsKept } from '../../../contracts/costs.ts'
import { Sales } from '../../../contracts/sales.ts'
import type { LedgerMovement } from '../../../contracts/stock.ts'
import type { CostingMethod } from '../costing-method/view.ts'
import { bookMovement, MADE, type Taken } from './rules/book-movement.ts'
import { type Kept, ONE } from './rules/moving-average.ts'
import { MINOR, ratio, toMinor } from './rules/value.ts'
import { openShelves } from './shelves.ts'
import {
  type CostEntry,
  keptCosts,
  type LastCost,
  layersOf,
  movedUnder,
  underKey,
  writeCosts
} from './store.ts'

const NOTHING: Kept = { milli: 0n, value: 0n, unit: null }

/** Takes movements into the book that stand in none yet, in the order of the ledger. The book is locked. */
export async function bookMovements(
  ctx: UnitContext,
  movements: readonly LedgerMovement[],
  method: CostingMethod
): Promise<void> {
  const variantIds = [...new Set(movements.map(({ variantId }) => variantId))].sort()
  const originals = await originalsOf(ctx, movements)
  const documentIds = [
    ...new Set([...movements.map(({ document }) => document.id), ...originals.values()])
  ]
  const [kept, layers, under, costs, shelves] = await Promise.all([
    keptCosts(ctx, variantIds),
    layersOf(ctx, documentIds),
    movedUnder(ctx, documentIds),
    ctx.ask(Catalog).costs(variantIds),
    method === 'fifo' ? openShelves(ctx, variantIds, documentIds) : null
  ])
  const before = new Map(kept)
  const entries: CostEntry[] = []
  const last = new Map<string, LastCost>()
  const received = new Set<string>()
  for (const movement of movements) {
    const { variantId, document } = movement
    const milli = BigInt(parseQuantity(movement.quantity))
    const originalId = milli > 0n ? (originals.get(document.id) ?? null) : null
    // What comes back came under the document by which it left.
    const key = underKey(originalId ?? document.id, variantId)
    const soFar = under.get(key) ?? { milli: 0n, value: 0n, back: 0n }
    const receivedMinor =
      (milli > 0n ? layers.came : layers.went).get(underKey(document.id, variantId)) ?? null
    const madeOf = isMade(movement.reason, milli, soFar) ? usedUpUnder(under, document.id) : null
    const taken: Taken = { milli, reason: movement.reason, receivedMinor, before: soFar, madeOf }
    const had = kept.get(variantId) ?? NOTHING
    const cost = costs.get(variantId) ?? null
    const booked =
      shelves === null
        ? bookMovement(had, taken, cost)
        : shelves.book(had, movement, { taken, key, back: soFar.back }, cost)
    kept.set(variantId, booked.kept)
    under.set(key, {
      milli: soFar.milli + milli,
      value: soFar.value + booked.value,
      back: soFar.back + (milli > 0n ? milli : 0n)
    })
    entries.push({ movement, kind: 'moved', value: booked.value, originalId })
    for (const late of latesOf(booked)) {
      entries.push({ movement, kind: 'late', ...late })
      addLate(under, late, variantId)
    }
    const enteredAt = receivedMinor === null ? madeOf : BigInt(receivedMinor) * MINOR
    if (enteredAt === null) continue
    received.add(variantId)
    if (milli > 0n) {
      last.set(variantId, { unit: ratio(enteredAt, ONE, milli), at: movement.occurredAt })
    }
  }
  await writeCosts(ctx, entries, kept, last)
  await shelves?.write(ctx)
  const changed = variantIds.filter(
    id => received.has(id) || (method === 'fifo' && differs(before.get(id), kept.get(id)))
  )
  if (changed.length === 0) return
  await ctx.emit(CostsKept, { companyId: ctx.company().id, variantIds: changed })
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

interface Late {
  originalId: string | null
  value: bigint
}
const latesOf = (booked: { late: bigint } | { late: Late[] }): Late[] => {
  if (typeof booked.late !== 'bigint') return booked.late
  return booked.late === 0n ? [] : [{ originalId: null, value: booked.late }]
}

function addLate(
  under: Map<string, { milli: bigint; value: bigint; back: bigint }>,
  { originalId, value }: Late,
  variantId: string
): void {
  if (originalId === null) return
  const key = underKey(originalId, variantId)
  const soFar = under.get(key)
  if (soFar !== undefined) under.set(key, { ...soFar, value: soFar.value + value })
}

/** Whether what one costs is another amount than before. */
const differs = (before: Kept | undefined, now: Kept | undefined): boolean =>
  minorOf(before) !== minorOf(now)
const minorOf = (kept: Kept | undefined): number | null =>
  kept?.unit == null ? null : toMinor(kept.unit)

const TAKE_BACK = new Set<string>(['refund', 'void'])
/** Which sale a refund or void takes back, by its document. */
async function originalsOf(
  ctx: UnitContext,
  movements: readonly LedgerMovement[]
): Promise<Map<string, string>> {
  const ids = movements.filter(of => TAKE_BACK.has(of.reason)).map(of => of.document.id)
  if (ids.length === 0) return new Map()
  return (await ctx.askIfAnswered(Sales)?.originals([...new Set(ids)])) ?? new Map()
}
