import { nameInPacks } from '../../../pricing/rules/units/packed-line.ts'
import { isMeasured, type Goods } from './goods.ts'

interface Pack {
  id: string
  name: string
  /** Decimal text. */
  quantity: string
  priceMinor: number | null
}

/** Goods that were kept before there were packs have none. */
export const packsOf = <P extends Pack>({ packs }: { packs?: P[] }): P[] => packs ?? []

/**
 * What the code of a pack puts on a ticket: as many pieces as are in it, beside those that are there;
 * or, at a price of its own or of what is weighed or priced at the till, a thing by itself.
 */
export function asPack(goods: Goods, { id, name, quantity, priceMinor }: Pack): Goods {
  const inOne = Number(quantity)
  if (priceMinor === null && !isMeasured(goods) && goods.openPrice !== true) {
    return { ...goods, times: inOne }
  }
  return {
    ...goods,
    name: nameInPacks(goods.name, name),
    priceMinor: priceMinor ?? Math.round(goods.priceMinor * inOne),
    soldBy: 'piece',
    openPrice: false,
    pack: { id, quantity: inOne }
  }
}
