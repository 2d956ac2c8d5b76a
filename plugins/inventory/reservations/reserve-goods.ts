import { coreErrors, type EventData, parseQuantity, type UnitContext } from 'stoa/plugin'
import type { GoodsReserved } from '../../../contracts/stock.ts'
import { inventoryErrors } from '../errors.ts'
import { holdStock } from './store.ts'
import { releaseReservation } from './release-reservation.ts'

const MOST_LINES = 1000

/** In the transaction that promises the goods. An expiry brings its own job in the same commit. */
export async function reserveGoods(
  ctx: UnitContext,
  { companyId, shopId, holder, expiresAt, lines }: EventData<typeof GoodsReserved>
): Promise<void> {
  if (lines.length > MOST_LINES) {
    throw coreErrors['invalid-input'](
      {},
      {
        errors: [
          {
            field: '/lines',
            code: 'maxItems',
            message: `must not have more than ${MOST_LINES} items`
          }
        ]
      }
    )
  }
  if (ctx.shop(shopId).companyId !== companyId) throw coreErrors['not-found']({ what: 'shop' })
  const ends = expiresAt === null ? null : new Date(expiresAt)
  if (ends !== null && ends <= ctx.now) {
    throw inventoryErrors['reservation-expired-already']({ expiresAt })
  }
  const quantities = new Map<string, number>()
  for (const { variantId, quantity } of lines) {
    const milli = parseQuantity(quantity)
    if (milli <= 0) throw inventoryErrors['reservation-empty']({ variantId })
    quantities.set(variantId, (quantities.get(variantId) ?? 0) + milli)
  }
  await holdStock(ctx, { companyId, shopId, holder, expiresAt: ends, quantities })
  if (ends === null || quantities.size === 0) return
  ctx.enqueue(
    releaseReservation,
    {
      companyId,
      shopId,
      holder: { type: holder.type, id: holder.id },
      expiresAt: ends.toISOString()
    },
    {
      runAt: ends,
      dedupeKey: `${shopId} ${holder.type} ${holder.id} ${ends.toISOString()}`
    }
  )
}
