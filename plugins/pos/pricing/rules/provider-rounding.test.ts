import fc from 'fast-check'
import t from 'tap'
import { sum } from '../../../../core/primitives/money.ts'
import { priceOrder } from './price-order.ts'
import { type LineQuantity, priceRefund, refund } from './refund.ts'
import { ringUp } from './ring-up.ts'
import { dueBackWith } from './settle.ts'
import type { Order, RungUpSale, Tender } from './sale.ts'

// What was rounded before a provider was asked: the rounding is the document's, and no line's.
const step = fc.constantFrom(1, 10, 100)
const orders = fc
  .record({
    taxMode: fc.constantFrom('inclusive' as const, 'exclusive' as const),
    rounding: fc.record({ tax: fc.constantFrom('line' as const, 'document' as const) }),
    lines: fc.array(
      fc.record({
        quantityMilli: fc.integer({ min: 1, max: 9_000 }),
        unitPriceMinor: fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: 5_000_000 })),
        taxes: fc.constantFrom([], [{ code: 'PPN', ratePpm: 110_000 }])
      }),
      { minLength: 1, maxLength: 5 }
    )
  })
  .map((drawn): Order => ({
    currency: 'IDR',
    ...drawn,
    lines: drawn.lines.map(line => ({
      ...line,
      variantId: 'v',
      sku: 's',
      name: 'n',
      stocked: true
    }))
  }))
/** How a setting rounds what is due: to either side of it. */
const side = fc.constantFrom('below' as const, 'above' as const)
const roundedBy = (due: number, stepMinor: number, to: 'below' | 'above'): number => {
  const below = due - (due % stepMinor)
  return below < due && (to === 'above' || below === 0) ? below + stepMinor : below
}
const paidThrough = (due: number, stepMinor: number, to: 'below' | 'above'): Tender => {
  const amountMinor = roundedBy(due, stepMinor, to)
  return { type: 'online', paymentId: 'p', amountMinor, roundingMinor: amountMinor - due }
}

/** Refunds a sale in steps, each by what `tendersOf` says. */
function bringBack(
  sale: RungUpSale,
  cuts: readonly number[],
  tendersOf: (back: { owedMinor: number; leftMinor: number }, step: number) => Tender[]
): RungUpSale[] {
  const done: RungUpSale[] = []
  const before: { lines: LineQuantity[]; dueMinor: number } = { lines: [], dueMinor: 0 }
  for (const [i, cut] of [...cuts, 100].entries()) {
    const lines = sale.lines
      .map(({ lineNo, quantityMilli }) => {
        const back = sum(before.lines.filter(l => l.lineNo === lineNo).map(l => l.quantityMilli))
        return { lineNo, quantityMilli: Math.floor(((quantityMilli - back) * cut) / 100) }
      })
      .filter(({ quantityMilli }) => quantityMilli > 0)
    if (lines.length === 0) continue
    const request = { sale, refundedBefore: before, lines }
    const one = refund({ ...request, tenders: tendersOf(priceRefund(request), i) })
    done.push(one)
    before.lines.push(...lines)
    before.dueMinor += one.totals.due
  }
  return done
}
const through = (stepMinor: number, amountMinor = 0): Tender => ({
  type: 'online',
  paymentId: 'p',
  amountMinor,
  stepMinor
})
const dueOf = (documents: RungUpSale[]): number => sum(documents.map(({ totals }) => totals.due))

t.test(
  'all by one payment: the rounding is what was asked beyond the total, and no tax changes',
  async t => {
    fc.assert(
      fc.property(orders, step, side, (order, stepMinor, to) => {
        const priced = priceOrder(order)
        const tender = paidThrough(priced.totals.total, stepMinor, to)
        const sale = ringUp({ ...order, tenders: [tender] })
        const { totals } = sale
        return (
          totals.rounding === tender.amountMinor - priced.totals.total &&
          Math.abs(totals.rounding) < stepMinor &&
          totals.total + totals.rounding === totals.due &&
          totals.paid === tender.amountMinor &&
          totals.change === 0 &&
          JSON.stringify([sale.lines, sale.taxes, totals.tax]) ===
            JSON.stringify([priced.lines, priced.taxes, priced.totals.tax])
        )
      }),
      { numRuns: 500 }
    )
    t.pass()
  }
)

t.test(
  'a part otherwise, the rest by a payment: what it settles is the rest, to the unit',
  async t => {
    fc.assert(
      fc.property(orders, step, side, fc.nat({ max: 99 }), (order, stepMinor, to, percent) => {
        const { total } = priceOrder(order).totals
        const amountMinor = Math.floor((total * percent) / 100)
        const rest = paidThrough(total - amountMinor, stepMinor, to)
        const byVoucher = ringUp({ ...order, tenders: [{ type: 'voucher', amountMinor }, rest] })
        const inCash = ringUp({ ...order, tenders: [{ type: 'cash', amountMinor }, rest] })
        const least = ringUp({
          ...order,
          tenders: [rest, { type: 'cash', amountMinor: amountMinor + 700 }]
        })
        return (
          [byVoucher, inCash, least].every(
            ({ totals, tenders }) =>
              totals.rounding === rest.roundingMinor &&
              sum(tenders.map(tender => tender.amountMinor)) ===
                totals.total + totals.rounding + totals.change
          ) &&
          inCash.totals.change === 0 &&
          least.totals.change === 700
        )
      }),
      { numRuns: 500 }
    )
    t.pass()
  }
)

t.test(
  'refunds in any steps: each can be given back, never more than was taken, and in the end all of it',
  async t => {
    fc.assert(
      fc.property(
        orders,
        step,
        side,
        fc.array(fc.nat({ max: 100 }), { maxLength: 6 }),
        (order, stepMinor, to, cuts) => {
          const { total } = priceOrder(order).totals
          const sale = ringUp({ ...order, tenders: [paidThrough(total, stepMinor, to)] })
          const refunds = bringBack(sale, cuts, back => [
            through(stepMinor, dueBackWith(back, [through(stepMinor)]))
          ])
          let given = 0
          for (const { totals } of refunds) {
            given += totals.due
            if (totals.due % stepMinor !== 0 || given > sale.totals.paid || totals.due < 0) {
              return false
            }
          }
          return (
            given === sale.totals.paid &&
            sum(refunds.map(({ totals }) => totals.total)) === total &&
            sum(refunds.map(({ totals }) => totals.tax)) === sale.totals.tax &&
            sum(refunds.map(({ totals }) => totals.rounding)) === sale.totals.rounding
          )
        }
      ),
      { numRuns: 1_000 }
    )
    t.pass()
  }
)

t.test('some of it in cash, some through the provider: never more than was paid', async t => {
  fc.assert(
    fc.property(
      orders,
      side,
      fc.array(fc.tuple(fc.nat({ max: 100 }), fc.boolean()), { maxLength: 6 }),
      (order, to, cuts) => {
        const { total } = priceOrder(order).totals
        const sale = ringUp({ ...order, tenders: [paidThrough(total, 100, to)] })
        const refunds = bringBack(
          sale,
          cuts.map(([cut]) => cut),
          (back, i) => {
            if (cuts[i]?.[1] ?? true) return [{ type: 'cash', amountMinor: back.owedMinor }]
            const due = dueBackWith(back, [through(100)])
            return [through(100, due)]
          }
        )
        return dueOf(refunds) <= sale.totals.paid
      }
    ),
    { numRuns: 1_000 }
  )
  t.pass()
})

t.test('what the provider cannot give back is refused, and cash takes the rest', async t => {
  const order: Order = {
    currency: 'IDR',
    taxMode: 'inclusive',
    rounding: { tax: 'line' },
    lines: [
      {
        variantId: 'v',
        sku: 's',
        name: 'n',
        stocked: true,
        quantityMilli: 3_000,
        unitPriceMinor: 433,
        taxes: []
      }
    ]
  }
  const sale = ringUp({ ...order, tenders: [paidThrough(1_299, 100, 'above')] })
  t.match(sale.totals, { total: 1_299, rounding: 1, due: 1_300 })
  const one = (tenders: Tender[]) =>
    refund({
      sale,
      refundedBefore: { lines: [], dueMinor: 0 },
      lines: [{ lineNo: 1, quantityMilli: 1_000 }],
      tenders
    })
  t.throws(() => one([through(100, 433)]), {
    code: 'pos.refund-not-in-steps',
    facts: { amountMinor: 433, stepMinor: 100 }
  })
  t.match(one([through(100, 400)]).totals, { total: 433, rounding: -33, due: 400 })
  t.throws(() => one([through(100, 500)]), { code: 'pos.tenders-exceed' })
  t.throws(() => one([through(100, 300)]), { code: 'pos.tenders-do-not-cover' })
  t.match(one([through(100, 400), { type: 'cash', amountMinor: 33 }]).totals, {
    rounding: 0,
    due: 433
  })
})
