import fc from 'fast-check'
import t from 'tap'
import { sum } from '../../../../../core/primitives/money.ts'
import { priceOrder } from '../price-order.ts'
import { priceRefund } from '../refund.ts'
import { ringUp } from '../ring-up.ts'
import type { Order, OrderLine } from '../sale.ts'
import { exemptTaxOf, holdsOn, isExempt } from './exemption.ts'

const taxes = fc.subarray([
  { code: 'A', ratePpm: 200_000 },
  { code: 'B', ratePpm: 88_750 },
  { code: 'C', ratePpm: 0 }
])
const line = fc
  .record({
    quantityMilli: fc.integer({ min: 1, max: 9_000 }),
    unitPriceMinor: fc.oneof(fc.nat({ max: 9 }), fc.nat({ max: 500_000 })),
    taxes,
    exempt: fc.boolean(),
    off: fc.nat({ max: 1_000_000 })
  })
  .map(({ off, ...drawn }): OrderLine => ({
    ...drawn,
    variantId: 'v',
    sku: 's',
    name: 'n',
    stocked: true,
    discount: { percentPpm: off }
  }))
const orders = fc
  .record({
    taxMode: fc.constantFrom('inclusive' as const, 'exclusive' as const),
    tax: fc.constantFrom('line' as const, 'document' as const),
    lines: fc.array(line, { minLength: 1, maxLength: 6 }),
    off: fc.nat({ max: 1_000_000 })
  })
  .map(({ taxMode, tax, lines, off }): Order => ({
    currency: 'EUR',
    taxMode,
    rounding: { tax },
    lines,
    discount: { percentPpm: off }
  }))
const without = (order: Order): Order => ({
  ...order,
  lines: order.lines.map(({ exempt: _, ...more }) => more)
})

t.test(
  'exempt lines bear no tax, what they leave off is theirs, and nothing gets lost',
  async t => {
    fc.assert(
      fc.property(orders, order => {
        const { lines, totals } = priceOrder(order)
        const inclusive = order.taxMode === 'inclusive'
        for (const [i, of] of lines.entries()) {
          const isFree = order.lines[i]?.exempt === true
          if (isFree !== (of.exemptTaxMinor !== undefined)) return false
          if (isFree && (of.taxMinor !== 0 || of.totalMinor !== of.netMinor)) return false
          if (of.taxes.some(({ exempt, ratePpm }) => exempt === true && ratePpm !== 0)) return false
          const charged = of.grossMinor - of.lineDiscountMinor - of.documentDiscountMinor
          const left = of.totalMinor + (of.exemptTaxMinor ?? 0)
          if (charged !== (inclusive ? left : of.netMinor)) return false
        }
        return totals.total === sum(lines.map(({ totalMinor }) => totalMinor))
      })
    )
    t.pass()
  }
)

t.test('where all is exempt it is the net that everybody else has', async t => {
  fc.assert(
    fc.property(orders, order => {
      const taxed = priceOrder(without(order))
      const free = priceOrder({
        ...order,
        lines: order.lines.map(one => ({ ...one, exempt: true }))
      })
      return (
        free.totals.total === taxed.totals.net &&
        free.totals.tax === 0 &&
        exemptTaxOf(free.lines, null) === taxed.totals.tax
      )
    })
  )
  t.pass()
})

t.test('the taxed lines are taxed as if there were no others', async t => {
  fc.assert(
    fc.property(orders, drawn => {
      const order = { ...drawn, lines: drawn.lines }
      delete order.discount
      const taxed = order.lines.filter(({ exempt }) => exempt !== true)
      if (taxed.length === 0) return true
      const alone = priceOrder({ ...order, lines: taxed }).taxes
      const among = priceOrder(order).taxes.filter(({ ratePpm }) => ratePpm > 0)
      return JSON.stringify(among) === JSON.stringify(alone.filter(({ ratePpm }) => ratePpm > 0))
    })
  )
  t.pass()
})

t.test('brought back in steps, all of it comes back', async t => {
  fc.assert(
    fc.property(orders, fc.nat({ max: 1000 }), (order, permille) => {
      const { total } = priceOrder(order).totals
      const sale = ringUp({ ...order, tenders: [{ type: 'card', amountMinor: total }] })
      const first = sale.lines
        .map(({ lineNo, quantityMilli }) => ({
          lineNo,
          quantityMilli: Math.floor((quantityMilli * permille) / 1000)
        }))
        .filter(({ quantityMilli }) => quantityMilli > 0)
      const rest = sale.lines
        .map(({ lineNo, quantityMilli }) => ({
          lineNo,
          quantityMilli:
            quantityMilli - (first.find(one => one.lineNo === lineNo)?.quantityMilli ?? 0)
        }))
        .filter(({ quantityMilli }) => quantityMilli > 0)
      const before = { lines: [] as typeof first, dueMinor: 0 }
      const steps = [first, rest]
        .filter(lines => lines.length > 0)
        .map(lines => {
          const back = priceRefund({ sale, refundedBefore: { ...before }, lines })
          before.lines = [...before.lines, ...lines]
          before.dueMinor += back.owedMinor
          return back
        })
      const all = steps.flatMap(({ lines }) => lines)
      return (
        all.every(({ grossMinor, exemptTaxMinor = 0 }) => grossMinor >= 0 && exemptTaxMinor >= 0) &&
        sum(all.map(({ totalMinor }) => totalMinor)) === sale.totals.total &&
        sum(all.map(({ grossMinor }) => grossMinor)) === sale.totals.subtotal &&
        exemptTaxOf(all, null) === exemptTaxOf(sale.lines, null)
      )
    })
  )
  t.pass()
})

t.test('the days and classes of a certificate', async t => {
  const of = (from: string | null, until: string | null) => ({
    kind: 'other' as const,
    certificate: 'C',
    from,
    until,
    taxClasses: null
  })
  t.ok(holdsOn(of(null, null), '2026-03-10'))
  t.ok(holdsOn(of('2026-03-10', '2026-03-10'), '2026-03-10'))
  t.notOk(holdsOn(of('2026-03-11', null), '2026-03-10'))
  t.notOk(holdsOn(of(null, '2026-03-09'), '2026-03-10'))
  t.ok(isExempt({ taxClasses: null }, 'books'))
  t.ok(isExempt({ taxClasses: ['books'] }, 'books'))
  t.notOk(isExempt({ taxClasses: ['food'] }, 'books'))
})
