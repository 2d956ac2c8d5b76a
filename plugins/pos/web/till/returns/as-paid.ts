import { payableInCash, tendersBack, withTips, type PaidBy } from '../../sales/refund-worked.ts'
import type { Returned } from '../ticket/ticket.ts'
import type { Tender, TenderType } from '../till-state.ts'

/**
 * By which tenders an amount goes back: by those the sale was paid with, cash last, none by more than
 * is left of it; what no way has left, in cash. Minor units.
 */
export function asPaid({ ways, cashRounding }: Returned, backMinor: number): Tender[] {
  const tenders = ways.map(({ leftMinor, ...way }) => ({ ...way, amountMinor: leftMinor }))
  const sale = {
    totalMinor: 0,
    dueMinor: 0,
    changeMinor: 0,
    lines: [],
    serviceCharge: null,
    tenders
  }
  const exact = tendersBack(sale, [], backMinor)
  const shortMinor = exact.reduce((left, { amountMinor }) => left - amountMinor, backMinor)
  const others = exact.filter(({ type }) => type !== 'cash')
  const cash = exact.find(({ type }) => type === 'cash')
  const cashMinor = (cash?.amountMinor ?? 0) + shortMinor
  return [
    ...others.map(tenderOf),
    ...(cashMinor > 0
      ? [{ type: 'cash' as const, amountMinor: payableInCash(cashMinor, cashRounding) }]
      : [])
  ]
}

const tenderOf = ({ type, amountMinor, tipMinor, reference, paymentId }: PaidBy): Tender => ({
  type: type as TenderType,
  amountMinor,
  ...(tipMinor !== undefined && { tipMinor }),
  ...(reference !== null && { reference }),
  ...(paymentId !== null && { paymentId })
})

/** The same with the tip of the sale, by the ways it was given. */
export const withTipOf = ({ tips = [] }: Returned, tenders: readonly Tender[]): Tender[] =>
  withTips(
    tenders.map(({ reference = null, paymentId = null, ...tender }) => ({
      ...tender,
      reference,
      paymentId
    })),
    tips.map(({ leftMinor, ...way }) => ({ ...way, amountMinor: leftMinor, tipMinor: leftMinor }))
  ).map(tenderOf)
