import t from 'tap'
import { dueWith } from './settle.ts'
import { refund } from './refund.ts'
import { ringUp } from './ring-up.ts'
import type { Order, OrderLine, Tender } from './sale.ts'

// What golden vectors do not say: malformed input, and the facts a refusal carries.
const mug: OrderLine = {
  variantId: 'v',
  sku: 'MUG',
  name: 'Mug',
  stocked: true,
  quantityMilli: 2000,
  unitPriceMinor: 500,
  taxes: []
}
const cash = (amountMinor: number): Tender => ({ type: 'cash', amountMinor })
const order = (change: Partial<Order & { tenders: Tender[] }> = {}) => ({
  currency: 'GBP',
  taxMode: 'inclusive' as const,
  rounding: { tax: 'line' as const },
  lines: [mug],
  tenders: [cash(1000)],
  ...change
})
const withLine = (change: Partial<OrderLine>) => () =>
  ringUp(order({ lines: [mug, { ...mug, ...change }] }))

t.test('orders', async t => {
  t.throws(() => ringUp(order({ currency: 'XXX' })), {
    code: 'pos.unknown-currency',
    facts: { currency: 'XXX' }
  })
  t.throws(withLine({ quantityMilli: 0.5 }), { code: 'pos.amount-not-whole', facts: { lineNo: 2 } })
  t.throws(withLine({ quantityMilli: -1 }), {
    code: 'pos.quantity-not-positive',
    facts: { lineNo: 2, quantityMilli: -1 }
  })
  t.throws(withLine({ quantityMilli: 2 ** 53 }), {
    code: 'pos.amount-too-large',
    facts: { lineNo: 2 }
  })
  t.throws(withLine({ unitPriceMinor: -1 }), { code: 'pos.price-negative', facts: { lineNo: 2 } })
  t.throws(withLine({ unitPriceMinor: NaN }), { code: 'pos.amount-not-whole' })
  t.throws(withLine({ unitPriceMinor: 2 ** 53 }), { code: 'pos.amount-too-large' })
  t.throws(withLine({ discount: { amountMinor: -1 } }), { code: 'pos.discount-negative' })
  t.throws(withLine({ discount: { percentPpm: 1_000_001 } }), {
    code: 'pos.discount-too-large',
    facts: { lineNo: 2, percentPpm: 1_000_001 }
  })
  t.throws(withLine({ discount: { amountMinor: 1001 } }), {
    code: 'pos.discount-too-large',
    facts: { lineNo: 2, discountMinor: 1001, amountMinor: 1000 }
  })
  t.throws(() => ringUp(order({ discount: { percentPpm: 1_000_001 } })), {
    code: 'pos.discount-too-large'
  })
  t.throws(withLine({ taxes: [{ code: 'A', ratePpm: -1 }] }), {
    code: 'pos.tax-invalid',
    facts: { lineNo: 2, code: 'A' }
  })
  t.throws(
    withLine({
      taxes: [
        { code: 'A', ratePpm: 1 },
        { code: 'A', ratePpm: 2 }
      ]
    }),
    { code: 'pos.tax-invalid' },
    'the same tax twice on a line'
  )
})

t.test('many lines that only together are too large', async t => {
  const ship = { ...mug, quantityMilli: 1000, unitPriceMinor: Number.MAX_SAFE_INTEGER }
  t.throws(() => ringUp(order({ lines: [ship, ship] })), { code: 'pos.amount-too-large' })
  t.throws(
    () =>
      ringUp(order({ tenders: [cash(Number.MAX_SAFE_INTEGER), cash(Number.MAX_SAFE_INTEGER)] })),
    { code: 'pos.amount-too-large' }
  )
})

t.test('tenders', async t => {
  t.throws(() => ringUp(order({ tenders: [] })), {
    code: 'pos.tenders-do-not-cover',
    facts: { dueMinor: 1000, paidMinor: 0 }
  })
  t.throws(() => ringUp(order({ tenders: [cash(-1), cash(1001)] })), {
    code: 'pos.tender-negative',
    facts: { type: 'cash' }
  })
  t.throws(() => ringUp(order({ tenders: [cash(999.5)] })), { code: 'pos.amount-not-whole' })
  t.throws(() => ringUp(order({ tenders: [{ type: 'voucher', amountMinor: 1001 }] })), {
    code: 'pos.tenders-exceed',
    facts: { dueMinor: 1000, paidMinor: 1001 }
  })
  for (const toMinor of [0, -5, 2.5]) {
    t.throws(() => dueWith(1000, [], { toMinor }), { code: 'pos.cash-rounding-invalid' })
  }
  t.throws(() => dueWith(1000, [cash(7)], { toMinor: 5 }), {
    code: 'pos.cash-not-in-coins',
    facts: { amountMinor: 7, toMinor: 5 }
  })
})

t.test('refunds', async t => {
  const sale = ringUp(order())
  const ask =
    (
      lines: Array<{ lineNo: number; quantityMilli: number }>,
      before: Array<{ lineNo: number; quantityMilli: number }> = []
    ) =>
    () =>
      refund({ sale, refundedBefore: { lines: before, dueMinor: 0 }, lines, tenders: [cash(500)] })
  t.throws(ask([]), { code: 'pos.no-lines' })
  t.throws(ask([{ lineNo: 1, quantityMilli: 0 }]), { code: 'pos.quantity-not-positive' })
  t.throws(ask([{ lineNo: 2, quantityMilli: 1000 }]), {
    code: 'pos.refund-line-unknown',
    facts: { lineNo: 2 }
  })
  t.throws(
    ask([
      { lineNo: 1, quantityMilli: 500 },
      { lineNo: 1, quantityMilli: 500 }
    ]),
    { code: 'pos.refund-line-repeated', facts: { lineNo: 1 } }
  )
  const earlier = [
    { lineNo: 1, quantityMilli: 500 },
    { lineNo: 1, quantityMilli: 600 }
  ]
  t.throws(ask([{ lineNo: 1, quantityMilli: 901 }], earlier), {
    code: 'pos.refund-exceeds-sold',
    facts: { lineNo: 1, quantityMilli: 901, leftMilli: 900 }
  })
})

t.test('the engine changes none of its input, and hands references through', async t => {
  const tender: Tender = Object.freeze({ type: 'card', amountMinor: 1000, reference: 'slip 17' })
  const input = Object.freeze(
    order({
      lines: Object.freeze([
        Object.freeze({
          ...mug,
          taxes: Object.freeze([
            { code: 'B', ratePpm: 1 },
            { code: 'A', ratePpm: 1 }
          ])
        })
      ]),
      tenders: [tender]
    })
  )
  const sale = ringUp(input)
  t.strictSame(sale.tenders, [tender])
  t.match(sale.lines[0], {
    variantId: 'v',
    sku: 'MUG',
    name: 'Mug',
    stocked: true,
    quantityMilli: 2000,
    unitPriceMinor: 500
  })
  t.same(
    sale.lines[0]?.taxes.map(({ code }) => code),
    ['A', 'B']
  )
})
