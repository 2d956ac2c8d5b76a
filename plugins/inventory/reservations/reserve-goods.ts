import { coreErrors, type EventData, parseQuantity, type UnitContext } from 'stoa/plugin'
import type { GoodsReserved } from '../../../contracts/stock.ts'
import { inventoryErrors } from '../errors.ts'
import { naming, partsInPlace, tellParts, withParts } from '../parts/parts-moved.ts'
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
  for (const { variantId, quantity } of lines) {
    if (parseQuantity(quantity) <= 0) throw inventoryErrors['reservation-empty']({ variantId })
  }
  // What is held for them already stays what it is made of.
  const asked = { companyId, shopId, document: holder, holder, lines }
  const goods = (await partsInPlace(ctx, asked)) ?? []
  // Of the least a part may round to nothing.
  const quantities = new Map([...withParts(lines, goods)].filter(([, milli]) => milli !== 0))
  await naming(goods, holdStock(ctx, { companyId, shopId, holder, expiresAt: ends, quantities }))
  await tellParts(ctx, asked, goods, true)
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
