import type { Kept } from './moving-average.ts'
import { ONE } from './moving-average.ts'
import { ratio } from './value.ts'

/**
 * What of a variant's value lies in which shop: a company has one average, so each shop's goods are
 * worth alike. What the division leaves over is in the last, so that all together are the value.
 * @param shops thousandths by shop; together what is kept
 */
export function byShop(
  { milli, value, unit }: Kept,
  shops: ReadonlyArray<{ shopId: string; milli: bigint }>
): Array<{ shopId: string; value: bigint }> {
  let left = value
  return shops.map((shop, i) => {
    const share =
      i === shops.length - 1
        ? left
        : milli === 0n
          ? ratio(unit ?? 0n, shop.milli, ONE)
          : ratio(value * sign(milli), shop.milli, milli * sign(milli))
    left -= share
    return { shopId: shop.shopId, value: share }
  })
}

const sign = (of: bigint): bigint => (of < 0n ? -1n : 1n)
