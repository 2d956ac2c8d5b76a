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
import { newLot } from './take-out.ts'

export interface Coming {
  kind: TrackingKind
  /** Thousandths that come, above zero. */
  milli: number
  named: readonly NamedMilli[]
  /** Those that were named and are known. */
  lots: readonly KnownLot[]
  /** What of each lot left under the document that comes back, and is not back; `lot` null: of none. */
  outstanding: ReadonlyArray<{ lot: KnownLot | null; milli: number }> | null
  /** Whether all of it has to be in a lot, as of a goods receipt. */
  mustBeNamed: boolean
  /** Whether pieces with serial numbers may come without being named. */
  mayBeUnnamed: boolean
}

/** Into which lots goods come: those that were named; back into those they were taken from. */
export function putIn(of: Coming): Allocated {
  const named = withQuantities(of.named, of) ?? []
  const several = of.kind === 'serial' ? named.find(one => one.milli !== ONE) : undefined
  if (several !== undefined) return refused('serial-of-one', { code: several.code })
  const total = named.reduce((sum, one) => sum + one.milli, 0)
  return of.outstanding === null ? asNamed(of, named, total) : comeBack(of, named, total)
}

type Named = Array<NamedMilli & { milli: number }>

function asNamed(of: Coming, named: Named, total: number): Allocated {
  const facts = { quantity: formatQuantity(of.milli), named: formatQuantity(total) }
  const ambiguous = of.named.length > 0 && named.length === 0
  if (ambiguous || (of.mustBeNamed && total !== of.milli)) return refused('lots-needed', facts)
  if (total > of.milli) return refused('lots-exceed', { quantity: facts.quantity })
  if (of.kind === 'serial' && total < of.milli && !of.mayBeUnnamed) {
    return refused('serial-needed', facts)
  }
  const byCode = new Map(of.lots.map(lot => [lot.code, lot]))
  const allocations: Allocation[] = named.map(({ code, milli, expiresOn }) => ({
    lot: byCode.get(code) ?? newLot(code, expiresOn ?? null),
    milli
  }))
  const rest = of.milli - total
  return { allocations: rest > 0 ? [...allocations, { lot: null, milli: rest }] : allocations }
}

/** What a document named before is repeated by what takes it back, so that it counts only where it fits. */
function comeBack(of: Coming, named: Named, total: number): Allocated {
  const left = (of.outstanding ?? []).filter(one => one.milli > 0)
  const ofLots = left.flatMap(({ lot, milli }) => (lot === null ? [] : [{ lot, milli }]))
  const known = new Map(of.lots.map(lot => [lot.code, lot]))
  if (total === of.milli) {
    const bare = left.filter(({ lot }) => lot === null).reduce((sum, one) => sum + one.milli, 0)
    let free = bare
    const allocations: Allocation[] = []
    for (const { code, milli } of named) {
      const out = ofLots.find(({ lot }) => lot.code === code)
      const beyond = milli - Math.min(milli, out?.milli ?? 0)
      if (beyond > free && ofLots.length > 0) return refused('lot-not-of-document', { code })
      free -= beyond
      allocations.push({ lot: out?.lot ?? known.get(code) ?? newLot(code), milli })
    }
    return { allocations }
  }
  const whole = ofLots.reduce((sum, one) => sum + one.milli, 0)
  if (of.kind === 'serial' && whole > of.milli && !of.mayBeUnnamed) {
    return refused('serial-needed', {
      quantity: formatQuantity(of.milli),
      named: formatQuantity(total)
    })
  }
  // The last that left comes back first. Which of several pieces it is nobody said.
  const order =
    of.kind === 'serial' && whole > of.milli
      ? []
      : [...ofLots].sort((a, b) => firstExpiredFirst(b.lot, a.lot))
  const allocations: Allocation[] = []
  let rest = of.milli
  for (const { lot, milli } of order) {
    const back = Math.min(rest, milli)
    if (back > 0) allocations.push({ lot, milli: back })
    rest -= back
  }
  return { allocations: rest > 0 ? [...allocations, { lot: null, milli: rest }] : allocations }
}
