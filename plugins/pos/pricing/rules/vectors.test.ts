import { readFileSync } from 'node:fs'
import t from 'tap'
import type { Test } from 'tap'
import { formatQuantity, parseQuantity } from '../../../../core/primitives/quantity.ts'
import { blindRefund, type LineQuantity, refund } from './refund.ts'
import { ringUp } from './ring-up.ts'
import type { CashRounding, Order, OrderLine, RungUpSale, Tender } from './sale.ts'

type VectorLine = Pick<OrderLine, 'sku' | 'unitPriceMinor' | 'taxes' | 'discount'> & {
  quantity: string
}
type VectorOrder = Omit<Order, 'lines'> & { lines: VectorLine[]; tenders: Tender[] }
interface Outcome {
  expected?: unknown
  error?: string
}
interface SaleVector extends Outcome {
  name: string
  why?: string
  order: VectorOrder
}
interface Step extends Outcome {
  lines: Array<{ lineNo: number; quantity: string }>
  tenders: Tender[]
  cash?: CashRounding
}
interface RefundVector {
  name: string
  why: string
  order: VectorOrder
  refunds: Step[]
}

const { refunds, blindRefunds } = read<{ refunds: RefundVector[]; blindRefunds: SaleVector[] }>(
  'refunds.json'
)

for (const vector of read<SaleVector[]>('sales.json')) {
  t.test(`sale: ${vector.name}`, async t => {
    compare(t, vector, () => ringUp(orderOf(vector.order)))
  })
}

for (const vector of blindRefunds) {
  t.test(vector.name, async t => {
    compare(t, vector, () => blindRefund(orderOf(vector.order)))
  })
}

for (const vector of refunds) {
  t.test(`refund: ${vector.name}`, async t => {
    const sale = ringUp(orderOf(vector.order))
    const refundedBefore: { lines: LineQuantity[]; dueMinor: number } = { lines: [], dueMinor: 0 }
    for (const step of vector.refunds) {
      const lines = step.lines.map(({ lineNo, quantity }) => ({
        lineNo,
        quantityMilli: parseQuantity(quantity)
      }))
      const done = compare(t, step, () =>
        refund({ sale, refundedBefore, lines, tenders: step.tenders, cash: step.cash })
      )
      if (!done) continue
      refundedBefore.lines.push(...done.lines)
      refundedBefore.dueMinor += done.totals.due
    }
  })
}

function compare(
  t: Test,
  { expected, error }: Outcome,
  calculate: () => RungUpSale
): RungUpSale | undefined {
  if (error) {
    t.throws(calculate, { name: 'DomainError', code: error })
    return
  }
  const result = calculate()
  t.strictSame(figures(result), expected)
  return result
}

/** The part of the engine's answer that is not merely handed through. */
function figures({ lines, taxes, totals }: RungUpSale) {
  return {
    lines: lines.map(
      ({ variantId, sku, name, stocked, unitPriceMinor, quantityMilli, ...line }) => ({
        ...line,
        quantity: formatQuantity(quantityMilli)
      })
    ),
    taxes,
    totals
  }
}

function orderOf(order: VectorOrder): Order & { tenders: Tender[] } {
  return {
    ...order,
    lines: order.lines.map(({ quantity, ...line }) => ({
      ...line,
      variantId: line.sku,
      name: line.sku,
      stocked: true,
      quantityMilli: parseQuantity(quantity)
    }))
  }
}

function read<T>(file: string): T {
  return JSON.parse(
    readFileSync(new URL(`../../../../test/vectors/${file}`, import.meta.url), 'utf8')
  ) as T
}
