import { roundToMultiple, sum } from '../../../../core/primitives/money.ts'
import { checkCashRounding, checkTenders } from './check-order.ts'
import { DomainError } from './domain-error.ts'
import type { CashRounding, Settlement, Tender } from './sale.ts'

/**
 * What is due for `totalMinor` when it is paid with these tenders. Only what is left for cash is
 * rounded to the smallest coin (nearest, a tie upwards): who pays by card pays to the cent.
 * @throws DomainError pos.tenders-exceed when the tenders other than cash are more than the total,
 * pos.cash-not-in-coins
 */
export function dueWith(
  totalMinor: number,
  tenders: readonly Tender[],
  cash?: CashRounding
): number {
  checkTenders(tenders)
  if (cash) checkCashRounding(cash)
  const inCash = tenders.filter(({ type }) => type === 'cash')
  const otherwise = sum(
    tenders.filter(({ type }) => type !== 'cash').map(({ amountMinor }) => amountMinor)
  )
  if (otherwise > totalMinor) {
    throw new DomainError('pos.tenders-exceed', { dueMinor: totalMinor, paidMinor: otherwise })
  }
  if (!cash || inCash.length === 0) return totalMinor
  for (const { amountMinor } of inCash) {
    if (amountMinor % cash.toMinor !== 0) {
      throw new DomainError('pos.cash-not-in-coins', { amountMinor, toMinor: cash.toMinor })
    }
  }
  return sum([otherwise, roundToMultiple(totalMinor - otherwise, cash.toMinor)])
}

/**
 * A customer pays: the tenders cover what is due, cash may be more and is changed.
 * @throws DomainError pos.tenders-do-not-cover, pos.tenders-exceed, pos.tender-negative,
 * pos.cash-not-in-coins
 */
export function applyPayment(
  totalMinor: number,
  tenders: readonly Tender[],
  cash?: CashRounding
): Settlement {
  const due = dueWith(totalMinor, tenders, cash)
  const paid = sum(tenders.map(({ amountMinor }) => amountMinor))
  if (paid < due) {
    throw new DomainError('pos.tenders-do-not-cover', { dueMinor: due, paidMinor: paid })
  }
  return { cashRounding: due - totalMinor, due, paid, change: paid - due }
}

/**
 * The shop pays back: the tenders are what is owed, to the minor unit; no one gives change.
 * @param totalMinor what the goods brought back come to
 * @param owedMinor what is to be paid for them; differs from the total where the sale was rounded
 * for cash
 * @throws DomainError pos.tenders-do-not-cover, pos.tenders-exceed, pos.tender-negative,
 * pos.cash-not-in-coins
 */
export function payBack(
  totalMinor: number,
  owedMinor: number,
  tenders: readonly Tender[],
  cash?: CashRounding
): Settlement {
  const due = dueWith(owedMinor, tenders, cash)
  const paid = sum(tenders.map(({ amountMinor }) => amountMinor))
  if (paid < due) {
    throw new DomainError('pos.tenders-do-not-cover', { dueMinor: due, paidMinor: paid })
  }
  if (paid > due) throw new DomainError('pos.tenders-exceed', { dueMinor: due, paidMinor: paid })
  return { cashRounding: due - totalMinor, due, paid, change: 0 }
}
