import { DomainError, refusingOverflow } from './domain-error.ts'
import { priceOrder } from './price-order.ts'
import { checkForeign } from './payment/foreign-cash.ts'
import { applyPayment } from './settle.ts'
import type { Order, RoundingPolicy, RungUpSale, Tender } from './sale.ts'

/**
 * Rings up a sale: prices, discounts and taxes by priceOrder, then the tenders against what is due.
 * Lines and whole sales that cost nothing are legal; a sale that comes to nothing needs no tender.
 * @param order.shownMinor the total the customer was asked for, where that is known: another one is
 * refused before any money is looked at
 * @throws DomainError
 */
export function ringUp(
  order: Order & { tenders: readonly Tender[]; shownMinor?: number | undefined }
): RungUpSale {
  const priced = priceOrder(order)
  const { shownMinor = priced.totals.total } = order
  if (shownMinor !== priced.totals.total) {
    throw new DomainError('pos.total-differs', { shownMinor, totalMinor: priced.totals.total })
  }
  checkForeign(order.tenders, { currency: order.currency, cash: order.rounding.cash })
  const settlement = refusingOverflow(() =>
    applyPayment(priced.totals.total, order.tenders, order.rounding.cash)
  )
  return {
    ...priced,
    totals: { ...priced.totals, ...settlement },
    tenders: order.tenders.map(withCoin(order.rounding))
  }
}

/** By which coin foreign cash was rounded down is frozen with it. */
const withCoin =
  ({ cash }: RoundingPolicy) =>
  (tender: Tender): Tender =>
    tender.foreign === undefined || cash === undefined
      ? tender
      : { ...tender, coinMinor: cash.toMinor }
