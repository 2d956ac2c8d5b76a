import { DomainError } from './domain-error.ts'
import { bounded } from './bounded.ts'
import { priceOrder } from './price-order.ts'
import { priceRefund, refund, type RefundRequest } from './refund.ts'
import { ringUp } from './ring-up.ts'
import type { Order, RungUpRefund, RungUpSale, Tender } from './sale.ts'
import { dueWith } from './settle.ts'

export interface Difference {
  /** What the goods given back pay of those taken. Minor units, as all here. */
  exchangeMinor: number
  /** What is left: above zero the customer pays it, below zero it goes back to them. */
  differenceMinor: number
  /** The same where it is paid in cash alone, in coins there are. */
  cashMinor: number
}

/**
 * What is left to pay where goods worth `owedMinor` are given back and others that come to
 * `totalMinor` are taken. Only that is rounded to the smallest coin: what pays for goods in goods is
 * exact.
 */
export function differenceOf(
  { owedMinor, totalMinor }: { owedMinor: number; totalMinor: number },
  cash?: Order['rounding']['cash']
): Difference {
  const differenceMinor = totalMinor - owedMinor
  const inCash = dueWith(Math.abs(differenceMinor), [{ type: 'cash', amountMinor: 0 }], cash)
  return {
    exchangeMinor: Math.min(owedMinor, totalMinor),
    differenceMinor,
    cashMinor: differenceMinor < 0 ? -inCash : inCash
  }
}

export interface ExchangeRequest {
  returned: RefundRequest
  order: Order
  /** What the difference is paid or given back by. */
  tenders: readonly Tender[]
}

/**
 * The difference of an exchange.
 * @param shownMinor the one the customer was shown, where that is known
 * @throws DomainError as priceRefund and priceOrder; pos.exchange-differs
 */
export function differenceIn(
  { returned, order }: Pick<ExchangeRequest, 'returned' | 'order'>,
  shownMinor?: number
): Difference {
  const difference = differenceOf(
    {
      owedMinor: priceRefund(returned).owedMinor,
      totalMinor: bounded(priceOrder(order)).totals.total
    },
    order.rounding.cash
  )
  const { differenceMinor } = difference
  if (shownMinor !== undefined && shownMinor !== differenceMinor) {
    throw new DomainError('pos.exchange-differs', { shownMinor, differenceMinor })
  }
  return difference
}

/**
 * Takes lines of a sale back and sells others for them: a refund and a sale, each with a tender
 * `exchange` of the same amount, so that both together moved as much money as the difference.
 * @throws DomainError as refund and ringUp; pos.tenders-exceed where nothing is left to pay
 */
export function exchange({ returned, order, tenders }: ExchangeRequest): {
  refund: RungUpRefund
  sale: RungUpSale
} {
  const { exchangeMinor, differenceMinor } = differenceIn({ returned, order })
  const [other] = tenders
  if (differenceMinor === 0 && other !== undefined) {
    throw new DomainError('pos.tenders-exceed', { dueMinor: 0, paidMinor: other.amountMinor })
  }
  const inGoods: Tender[] =
    exchangeMinor === 0 ? [] : [{ type: 'exchange', amountMinor: exchangeMinor }]
  return {
    refund: refund({ ...returned, tenders: [...inGoods, ...(differenceMinor < 0 ? tenders : [])] }),
    sale: bounded(
      ringUp({ ...order, tenders: [...inGoods, ...(differenceMinor > 0 ? tenders : [])] })
    )
  }
}
