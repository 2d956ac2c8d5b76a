import { type Context, formatQuantity, newId } from 'stoa/plugin'
import type { TrackingKind } from '../../../../contracts/lots.ts'
import { inventoryErrors } from '../../errors.ts'
import { type NamedMilli, withQuantities } from '../rules/lot.ts'
import { createMissing, refuseSerials } from './create-missing.ts'
import { lotsIn, writeEntries, type LotEntry } from './store.ts'

export interface Unnamed {
  companyId: string
  shopId: string
  variantId: string
  kind: TrackingKind
  named: readonly NamedMilli[]
  /** How much there is to be named, thousandths. */
  open: number
  /** What of the level is in no lot. */
  unassigned: number
  /** The goods left by the document, so that lots have less. */
  leaves: boolean
  /** null: what is on hand. */
  documentId: string | null
}

/**
 * Puts what was in no lot into lots; the level stays as it is.
 * @returns how much, in thousandths
 * @throws inventory.not-unassigned, inventory.lot-short, inventory.serial-of-one, inventory.expiry-needed
 */
export async function assignUnnamed(ctx: Context, of: Unnamed): Promise<number> {
  const { variantId, kind, leaves, open } = of
  const named = withQuantities(of.named, { milli: open, kind }) ?? []
  const milli = named.reduce((sum, one) => sum + one.milli, 0)
  if (milli === 0 || milli > open) {
    throw inventoryErrors['not-unassigned']({ unassigned: formatQuantity(open) })
  }
  refuseSerials(kind, named)
  const asked = { variantIds: [], named: named.map(({ code }) => ({ variantId, code })) }
  const known = (await lotsIn(ctx, of.shopId, asked)).get(variantId) ?? []
  const ids = await createMissing(
    ctx,
    of.companyId,
    named.map(one => ({
      variantId,
      kind,
      isComing: !leaves,
      lot: known.find(({ code }) => code === one.code) ?? null,
      named: one
    }))
  )
  const document =
    of.documentId === null
      ? { type: 'assignment', id: newId() }
      : { type: 'document', id: of.documentId }
  // What left was there without a lot before, where its lot has too little.
  let spare = Math.max(0, of.unassigned + (leaves ? milli : 0))
  const entries = named.flatMap((one): LotEntry[] => {
    const lot = known.find(({ code }) => code === one.code)
    const lotId = ids.get(`${variantId} ${one.code}`) ?? lot?.id ?? null
    const lacking = leaves ? Math.max(0, one.milli - (lot?.milli ?? 0)) : 0
    if (lacking > spare) {
      const onHand = formatQuantity(lot?.milli ?? 0)
      throw inventoryErrors['lot-short']({ code: one.code, onHand })
    }
    spare -= lacking
    const entry = {
      movementId: null,
      variantId,
      kind,
      reason: 'assignment',
      occurredAt: ctx.now,
      stays: false
    }
    const both = (quantity: number, under: LotEntry['document']): LotEntry[] =>
      quantity === 0
        ? []
        : [
            { ...entry, document: under, lotId, milli: quantity },
            { ...entry, document: under, lotId: null, milli: -quantity }
          ]
    return [
      ...both(lacking, { type: 'assignment', id: newId() }),
      ...both(leaves ? -one.milli : one.milli, document)
    ]
  })
  await writeEntries(ctx, of, entries)
  return milli
}
