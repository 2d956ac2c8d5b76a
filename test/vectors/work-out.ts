import type { Unit } from '../../contracts/units.ts'
import { exchange } from '../../plugins/pos/pricing/rules/exchange.ts'
import { formatQuantity, parseQuantity } from '../../core/primitives/quantity.ts'
import { DomainError } from '../../plugins/pos/pricing/rules/domain-error.ts'
import {
  type Home,
  neededOf,
  type Taken,
  worthOf
} from '../../plugins/pos/pricing/rules/payment/foreign-cash.ts'
import { blindRefund, type LineQuantity, refund } from '../../plugins/pos/pricing/rules/refund.ts'
import { scaledLine, scalePatternsOf } from '../../plugins/pos/pricing/rules/scale/scale-code.ts'
import { ringUp } from '../../plugins/pos/pricing/rules/ring-up.ts'
import type {
  CashRounding,
  Order,
  OrderLine,
  RungUpSale,
  Tender
} from '../../plugins/pos/pricing/rules/sale.ts'

type VectorLine = Pick<OrderLine, 'sku' | 'unitPriceMinor' | 'taxes' | 'discount' | 'exempt'> & {
  /** Left out where the line is read from the code of a scale. */
  quantity?: string
  /** A code that was scanned, how it is read, and the unit of the good whose item number it has. */
  scale?: { patterns: string[]; code: string; item: string; unit: Unit }
}
export type VectorOrder = Omit<Order, 'lines'> & { lines: VectorLine[]; tenders: Tender[] }
/** What the engine comes to, without what it merely hands through; or the code of its refusal. */
export type Outcome = { expected: unknown } | { error: string }
export interface RefundStep {
  lines: Array<{ lineNo: number; quantity: string }>
  tenders: Tender[]
  cash?: CashRounding
}

export interface Exchanged {
  returned: RefundStep['lines']
  sold: Omit<VectorOrder, 'tenders'>
  tenders: Tender[]
}

export interface ForeignNeed {
  restMinor: number
  taken: Taken
  home: Home
}

export const saleOf = (order: VectorOrder): Outcome => outcomeOf(() => ringUp(orderOf(order)))

export const blindRefundOf = (order: VectorOrder): Outcome =>
  outcomeOf(() => blindRefund(orderOf(order)))

/** Step by step; one that is refused changes nothing for the next. */
export function refundsOf(order: VectorOrder, steps: RefundStep[]): Outcome[] {
  const sale = ringUp(orderOf(order))
  const refundedBefore: { lines: LineQuantity[]; dueMinor: number } = { lines: [], dueMinor: 0 }
  return steps.map(({ lines: asked, tenders, cash }) =>
    outcomeOf(() => {
      const lines = milliOf(asked)
      const done = refund({ sale, refundedBefore, lines, tenders, ...(cash && { cash }) })
      refundedBefore.lines.push(...done.lines)
      refundedBefore.dueMinor += done.totals.due
      return done
    })
  )
}

/** Lines of a sale that was rung up, against what is sold for them. */
export function exchangeOf(order: VectorOrder, { returned, sold, tenders }: Exchanged): Outcome {
  const { cash } = sold.rounding
  const { refund: back, sale } = exchange({
    returned: {
      sale: ringUp(orderOf(order)),
      refundedBefore: { lines: [], dueMinor: 0 },
      lines: milliOf(returned),
      ...(cash && { cash })
    },
    order: orderOf({ ...sold, tenders: [] }),
    tenders
  })
  return { expected: { refund: figures(back), sale: figures(sale) } }
}

/** What is needed of another currency, and what that is worth. */
export function neededForeign({ restMinor, taken, home }: ForeignNeed): Outcome {
  const neededMinor = neededOf(restMinor, taken, home)
  const { currency, rate } = taken
  const worthMinor = worthOf({ currency, rate, amountMinor: neededMinor }, home)
  return { expected: { neededMinor, worthMinor } }
}

const milliOf = (lines: RefundStep['lines']): LineQuantity[] =>
  lines.map(({ lineNo, quantity }) => ({ lineNo, quantityMilli: parseQuantity(quantity) }))

function outcomeOf(calculate: () => RungUpSale): Outcome {
  try {
    return { expected: figures(calculate()) }
  } catch (error) {
    if (error instanceof DomainError) return { error: error.code }
    throw error
  }
}

const figures = ({ lines, serviceCharge, taxes, totals }: RungUpSale): object => ({
  lines: lines.map(
    ({ variantId, sku, name, stocked, unitPriceMinor, quantityMilli, details, ...line }) => ({
      ...line,
      quantity: formatQuantity(quantityMilli)
    })
  ),
  ...(serviceCharge && { serviceCharge }),
  taxes,
  totals
})

const readLine = (
  { patterns, code, item, unit }: NonNullable<VectorLine['scale']>,
  unitPriceMinor: number,
  currency: string
) =>
  scaledLine(scalePatternsOf(patterns), code, { unitPriceMinor, unit, scaleCode: item }, currency)

function orderOf(order: VectorOrder): Order & { tenders: Tender[] } {
  return {
    ...order,
    lines: order.lines.map(({ quantity = '1', scale, ...line }) => ({
      ...line,
      variantId: line.sku,
      name: line.sku,
      stocked: true,
      quantityMilli: parseQuantity(quantity),
      ...(scale && readLine(scale, line.unitPriceMinor, order.currency))
    }))
  }
}
