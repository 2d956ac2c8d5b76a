import { formatQuantity } from 'stoa/plugin'
import type { TrackingKind } from '../../../../contracts/lots.ts'
import {
  type Allocated,
  type Allocation,
  firstExpiredFirst,
  type KnownLot,
  type NamedMilli,
  ONE,
  refused,
  withQuantities
} from './lot.ts'

export interface Leaving {
  kind: TrackingKind
  /** Thousandths that leave, above zero. */
  milli: number
  named: readonly NamedMilli[]
  /** Those of the variant that are on hand in the shop, and those that were named. */
  lots: readonly KnownLot[]
  /** What was in no lot, before. */
  unassigned: number
  /** On hand once they left. */
  after: number
  /**
   * sale: nothing blocked or expired; sold: it is gone already, as out of a till without a network;
   * other: a transfer and its like; counted: nobody knows which is missing.
   */
  as: 'sale' | 'sold' | 'other' | 'counted'
  /** Whether pieces with serial numbers may leave without being named. */
  mayBeUnnamed: boolean
  /** YYYY-MM-DD in the shop when they leave. */
  today: string
  /** The shop sells what is expired. */
  sellsExpired: boolean
}

/** Out of which lots goods leave: those that were named, then first expired first out. */
export function takeOut(of: Leaving): Allocated {
  const named = withQuantities(of.named, of)
  const isGone = of.as === 'sold'
  if (named === null) return refused('lots-exceed', { quantity: formatQuantity(of.milli) })
  const isSerial = of.kind === 'serial'
  const several = isSerial ? named.find(one => one.milli !== ONE) : undefined
  if (several !== undefined && !isGone) return refused('serial-of-one', { code: several.code })
  const byCode = new Map(of.lots.map(lot => [lot.code, lot]))
  const allocations: Allocation[] = []
  let rest = of.milli
  let { unassigned } = of
  for (const { code, milli } of named) {
    const lot = byCode.get(code)
    const onHand = lot?.milli ?? 0
    const lacking = Math.max(0, milli - onHand)
    if (!isGone) {
      if (milli > rest) return refused('lots-exceed', { quantity: formatQuantity(of.milli) })
      const why = of.as === 'sale' && lot !== undefined ? unsellable(lot, of) : null
      if (why !== null) return refused(why, { code, expiresOn: lot?.expiresOn ?? '' })
      // What is there without a lot bears this number, as whoever holds it reads.
      if (lacking > Math.max(0, unassigned)) {
        return lot === undefined
          ? refused('lot-unknown', { code })
          : refused('lot-short', { code, onHand: formatQuantity(onHand) })
      }
    }
    const taken = Math.min(rest, milli, onHand + Math.max(0, unassigned))
    const assigned = Math.max(0, taken - onHand)
    if (taken <= 0) continue
    allocations.push({ lot: lot ?? newLot(code), milli: taken, ...(assigned > 0 && { assigned }) })
    unassigned -= assigned
    rest -= taken
  }
  if (rest === 0) return { allocations }
  if (isSerial) {
    if (!of.mayBeUnnamed) {
      return refused('serial-needed', {
        quantity: formatQuantity(of.milli),
        named: formatQuantity(of.milli - rest)
      })
    }
    return { allocations: [...allocations, { lot: null, milli: rest }] }
  }
  return firstOut(of, allocations, { rest, unassigned })
}

function firstOut(
  of: Leaving,
  named: Allocation[],
  { rest, unassigned }: { rest: number; unassigned: number }
): Allocated {
  const used = new Map(named.map(({ lot, milli }) => [lot?.code, milli]))
  const left = of.lots
    .map(lot => ({ lot, milli: lot.milli - (used.get(lot.code) ?? 0) }))
    .filter(({ milli }) => milli > 0)
    .sort((a, b) => firstExpiredFirst(a.lot, b.lot))
  const isGood = ({ lot }: { lot: KnownLot }): boolean => unsellable(lot, of) === null
  const bare = { lot: null, milli: Math.max(0, unassigned) }
  const good = left.filter(isGood)
  const bad = left.filter(one => !isGood(one))
  const order = {
    sale: [...good, bare],
    sold: [...good, bare, ...bad],
    other: [
      ...left.filter(({ lot }) => !lot.isBlocked),
      bare,
      ...left.filter(one => one.lot.isBlocked)
    ],
    counted: [bare, ...left]
  }[of.as]
  const allocations = [...named]
  let open = rest
  for (const { lot, milli } of order) {
    const taken = Math.min(open, milli)
    if (taken > 0) allocations.push({ lot, milli: taken })
    open -= taken
  }
  // The rest is what the books say is not there at all.
  if (of.as === 'sale' && open > Math.max(0, -of.after)) {
    return refused('lots-not-sellable', {
      requested: formatQuantity(of.milli),
      sellable: formatQuantity(of.milli - open),
      unsellable: bad.map(({ lot }) => lot.code).join(', ')
    })
  }
  if (open > 0) allocations.push({ lot: null, milli: open })
  return { allocations: oneEach(allocations) }
}

/** Why a lot is not sold; null: it is. */
export const unsellable = (
  lot: Pick<KnownLot, 'isBlocked' | 'expiresOn'>,
  { today, sellsExpired }: Pick<Leaving, 'today' | 'sellsExpired'>
): 'lot-blocked' | 'lot-expired' | null =>
  lot.isBlocked
    ? 'lot-blocked'
    : !sellsExpired && lot.expiresOn !== null && lot.expiresOn < today
      ? 'lot-expired'
      : null

/** One that was never there; whoever writes it gives it its id. */
export const newLot = (code: string, expiresOn: string | null = null): KnownLot => ({
  id: '',
  code,
  expiresOn,
  isBlocked: false,
  milli: 0
})

/** Of each lot one allocation. */
function oneEach(allocations: readonly Allocation[]): Allocation[] {
  const sums = new Map<string | null, Allocation>()
  for (const one of allocations) {
    const key = one.lot?.code ?? null
    const before = sums.get(key)
    sums.set(key, before === undefined ? one : { ...before, milli: before.milli + one.milli })
  }
  return [...sums.values()]
}
