import { businessDay, type Context, constraintOf, type Problem } from 'stoa/plugin'
import { countsFor } from '../../../../contracts/carried-lots.ts'
import type { TrackingKind } from '../../../../contracts/lots.ts'
import type { Holder } from '../../../../contracts/stock.ts'
import { inventoryErrors } from '../../errors.ts'
import { InventorySettings } from '../../settings.ts'
import type { Allocation, KnownLot, LotRefusal, NamedMilli } from '../rules/lot.ts'
import { putIn } from '../rules/put-in.ts'
import { takeOut, type Leaving } from '../rules/take-out.ts'
import { createMissing } from './create-missing.ts'
import { type LotEntry, lotsIn, outstandingOf, writeEntries } from './store.ts'

/** A movement of tracked goods that is in the ledger, its level locked. Quantities in thousandths. */
export interface TrackedMovement {
  movementId: string
  variantId: string
  kind: TrackingKind
  /** Signed, as the level changes. */
  milli: number
  /** What of the level was in no lot, before. */
  unassigned: number
  /** On hand once it is booked. */
  after: number
  /** A count that is posted contains it: the level stays. */
  isLate: boolean
}

/** What moves goods, as far as their lots go. */
export interface LotsMoved {
  companyId: string
  shopId: string
  reason: string
  document: { type: string; id: string }
  occurredAt: Date
  holder?: Holder | undefined
  evenIfShort?: boolean | undefined
  /** Which lots were scanned, picked or typed, by variant. */
  lots?: ReadonlyMap<string, readonly NamedMilli[]> | undefined
  /** Goods come back that left by this document. */
  originId?: string | undefined
}

/** What must be in a lot when it comes in. */
const NAMED_WHEN_IN = ['receipt', 'opening']

/**
 * Books out of which lots goods left, or into which they came: those that were named; else first
 * expired first out, and back to where they were taken from (docs/adr/0050).
 * @returns what was written, with how late movements stand in it
 * @throws inventory.lot-unknown and its like
 */
export async function moveLots(
  ctx: Context,
  of: LotsMoved,
  movements: readonly TrackedMovement[]
): Promise<LotEntry[]> {
  if (movements.length === 0) return []
  const named = movements.flatMap(one =>
    meant(of, one).map(({ code }) => ({ variantId: one.variantId, code }))
  )
  const coming = movements.filter(({ milli }) => milli > 0).map(({ variantId }) => variantId)
  const leaving = movements.filter(one => one.milli < 0 && !one.isLate).map(one => one.variantId)
  const [known, back] = await Promise.all([
    lotsIn(ctx, of.shopId, { variantIds: leaving, named }),
    of.originId === undefined || coming.length === 0
      ? undefined
      : outstandingOf(ctx, of.originId, coming)
  ])
  const allocated = movements.map(movement => {
    const lots = known.get(movement.variantId) ?? []
    const outstanding = back?.get(movement.variantId) ?? null
    return { movement, lots: allocate(ctx, of, movement, { lots, outstanding }) }
  })
  const ids = await idsOfNew(ctx, of, allocated)
  const entries = allocated.flatMap(({ movement, lots }) =>
    lots.flatMap(one => entriesOf(of, movement, one, ids))
  )
  try {
    await writeEntries(ctx, of, entries)
  } catch (error) {
    throw asRefusal(error, of)
  }
  return entries
}

/** What was named of it: of what stood in a code, that by which it is tracked. */
const meant = (
  { lots }: LotsMoved,
  { variantId, kind }: Pick<TrackedMovement, 'variantId' | 'kind'>
): NamedMilli[] => (lots?.get(variantId) ?? []).filter(one => countsFor(one, kind))

interface Found {
  lots: readonly KnownLot[]
  outstanding: ReadonlyArray<{ lot: KnownLot | null; milli: number }> | null
}

function allocate(
  ctx: Context,
  of: LotsMoved,
  movement: TrackedMovement,
  { lots, outstanding }: Found
): Allocation[] {
  const { kind, milli, variantId, unassigned, after, isLate } = movement
  const given = meant(of, movement)
  const isGone = of.evenIfShort === true
  if (isLate) return late(movement, given, lots)
  const mayBeUnnamed = isGone || of.holder !== undefined || of.reason === 'count'
  const { sellExpired: sellsExpired } = ctx.settings(InventorySettings, of.shopId)
  const today = businessDay(of.occurredAt, ctx.shop(of.shopId).timeZone)
  const result =
    milli < 0
      ? takeOut({
          kind,
          milli: -milli,
          named: given,
          lots,
          unassigned,
          after,
          as: purposeOf(of),
          mayBeUnnamed,
          today,
          sellsExpired
        })
      : putIn({
          kind,
          milli,
          named: given,
          lots,
          outstanding,
          mustBeNamed: !isGone && NAMED_WHEN_IN.includes(of.reason),
          mayBeUnnamed
        })
  if ('refusal' in result) throw problemOf(result.refusal, variantId)
  return result.allocations
}

function purposeOf({ reason, evenIfShort }: LotsMoved): Leaving['as'] {
  if (evenIfShort === true) return 'sold'
  return reason === 'sale' ? 'sale' : reason === 'count' ? 'counted' : 'other'
}

/** The lots are as a count left them: what was named is written down, as whoever looks for it finds it. */
function late(
  { milli }: TrackedMovement,
  given: readonly NamedMilli[],
  lots: readonly KnownLot[]
): Allocation[] {
  let rest = Math.abs(milli)
  const allocations: Allocation[] = []
  for (const one of given) {
    const lot = lots.find(({ code }) => code === one.code)
    const taken = Math.min(rest, one.milli ?? rest)
    if (lot === undefined || taken === 0) continue
    allocations.push({ lot, milli: taken })
    rest -= taken
  }
  return rest > 0 ? [...allocations, { lot: null, milli: rest }] : allocations
}

const problemOf = ({ code, facts }: LotRefusal, variantId: string): Problem =>
  inventoryErrors[code]({ variantId, ...facts } as never)

/** Lots that are named for the first time. */
const idsOfNew = (
  ctx: Context,
  of: LotsMoved,
  allocated: ReadonlyArray<{ movement: TrackedMovement; lots: readonly Allocation[] }>
): Promise<Map<string, string>> =>
  createMissing(
    ctx,
    of.companyId,
    allocated.flatMap(({ movement: { variantId, kind, milli, isLate }, lots }) =>
      lots.flatMap(({ lot }) =>
        lot === null || isLate
          ? []
          : [
              {
                variantId,
                kind,
                isComing: milli > 0 && of.originId === undefined,
                lot: lot.id === '' ? null : lot,
                named: meant(of, { variantId, kind }).find(({ code }) => code === lot.code) ?? {
                  code: lot.code,
                  milli: null
                }
              }
            ]
      )
    )
  )

const keyOf = (variantId: string, code: string): string => `${variantId} ${code}`

function entriesOf(
  { reason, document, originId, occurredAt }: LotsMoved,
  { movementId, variantId, kind, milli: moved, isLate }: TrackedMovement,
  { lot, milli, assigned = 0 }: Allocation,
  ids: ReadonlyMap<string, string>
): LotEntry[] {
  const lotId = lot === null ? null : lot.id || (ids.get(keyOf(variantId, lot.code)) ?? null)
  const of = { variantId, kind, document, occurredAt, stays: isLate }
  const entry = { ...of, movementId, lotId, reason, originId, milli: moved < 0 ? -milli : milli }
  if (assigned === 0) return [entry]
  // Under no document that took them out: they were there before.
  const naming = {
    ...of,
    movementId: null,
    reason: 'assignment',
    document: { type: 'assignment', id: movementId }
  }
  return [
    { ...naming, lotId, milli: assigned },
    { ...naming, lotId: null, milli: -assigned },
    entry
  ]
}

const SERIAL = ['inventory_lot_level_serial', 'inventory_lot_level_piece']

function asRefusal(error: unknown, { lots }: LotsMoved): unknown {
  if (!SERIAL.includes(constraintOf(error) ?? '')) return error
  const codes = [...(lots?.values() ?? [])].flat().map(({ code }) => code)
  return inventoryErrors['serial-there']({ codes: codes.slice(0, 10).join(', ') })
}
