import type { UnitContext } from 'stoa/plugin'
import { ReorderPointReached } from '../../../contracts/stock.ts'
import { quantityText } from './rules.ts'

/**
 * SQL: what is still available of a variant that ran low by this very change, else NULL. It stands
 * behind the locked level `k`, as it was, and the changed one `m`.
 * @param low the parameter that says what is few where the level has no reorder point
 */
export const fellLow = (low: string): string =>
  `CASE WHEN k.quantity - k.reserved > coalesce(k.reorder_point, ${low}) AND m.available <= coalesce(k.reorder_point, ${low}) THEN m.available END AS fell_to`

/** Emits inventory.reorder-point-reached where something ran low: once, when it falls, not with each sale after that. */
export async function tellLow(
  ctx: UnitContext,
  { companyId, shopId }: { companyId: string; shopId: string },
  outcomes: ReadonlyArray<{ variant_id: string; fell_to: string | null }>
): Promise<void> {
  const lines = outcomes.flatMap(({ variant_id: variantId, fell_to: available }) =>
    available === null ? [] : [{ variantId, available: quantityText(available) }]
  )
  if (lines.length > 0) await ctx.emit(ReorderPointReached, { companyId, shopId, lines })
}
