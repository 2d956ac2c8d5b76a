import type { TrackingKind } from '../../../../contracts/lots.ts'

/** A lot as the rules see it; quantities in thousandths. */
export interface KnownLot {
  id: string
  code: string
  /** YYYY-MM-DD, the last day on which it is good; null: it does not expire. */
  expiresOn: string | null
  isBlocked: boolean
  /** On hand in the shop. */
  milli: number
}

/** A lot as it was named: scanned, picked or typed. */
export interface NamedMilli {
  code: string
  /** Thousandths; null: one piece with a serial number, else what no other lot has. */
  milli: number | null
  expiresOn?: string | undefined
  supplierBatch?: string | undefined
  /** How it stood in the code of the goods, which may say more than they are tracked by. */
  stoodAs?: 'lot' | 'serial' | undefined
}

/** So much of a movement is of this lot; `lot` null: of none that anybody named. */
export interface Allocation {
  lot: KnownLot | null
  /** Thousandths above zero, whichever way the goods go. */
  milli: number
  /** The lot had less: so much of it was there without being assigned, and is now (inventory_lot_entry). */
  assigned?: number
}

/** Why goods do not move so: the code of an error of inventory, and what it says. */
export interface LotRefusal {
  code:
    | 'lot-unknown'
    | 'lot-short'
    | 'lot-blocked'
    | 'lot-expired'
    | 'lots-exceed'
    | 'lots-needed'
    | 'lots-not-sellable'
    | 'lot-not-of-document'
    | 'serial-needed'
    | 'serial-of-one'
  facts: Record<string, string>
}

export type Allocated = { allocations: Allocation[] } | { refusal: LotRefusal }

export const ONE = 1_000

/** First expired first out, what does not expire last; of one day the oldest first. */
export const firstExpiredFirst = (a: KnownLot, b: KnownLot): number =>
  compare(a.expiresOn ?? '~', b.expiresOn ?? '~') || compare(a.id, b.id)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const refused = (code: LotRefusal['code'], facts: LotRefusal['facts'] = {}): Allocated => ({
  refusal: { code, facts }
})

/**
 * What was named, with a quantity each, one entry a code; null: two were named without one, and no
 * one knows how much of each.
 */
export function withQuantities(
  named: readonly NamedMilli[],
  { milli, kind }: { milli: number; kind: TrackingKind }
): Array<NamedMilli & { milli: number }> | null {
  const open = named.filter(one => one.milli === null)
  const said = named.reduce((sum, one) => sum + (one.milli ?? 0), 0)
  if (kind !== 'serial' && open.length > 1) return null
  const rest = kind === 'serial' ? ONE : Math.max(0, milli - said)
  const sums = new Map<string, NamedMilli & { milli: number }>()
  for (const one of named) {
    const before = sums.get(one.code)
    const more = one.milli ?? rest
    sums.set(one.code, { ...before, ...one, milli: (before?.milli ?? 0) + more })
  }
  return [...sums.values()].filter(one => one.milli > 0)
}
