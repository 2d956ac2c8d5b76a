import { inCoins } from '../../pricing/rules/payment/in-coins.ts'
import type { CashRounding } from '../../pricing/rules/sale.ts'

/** What a refund needs to know of the sale, as the API tells it. */
export interface SoldSale {
  totalMinor: number
  dueMinor: number
  changeMinor: number
  serviceCharge: { totalMinor: number } | null
  lines: ReadonlyArray<{
    lineNo: number
    quantity: string
    refundedQuantity: string
    totalMinor: number
  }>
  tenders: readonly PaidBy[]
}

export interface PaidBy {
  type: string
  amountMinor: number
  /** In the amount; left out: nothing. */
  tipMinor?: number
  reference: string | null
  paymentId: string | null
}

/** Of a refund of the sale that is posted already. */
export interface BackBefore {
  dueMinor: number
  tenders: readonly PaidBy[]
}

/** Quantities in thousandths, as the API's decimals are kept. */
export const milliOf = (quantity: string): number => {
  const [whole = '0', part = ''] = quantity.split('.')
  return Number(whole) * 1000 + Number(part.padEnd(3, '0').slice(0, 3))
}

export const quantityOf = (milli: number): string => String(milli / 1000)

/** a × b / c, to the nearest whole, ties away from zero, as the server rounds. */
function mulDiv(a: number, b: number, c: number): number {
  const [numerator, denominator] = [BigInt(a) * BigInt(b), BigInt(c)]
  const [quotient, rest] = [numerator / denominator, numerator % denominator]
  return Number(2n * rest < denominator ? quotient : quotient + 1n)
}

/**
 * What bringing back these thousandths of lines comes to, with their share of the service charge, as the server works it out when it is
 * posted; it has the last word.
 * @param back line number → thousandths
 * @returns minor units; before the rounding of coins
 */
export function owedFor(
  sale: SoldSale,
  before: readonly BackBefore[],
  back: Readonly<Record<number, number>>
): number {
  const shares = sale.lines.map(line => {
    const gone = milliOf(line.refundedQuantity) + (back[line.lineNo] ?? 0)
    return mulDiv(line.totalMinor, gone, milliOf(line.quantity))
  })
  const goodsBack = shares.reduce((sum, share) => sum + share, 0)
  const goodsMinor = sale.lines.reduce((sum, { totalMinor }) => sum + totalMinor, 0)
  const chargeBack =
    sale.serviceCharge === null || goodsMinor === 0
      ? 0
      : mulDiv(sale.serviceCharge.totalMinor, goodsBack, goodsMinor)
  const broughtBack = goodsBack + chargeBack
  const paidBack = before.reduce((sum, { dueMinor }) => sum + dueMinor, 0)
  if (sale.totalMinor === 0) return 0
  return Math.max(0, mulDiv(sale.dueMinor, broughtBack, sale.totalMinor) - paidBack)
}

/**
 * By which tenders money goes back: those it came by, cash last, none by more than it took.
 * @param cash how cash is rounded; null: it is not
 */
export function tendersBack(
  sale: SoldSale,
  before: readonly BackBefore[],
  owedMinor: number,
  cash: CashRounding | null = null
): PaidBy[] {
  const sameWay = (a: PaidBy, b: PaidBy): boolean =>
    a.type === b.type && a.paymentId === b.paymentId && a.reference === b.reference
  const gone = before.flatMap(({ tenders }) => tenders).map(bareOf)
  let left = owedMinor
  const inOrder = sale.tenders
    .map(bareOf)
    .sort((a, b) => Number(a.type === 'cash') - Number(b.type === 'cash'))
  let change = sale.changeMinor
  const back: PaidBy[] = []
  for (const tender of inOrder) {
    let most = tender.amountMinor
    if (tender.type === 'cash') {
      const changed = Math.min(change, most)
      change -= changed
      most -= changed
    }
    for (const spent of gone.filter(one => sameWay(one, tender))) {
      const used = Math.min(spent.amountMinor, most)
      spent.amountMinor -= used
      most -= used
    }
    const amountMinor = Math.min(left, most)
    left -= amountMinor
    if (amountMinor > 0) back.push({ ...tender, amountMinor })
  }
  return back.map(tender =>
    tender.type === 'cash'
      ? { ...tender, amountMinor: payableInCash(tender.amountMinor, cash) }
      : tender
  )
}

/** What came in by it for the goods. */
const bareOf = ({ tipMinor = 0, ...tender }: PaidBy): PaidBy => ({
  ...tender,
  amountMinor: tender.amountMinor - tipMinor
})

/** What of the tip has not gone back, by the ways it was given. */
export function tipsLeft(sale: Pick<SoldSale, 'tenders'>, before: readonly BackBefore[]): PaidBy[] {
  let gone = before
    .flatMap(({ tenders }) => tenders)
    .reduce((sum, { tipMinor = 0 }) => sum + tipMinor, 0)
  return sale.tenders.flatMap(tender => {
    const { tipMinor = 0 } = tender
    const spent = Math.min(gone, tipMinor)
    gone -= spent
    const left = tipMinor - spent
    return left === 0 ? [] : [{ ...tender, amountMinor: left, tipMinor: left }]
  })
}

/** Money that goes back, with the tips in it: of one way one amount. */
export function withTips(tenders: readonly PaidBy[], tips: readonly PaidBy[]): PaidBy[] {
  const all = tenders.map(tender => ({ ...tender }))
  for (const tip of tips) {
    const same = all.find(
      one =>
        one.type === tip.type && one.paymentId === tip.paymentId && one.reference === tip.reference
    )
    if (same === undefined) {
      all.push({ ...tip })
    } else {
      same.amountMinor += tip.amountMinor
      same.tipMinor = (same.tipMinor ?? 0) + tip.amountMinor
    }
  }
  return all
}

/** What coins make of an amount in minor units, where they are short of it. */
export const payableInCash = (amountMinor: number, cash: CashRounding | null): number =>
  cash === null ? amountMinor : inCoins(amountMinor, cash)
