import type { EventData, UnitContext } from 'stoa/plugin'
import type { PartsMoved } from '../../../contracts/components.ts'
import type { ReservationReleased } from '../../../contracts/stock.ts'
import { forgetTaken, keepTaken } from './store.ts'

/** In the transaction that moved the parts, or holds them back. */
export async function keepParts(
  ctx: UnitContext,
  { companyId, shopId, document, original, isHeld, holder, goods }: EventData<typeof PartsMoved>
): Promise<void> {
  if (isHeld) await forgetTaken(ctx, document)
  if (holder !== null) await forgetTaken(ctx, holder)
  await keepTaken(
    ctx,
    { companyId, shopId, document, originalId: original },
    goods.flatMap(({ variantId, quantity, partsReturn, parts }) =>
      parts.map(part => ({
        variantId,
        partId: part.variantId,
        goods: quantity,
        quantity: part.quantity,
        partsReturn
      }))
    )
  )
}

/** What was held back is free again. */
export const forgetParts = (
  ctx: UnitContext,
  { holder }: EventData<typeof ReservationReleased>
): Promise<unknown> => forgetTaken(ctx, holder)
