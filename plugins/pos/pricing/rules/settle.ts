import { roundToMultiple, sum } from '../../../../core/primitives/money.ts'
import { checkCashRounding, checkTenders } from './check-order.ts'
import { DomainError } from './domain-error.ts'
import { inCoins } from './payment/in-coins.ts'
import { takesTips } from './payment/takes-tips.ts'
import type { CashRounding, Settlement, Tender } from './sale.ts'

/**
 * What is due for `totalMinor` when it is paid with these tenders. A payment that was rounded before
 * it was asked for settles what was due of it, and takes its rounding with it. Only what is left for
 * cash is rounded to the smallest coin (the nearest; half of one by `cash.half`): who pays by card pays to the cent.
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
  const others = tenders.filter(({ type }) => type !== 'cash')
  const otherwise = sum(others.map(({ amountMinor }) => amountMinor))
  const rounding = sum(others.map(({ roundingMinor = 0 }) => roundingMinor))
  const dueMinor = sum([totalMinor, rounding])
  if (otherwise > dueMinor) {
    throw new DomainError('pos.tenders-exceed', { dueMinor, paidMinor: otherwise })
  }
  if (!cash || inCash.length === 0) return dueMinor
  for (const { amountMinor } of inCash) {
    if (amountMinor % cash.toMinor !== 0) {
      throw new DomainError('pos.cash-not-in-coins', { amountMinor, toMinor: cash.toMinor })
    }
  }
  return sum([otherwise, inCoins(dueMinor - otherwise, cash)])
}

/**
 * A customer pays: the tenders cover what is due and the tips in them, cash may be more and is changed.
 * @throws DomainError pos.tenders-do-not-cover, pos.tenders-exceed, pos.tender-negative,
 * pos.cash-not-in-coins
 */
export function applyPayment(
  totalMinor: number,
  tenders: readonly Tender[],
  cash?: CashRounding
): Settlement {
  const { bare, tip } = lessTips(tenders, cash)
  const due = dueWith(totalMinor, bare, cash)
  const paid = sum(bare.map(({ amountMinor }) => amountMinor))
  if (paid < due) {
    throw new DomainError('pos.tenders-do-not-cover', { dueMinor: due, paidMinor: paid })
  }
  return settled({ rounding: due - totalMinor, due, paid: paid + tip, change: paid - due }, tip)
}

const settled = (settlement: Settlement, tip: number): Settlement =>
  tip === 0 ? settlement : { ...settlement, tip }

/**
 * Tenders without the tips in them, and what these come to. A tip is given beside what is due, and
 * changes nothing of it.
 * @throws DomainError pos.tip-not-by, pos.tip-invalid, pos.cash-not-in-coins
 */
function lessTips(
  tenders: readonly Tender[],
  cash: CashRounding | undefined
): { bare: readonly Tender[]; tip: number } {
  const tips = tenders.map(({ tipMinor = 0 }) => tipMinor)
  if (tips.every(tipMinor => tipMinor === 0)) return { bare: tenders, tip: 0 }
  checkTenders(tenders)
  const bare = tenders.map(({ tipMinor = 0, ...tender }) => {
    const { type, amountMinor } = tender
    if (tipMinor === 0) return tender
    if (!takesTips(type)) throw new DomainError('pos.tip-not-by', { type })
    if (!Number.isInteger(tipMinor) || tipMinor < 0 || tipMinor > amountMinor) {
      throw new DomainError('pos.tip-invalid', { tipMinor, amountMinor })
    }
    if (type === 'cash' && cash && tipMinor % cash.toMinor !== 0) {
      throw new DomainError('pos.cash-not-in-coins', {
        amountMinor: tipMinor,
        toMinor: cash.toMinor
      })
    }
    return { ...tender, amountMinor: amountMinor - tipMinor }
  })
  return { bare, tip: sum(tips) }
}

/**
 * What is to be paid back where `owedMinor` is owed. Cash is rounded to coins as in a sale; without
 * cash the last tender whose provider knows steps takes the rest to the nearest of them, and never
 * more than `leftMinor` together with the others.
 * @param leftMinor what was paid for the whole sale and has not gone back
 * @throws DomainError as dueWith; pos.refund-not-in-steps
 */
export function dueBackWith(
  { owedMinor, leftMinor }: { owedMinor: number; leftMinor: number },
  tenders: readonly Tender[],
  cash?: CashRounding
): number {
  for (const { amountMinor, stepMinor = 1 } of tenders) {
    if (amountMinor % stepMinor !== 0) {
      throw new DomainError('pos.refund-not-in-steps', { amountMinor, stepMinor })
    }
  }
  const last = tenders.findLastIndex(({ stepMinor = 1 }) => stepMinor > 1)
  const others = sum(tenders.filter((_, i) => i !== last).map(({ amountMinor }) => amountMinor))
  const { stepMinor = 1 } = tenders[last] ?? {}
  if (last < 0 || others > owedMinor || tenders.some(({ type }) => type === 'cash')) {
    return dueWith(owedMinor, tenders, cash)
  }
  const most = leftMinor - others - ((leftMinor - others) % stepMinor)
  return sum([others, Math.min(roundToMultiple(owedMinor - others, stepMinor), most)])
}

/**
 * The shop pays back: the tenders are what is owed, to the minor unit; no one gives change.
 * @param totalMinor what the goods brought back come to
 * @param back.owedMinor what is to be paid for them; differs from the total where the sale was
 * rounded
 * @throws DomainError pos.tenders-do-not-cover, pos.tenders-exceed, pos.tender-negative,
 * pos.cash-not-in-coins, pos.refund-not-in-steps
 */
export function payBack(
  totalMinor: number,
  back: { owedMinor: number; leftMinor: number },
  tenders: readonly Tender[],
  cash?: CashRounding
): Settlement {
  const { bare, tip } = lessTips(tenders, cash)
  const due = dueBackWith(back, bare, cash)
  const paid = sum(bare.map(({ amountMinor }) => amountMinor))
  if (paid < due) {
    throw new DomainError('pos.tenders-do-not-cover', { dueMinor: due, paidMinor: paid })
  }
  if (paid > due) throw new DomainError('pos.tenders-exceed', { dueMinor: due, paidMinor: paid })
  return settled({ rounding: due - totalMinor, due, paid: paid + tip, change: 0 }, tip)
}
