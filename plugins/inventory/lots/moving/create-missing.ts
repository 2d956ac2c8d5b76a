import { type Context, formatQuantity } from 'stoa/plugin'
import type { TrackingKind } from '../../../../contracts/lots.ts'
import { inventoryErrors } from '../../errors.ts'
import { type KnownLot, type NamedMilli, ONE } from '../rules/lot.ts'
import { createLots } from './store.ts'

/** A lot that goods are in, with what was said of it. */
export interface LotSaid {
  variantId: string
  kind: TrackingKind
  /** Whether goods come into it: then its expiry has to be known. */
  isComing: boolean
  /** null: it is not known yet. */
  lot: KnownLot | null
  named: NamedMilli
}

/**
 * Gives lots that are named for the first time their rows, and those that said nothing of their expiry
 * theirs.
 * @returns their ids, by variant and code
 * @throws inventory.lot-differs, inventory.expiry-needed
 */
export async function createMissing(
  ctx: Context,
  companyId: string,
  said: readonly LotSaid[]
): Promise<Map<string, string>> {
  const missing = said.filter(one => isMissing(one))
  if (missing.length === 0) return new Map()
  const rows = await createLots(
    ctx,
    companyId,
    missing.map(({ variantId, named }) => ({
      variantId,
      code: named.code,
      expiresOn: named.expiresOn ?? null,
      supplierBatch: named.supplierBatch?.trim() || null
    }))
  )
  for (const row of rows) {
    // Somebody else brought the same lot just now.
    const one = missing.find(
      ({ variantId, named }) => variantId === row.variant_id && named.code === row.code
    )
    if (one?.named.expiresOn !== undefined && one.named.expiresOn !== row.expires_on) {
      throw inventoryErrors['lot-differs']({ code: row.code, expiresOn: row.expires_on })
    }
  }
  return new Map(rows.map(row => [`${row.variant_id} ${row.code}`, row.id]))
}

/** @throws as createMissing */
function isMissing({ variantId, kind, isComing, lot, named }: LotSaid): boolean {
  const { code, expiresOn } = named
  const known = lot?.expiresOn ?? null
  if (isComing && expiresOn !== undefined && known !== null && known !== expiresOn) {
    throw inventoryErrors['lot-differs']({ code, expiresOn: known })
  }
  if (isComing && kind === 'expiry' && known === null && expiresOn === undefined) {
    throw inventoryErrors['expiry-needed']({ variantId, code })
  }
  return lot === null || (isComing && known === null && expiresOn !== undefined)
}

/** @throws inventory.serial-of-one */
export function refuseSerials(
  kind: TrackingKind,
  named: ReadonlyArray<{ code: string; milli: number }>
): void {
  const several = kind === 'serial' ? named.find(({ milli }) => milli !== ONE) : undefined
  if (several === undefined) return
  throw inventoryErrors['serial-of-one']({
    code: several.code,
    quantity: formatQuantity(several.milli)
  })
}
