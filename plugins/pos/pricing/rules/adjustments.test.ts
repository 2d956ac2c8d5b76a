import fc from 'fast-check'
import t from 'tap'
import { sum } from '../../../../core/primitives/money.ts'
import { isWithinLimit } from './discount-limit.ts'
import { priceOrder } from './price-order.ts'
import { priceRefund } from './refund.ts'
import { ringUp } from './ring-up.ts'
import type { Adjustment, Order, OrderLine } from './sale.ts'

// What plugins take off: after the cashier's discounts, in their order, never more than is left.

const line = (unitPriceMinor: number, more: Partial<OrderLine> = {}): OrderLine => ({
  variantId: 'v',
  sku: 's',
  name: 'n',
  stocked: true,
  quantityMilli: 1000,
  unitPriceMinor,
  taxes: [],
  ...more
})
const order = (
  lines: OrderLine[],
  adjustments: Adjustment[],
  more: Partial<Order> = {}
): Order => ({
  currency: 'EUR',
  taxMode: 'inclusive',
  rounding: { tax: 'line' },
  lines,
  adjustments,
  ...more
})
const off = (lineNo: number | null, amountMinor: number, title = 'Offer'): Adjustment => ({
  lineNo,
  amountMinor,
  source: 'promotions',
  title
})
const totals = (of: Order): number[] => priceOrder(of).lines.map(({ totalMinor }) => totalMinor)

t.test('worked examples', async t => {
  // Saleor, apply vouchers: 500 off the order of 400 and 4500.
  t.strictSame(totals(order([line(400), line(4500)], [off(null, 500)])), [359, 4041])
  // Medusa, compute-actions.spec: 5000 and 15000; 5000 off, then 3000 off.
  t.strictSame(
    totals(order([line(5000), line(15000)], [off(null, 5000), off(null, 3000)])),
    [3000, 9000]
  )
  t.strictSame(
    totals(order([line(5000), line(15000)], [off(null, 100_000), off(null, 5000)])),
    [0, 0]
  )
  // The line's own ten per cent first, then 200, then the document's 100, then 80 off the whole.
  t.strictSame(
    totals(
      order(
        [line(2000, { discount: { percentPpm: 100_000 } }), line(400)],
        [off(null, 80), off(1, 200)],
        {
          discount: { amountMinor: 100 }
        }
      )
    ),
    [1456, 364]
  )
})

t.test('more than is left of a line takes what is left, and says so', async t => {
  const { lines, totals } = priceOrder(
    order([line(300), line(500)], [off(1, 200, 'A'), off(1, 200, 'B'), off(1, 5, 'C')])
  )
  t.equal(totals.total, 500)
  t.strictSame(lines[0]?.adjustments, [
    { source: 'promotions', title: 'A', on: 'line', amountMinor: 200 },
    { source: 'promotions', title: 'B', on: 'line', amountMinor: 100 }
  ])
  t.strictSame(lines[1]?.adjustments, [])
})

t.test('tax is on what is left', async t => {
  // Sonata, 6000 at 20 % and 4000 at 5 % with tax in them, 1000 off: 600/400, tax 900 and 171.
  const { lines, totals } = priceOrder(
    order(
      [
        line(6000, { taxes: [{ code: 'A', ratePpm: 200_000 }] }),
        line(4000, { taxes: [{ code: 'B', ratePpm: 50_000 }] })
      ],
      [off(null, 1000)]
    )
  )
  t.strictSame(
    lines.map(({ documentDiscountMinor, taxMinor }) => [documentDiscountMinor, taxMinor]),
    [
      [600, 900],
      [400, 171]
    ]
  )
  t.equal(totals.total, 9000)
})

t.test('they are no discounts of whoever stands at the till', async t => {
  const given = order([line(1000), line(1000)], [off(1, 500), off(null, 300)])
  t.ok(isWithinLimit(priceOrder(given).lines, 0))
  const both = { ...given, discount: { percentPpm: 100_000 } }
  t.ok(isWithinLimit(priceOrder(both).lines, 10))
  t.notOk(isWithinLimit(priceOrder(both).lines, 7))
  const ofLine = order([line(1000, { discount: { amountMinor: 100 } })], [off(1, 500)])
  t.ok(isWithinLimit(priceOrder(ofLine).lines, 10))
  t.notOk(isWithinLimit(priceOrder(ofLine).lines, 9))
})

t.test('what cannot be taken off is refused', async t => {
  for (const wrong of [off(0, 1), off(2, 1), off(1.5, 1), off(1, -1), off(1, 0.5), off(null, -1)]) {
    t.throws(() => priceOrder(order([line(100)], [wrong])), { code: 'pos.adjustment-invalid' })
  }
})

const adjustment = fc.record({
  lineNo: fc.constantFrom(null, 1, 2, 3),
  amountMinor: fc.nat({ max: 3000 }),
  source: fc.constantFrom('a', 'b'),
  title: fc.constantFrom('x', 'y')
})
const orders = fc.record({
  prices: fc.array(fc.nat({ max: 5000 }), { minLength: 3, maxLength: 3 }),
  adjustments: fc.array(adjustment, { maxLength: 6 }),
  percentPpm: fc.nat({ max: 400_000 }),
  ratePpm: fc.nat({ max: 250_000 }),
  taxMode: fc.constantFrom('inclusive' as const, 'exclusive' as const)
})

t.test('whatever they take, figures agree, and all of it comes back with the goods', async t => {
  fc.assert(
    fc.property(orders, ({ prices, adjustments, percentPpm, ratePpm, taxMode }) => {
      const taxes = [{ code: 'V', ratePpm }]
      const asked = order(
        prices.map(price => line(price, { quantityMilli: 3000, taxes })),
        adjustments,
        { discount: { percentPpm }, taxMode }
      )
      const priced = priceOrder(asked)
      const sale = ringUp({
        ...asked,
        tenders: [{ type: 'card', amountMinor: priced.totals.total }]
      })
      for (const one of sale.lines) {
        const charged = one.grossMinor - one.lineDiscountMinor - one.documentDiscountMinor
        const taken = sum((one.adjustments ?? []).map(({ amountMinor }) => amountMinor))
        if (charged < 0 || charged !== (taxMode === 'inclusive' ? one.totalMinor : one.netMinor)) {
          return false
        }
        if (taken > one.lineDiscountMinor + one.documentDiscountMinor) return false
      }
      const back = [1000, 1000, 1000].map((quantityMilli, step) =>
        priceRefund({
          sale,
          refundedBefore: {
            lines: Array.from({ length: step }, () =>
              [1, 2, 3].map(lineNo => ({ lineNo, quantityMilli: 1000 }))
            ).flat(),
            dueMinor: 0
          },
          lines: [1, 2, 3].map(lineNo => ({ lineNo, quantityMilli }))
        })
      )
      return sum(back.map(({ totals }) => totals.total)) === sale.totals.total
    })
  )
  t.pass()
})
