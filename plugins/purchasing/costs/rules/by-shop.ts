import { type Kept, ONE } from './moving-average.ts'
import { ratio } from './value.ts'

/**
 * What of a variant's value lies in which shop: a company has one average, so each shop's goods are
 * worth alike. Shares are differences of rounded sums, so that all together are the value and none
 * has another sign than its goods.
 * @param shops thousandths by shop; together what is kept
 */
export function byShop<S extends { milli: bigint }>(
  { milli, value, unit }: Kept,
  shops: readonly S[]
): Array<S & { value: bigint }> {
  let [upTo, given] = [0n, 0n]
  return shops.map(shop => {
    upTo += shop.milli
    const sum =
      milli === 0n
        ? ratio(unit ?? 0n, upTo, ONE)
        : ratio(value * sign(milli), upTo, milli * sign(milli))
    const share = sum - given
    given = sum
    return { ...shop, value: share }
  })
}

const sign = (of: bigint): bigint => (of < 0n ? -1n : 1n)
