import { refusingOverflow } from './domain-error.ts'
import { priceOrder } from './price-order.ts'
import { applyPayment } from './settle.ts'
import type { Order, RungUpSale, Tender } from './sale.ts'

/**
 * Rings up a sale: prices, discounts and taxes by priceOrder, then the tenders against what is due.
 * Lines and whole sales that cost nothing are legal; a sale that comes to nothing needs no tender.
 * @throws DomainError
 */
export function ringUp(order: Order & { tenders: readonly Tender[] }): RungUpSale {
  const priced = priceOrder(order)
  const settlement = refusingOverflow(() =>
    applyPayment(priced.totals.total, order.tenders, order.rounding.cash)
  )
  return { ...priced, totals: { ...priced.totals, ...settlement }, tenders: [...order.tenders] }
}
