import {
  boughtOf,
  atListPrice,
  type ListPrice,
  type Priced
} from '../../../../../contracts/price-lists.ts'
import { unitsOf, type Ticket } from '../ticket/ticket.ts'
import type { Book, BookGoods } from './book.ts'

const MILLI = 1_000

/** Goods of the book as they are sold on a ticket. */
export type PricedGoods = BookGoods & Priced

/** What the lists of the book say of a good; books of before say nothing. */
function listPricesOf({ head }: Book, { listPrices = [] }: Partial<BookGoods>): ListPrice[] {
  const lists = new Map((head.priceLists ?? []).map(list => [list.id, list]))
  return listPrices.flatMap(({ listId, ...price }) => {
    const list = lists.get(listId)
    return list ? [{ ...price, list }] : []
  })
}

/**
 * Goods at the prices of a ticket, by the clock of this device, as the server has them
 * (pricing/order.ts); null: the group of its customer is not known here, and may matter.
 */
export function pricesHere(
  book: Book,
  { lines, customer }: Ticket,
  now = Date.now()
): ((goods: BookGoods) => PricedGoods) | null {
  const { groupId } = customer ?? { groupId: null }
  const lists = book.head.priceLists ?? []
  if (groupId === undefined && lists.some(({ groupIds }) => groupIds !== null)) return null
  const bought = boughtOf(
    lines.map(line => ({
      variantId: line.goods.variantId,
      quantityMilli: Math.round(unitsOf(line) * MILLI),
      scaleCode: line.scaleCode
    }))
  )
  const asked = { shopId: book.head.shopId, channel: 'till', at: now } as const
  return goods =>
    atListPrice(
      { ...goods, listPrices: listPricesOf(book, goods) },
      bought.get(goods.variantId) ?? 0,
      { ...asked, groupId: groupId ?? null }
    ) as unknown as PricedGoods
}
