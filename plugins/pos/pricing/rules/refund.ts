import type { TenderType } from '../../../../contracts/tender-types.ts'
import { mulDiv, sum } from '../../../../core/primitives/money.ts'
import { addUp, taxTable } from './add-up.ts'
import { checkQuantity } from './check-order.ts'
import { DomainError, refusingOverflow } from './domain-error.ts'
import { lineBetween, lineShare } from './line-share.ts'
import { priceOrder } from './price-order.ts'
import { chargeBetween } from './service-charge.ts'
import { dueBackWith, payBack } from './settle.ts'
import type {
  CashRounding,
  Order,
  PricedOrder,
  RungUpLine,
  RungUpRefund,
  RungUpServiceCharge,
  TaxMode,
  Tender
} from './sale.ts'

/** So much of a line of the original sale. */
export interface LineQuantity {
  lineNo: number
  quantityMilli: number
}

/**
 * What a refund needs to know of the sale it belongs to. A posted sale never changes, so it is read
 * as it was rung up.
 */
export interface OriginalSale {
  currency: string
  taxMode: TaxMode
  lines: readonly RungUpLine[]
  serviceCharge?: RungUpServiceCharge
  totals: { total: number; due: number }
}

export interface RefundRequest {
  sale: OriginalSale
  /**
   * Of all earlier refunds of this sale: their lines, as many as there are, and the sum of their
   * `totals.due`.
   */
  refundedBefore: { lines: readonly LineQuantity[]; dueMinor: number }
  /** What is brought back now; each line at most once. */
  lines: readonly LineQuantity[]
  /** The smallest coin that is paid out, should cash be. */
  cash?: CashRounding
}

/**
 * A refund before it is known how it is paid. `owedMinor` is to be paid for it, up to the rounding of
 * coins and of what a provider gives back; `leftMinor` is all that was paid for the sale and has not
 * gone back.
 */
export interface PricedRefund extends PricedOrder {
  owedMinor: number
  leftMinor: number
}

/**
 * What bringing back lines of a sale comes to, proportional to the minor unit, with their share of
 * its service charge. Bringing back
 * everything, in any steps, gives the sale's own figures in the sum: line by line, tax by tax, and
 * what was paid for it, its rounding included.
 * @throws DomainError pos.no-lines, pos.quantity-not-positive, pos.refund-line-unknown,
 * pos.refund-line-repeated,
 * pos.refund-exceeds-sold
 */
export function priceRefund({
  sale,
  refundedBefore,
  lines: requested
}: RefundRequest): PricedRefund {
  checkRequested(sale, requested)
  return refusingOverflow(() => {
    const steps = sale.lines.map(line => {
      const before = quantityOf(refundedBefore.lines, line.lineNo)
      const now = quantityOf(requested, line.lineNo)
      const left = line.quantityMilli - before
      if (now > left) {
        throw new DomainError('pos.refund-exceeds-sold', {
          lineNo: line.lineNo,
          quantityMilli: now,
          leftMilli: left
        })
      }
      const from = lineShare(line, before, sale.taxMode)
      const after = lineShare(line, before + now, sale.taxMode)
      return { now, from, after, step: lineBetween(from, after) }
    })
    const lines = steps.filter(({ now }) => now > 0).map(({ step }) => step)
    const goodsBack = sum(steps.map(({ after }) => after.totalMinor))
    const { step: serviceCharge, after: chargeBack } = chargeBetween(
      sale.serviceCharge,
      sale.lines,
      { before: sum(steps.map(({ from }) => from.totalMinor)), after: goodsBack }
    )
    const broughtBack = goodsBack + chargeBack
    const { total, due } = sale.totals
    // Measured against what earlier refunds really paid, so that the coins rounded then are made
    // good now.
    const owedMinor = Math.max(
      0,
      (total === 0 ? 0 : mulDiv(due, broughtBack, total)) - refundedBefore.dueMinor
    )
    return {
      currency: sale.currency,
      taxMode: sale.taxMode,
      lines,
      ...(serviceCharge !== undefined && { serviceCharge }),
      taxes: taxTable(lines, serviceCharge),
      totals: addUp(lines, serviceCharge),
      owedMinor,
      leftMinor: Math.max(0, due - refundedBefore.dueMinor)
    }
  })
}

/**
 * Refunds lines of a sale. The tenders must be exactly what is due.
 * @throws DomainError as priceRefund; pos.tenders-do-not-cover, pos.tenders-exceed,
 * pos.tender-negative,
 * pos.cash-not-in-coins
 */
export function refund(request: RefundRequest & { tenders: readonly Tender[] }): RungUpRefund {
  return paidBack(priceRefund(request), request.tenders, request.cash)
}

/**
 * Refunds lines of a sale by one tender of a type, which is exactly what is due; none where nothing
 * is.
 * @param request.stepMinor what goes back that way is a multiple of it
 * @throws DomainError as priceRefund
 */
export function refundBy({
  tenderType: type,
  stepMinor = 1,
  ...request
}: RefundRequest & { tenderType: TenderType; stepMinor?: number }): RungUpRefund {
  const priced = priceRefund(request)
  const by = (amountMinor: number): Tender[] => [{ type, amountMinor, stepMinor }]
  const due = refusingOverflow(() => dueBackWith(priced, by(0), request.cash))
  return paidBack(priced, priced.owedMinor === 0 ? [] : by(due), request.cash)
}

/**
 * Refunds goods whose sale cannot be found, at the prices and taxes the caller vouches for; priced
 * as a sale would be.
 * @throws DomainError as ringUp; pos.tenders-exceed also for cash, since a refund gives no change
 */
export function blindRefund(order: Order & { tenders: readonly Tender[] }): RungUpRefund {
  const priced = priceOrder(order)
  const { total } = priced.totals
  return paidBack(
    { ...priced, owedMinor: total, leftMinor: total },
    order.tenders,
    order.rounding.cash
  )
}

function paidBack(
  { owedMinor, leftMinor, ...priced }: PricedRefund,
  tenders: readonly Tender[],
  cash?: CashRounding
): RungUpRefund {
  const settlement = refusingOverflow(() =>
    payBack(priced.totals.total, { owedMinor, leftMinor }, tenders, cash)
  )
  return { ...priced, totals: { ...priced.totals, ...settlement }, tenders: [...tenders] }
}

function checkRequested(sale: OriginalSale, requested: readonly LineQuantity[]): void {
  if (requested.length === 0) throw new DomainError('pos.no-lines')
  const seen = new Set<number>()
  for (const { lineNo, quantityMilli } of requested) {
    checkQuantity(quantityMilli, { lineNo })
    if (!sale.lines.some(line => line.lineNo === lineNo)) {
      throw new DomainError('pos.refund-line-unknown', { lineNo })
    }
    if (seen.has(lineNo)) throw new DomainError('pos.refund-line-repeated', { lineNo })
    seen.add(lineNo)
  }
}

function quantityOf(lines: readonly LineQuantity[], lineNo: number): number {
  return sum(lines.filter(line => line.lineNo === lineNo).map(line => line.quantityMilli))
}
