import fc from 'fast-check'
import t from 'tap'
import { mulDiv, sum } from '../../../../core/primitives/money.ts'
import { priceOrder } from './price-order.ts'
import { type LineQuantity, priceRefund, refund } from './refund.ts'
import { ringUp } from './ring-up.ts'
import { dueWith } from './settle.ts'
import type {
  Discount,
  Order,
  OrderLine,
  PricedOrder,
  RungUpLine,
  RungUpSale,
  Tender
} from './sale.ts'

const taxes = fc
  .subarray([
    { code: 'A', ratePpm: 200_000 },
    { code: 'B', ratePpm: 88_750 },
    { code: 'C', ratePpm: 0 },
    { code: 'D', ratePpm: 3_000_000 },
    { code: 'B', ratePpm: 50_000 }
  ])
  .filter(chosen => new Set(chosen.map(({ code }) => code)).size === chosen.length)
/** An amount is drawn as a share of what it may at most be. */
const discount = fc.option(
  fc.record({
    ppm: fc.oneof(fc.nat({ max: 1_000_000 }), fc.constantFrom(0, 1_000_000)),
    fixed: fc.boolean()
  }),
  { nil: undefined }
)
type DrawnDiscount = { ppm: number; fixed: boolean } | undefined

const line = fc
  .record({
    quantityMilli: fc.oneof(
      fc.integer({ min: 1, max: 20_000 }),
      fc.integer({ min: 1, max: 20 }).map(pieces => pieces * 1000)
    ),
    unitPriceMinor: fc.oneof(
      fc.nat({ max: 9 }),
      fc.nat({ max: 20_000 }),
      fc.nat({ max: 10_000_000_000 })
    ),
    taxes,
    // What a label says it comes to need not be what price and quantity do.
    label: fc.option(fc.nat({ max: 1_000_000 }), { nil: undefined, freq: 4 }),
    off: discount
  })
  .map(({ off, label, ...drawn }): OrderLine => {
    const gross = label ?? mulDiv(drawn.unitPriceMinor, drawn.quantityMilli, 1000)
    return {
      ...drawn,
      variantId: 'v',
      sku: 's',
      name: 'n',
      stocked: true,
      ...(label === undefined ? {} : { grossMinor: label }),
      discount: discountOf(off, gross)
    }
  })

const orders = fc
  .record({
    taxMode: fc.constantFrom('inclusive', 'exclusive'),
    rounding: fc.record({
      tax: fc.constantFrom('line', 'document'),
      cash: fc.constantFrom(undefined, { toMinor: 5 }, { toMinor: 100 })
    }),
    lines: fc.array(line, { minLength: 1, maxLength: 7 }),
    off: discount
  })
  .map(({ off, ...drawn }): Order => {
    const order: Order = { currency: 'CHF', ...drawn }
    const { subtotal, discount } = priceOrder(order).totals
    return { ...order, discount: discountOf(off, subtotal - discount) }
  })

function discountOf(drawn: DrawnDiscount, most: number): Discount | undefined {
  if (!drawn) return undefined
  return drawn.fixed
    ? { amountMinor: mulDiv(most, drawn.ppm, 1_000_000) }
    : { percentPpm: drawn.ppm }
}

/** Tenders that pay a total: a share of it by card, the rest in enough cash. */
function tendersFor(total: number, cardPpm: number): Tender[] {
  const byCard = mulDiv(total, cardPpm, 1_000_000)
  const card: Tender = { type: 'card', amountMinor: byCard }
  return byCard === total
    ? [card]
    : [card, { type: 'cash', amountMinor: (Math.ceil((total - byCard) / 100) + 1) * 100 }]
}

const cardShare = fc.oneof(fc.constantFrom(0, 1_000_000), fc.nat({ max: 1_000_000 }))

const figures = [
  'grossMinor',
  'lineDiscountMinor',
  'documentDiscountMinor',
  'netMinor',
  'taxMinor',
  'totalMinor'
] as const

/** Throws where the figures of one document do not agree with each other. */
function mustAgree({ lines, taxes, totals, taxMode }: PricedOrder): void {
  const must = (holds: boolean, what: string) => {
    if (!holds) throw new Error(what)
  }
  for (const line of lines) {
    for (const figure of figures) must(line[figure] >= 0, `${figure} is negative`)
    must(line.netMinor + line.taxMinor === line.totalMinor, 'net + tax of a line is its total')
    must(
      sum(line.taxes.map(tax => tax.taxMinor)) === line.taxMinor,
      'the taxes of a line are its tax'
    )
    must(
      line.taxes.every(tax => tax.taxMinor >= 0),
      'a tax is negative'
    )
    const charged = line.grossMinor - line.lineDiscountMinor - line.documentDiscountMinor
    must(
      charged === (taxMode === 'inclusive' ? line.totalMinor : line.netMinor),
      'gross less discounts is what is charged'
    )
  }
  const of = (figure: (typeof figures)[number]) => sum(lines.map(line => line[figure]))
  must(
    totals.subtotal === of('grossMinor') &&
      totals.net === of('netMinor') &&
      totals.tax === of('taxMinor') &&
      totals.total === of('totalMinor'),
    'lines = totals'
  )
  must(
    totals.discount === of('lineDiscountMinor') + of('documentDiscountMinor'),
    'discounts = totals'
  )
  must(totals.net + totals.tax === totals.total, 'net + tax = total')
  must(sum(taxes.map(row => row.taxMinor)) === totals.tax, 'tax table = tax')
  for (const row of taxes) {
    const bearing = lines
      .flatMap(line => line.taxes.map(tax => ({ ...tax, net: line.netMinor })))
      .filter(tax => tax.code === row.code && tax.ratePpm === row.ratePpm)
    must(
      sum(bearing.map(tax => tax.taxMinor)) === row.taxMinor &&
        sum(bearing.map(tax => tax.net)) === row.baseMinor,
      'a row of the tax table = its lines'
    )
  }
  must(
    new Set(taxes.map(({ code, ratePpm }) => `${code} ${ratePpm}`)).size === taxes.length,
    'one row per code and rate'
  )
}

t.test('lines, totals and tax table agree, and nothing is negative', async t => {
  t.doesNotThrow(() => fc.assert(fc.property(orders, order => mustAgree(priceOrder(order)))))
})

t.test('due = total + rounding = paid − change', async t => {
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(orders, cardShare, (order, card) => {
        const { totals } = ringUp({
          ...order,
          tenders: tendersFor(priceOrder(order).totals.total, card)
        })
        const coin = order.rounding.cash?.toMinor ?? 1
        return (
          totals.total + totals.rounding === totals.due &&
          totals.paid - totals.change === totals.due &&
          2 * Math.abs(totals.rounding) <= coin &&
          (coin > 1 || totals.rounding === 0) &&
          totals.due >= 0 &&
          totals.change >= 0 &&
          totals.change % coin === 0
        )
      })
    )
  )
})

t.test("a document's discount is exact to the cent and near its proportion", async t => {
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(orders, order => {
        const { lines } = priceOrder(order)
        const whole = sum(lines.map(line => line.documentDiscountMinor))
        const open = lines.map(line => line.grossMinor - line.lineDiscountMinor)
        const drawn = order.discount
        const expected = !drawn
          ? 0
          : 'amountMinor' in drawn
            ? drawn.amountMinor
            : mulDiv(sum(open), drawn.percentPpm, 1_000_000)
        const near = lines.every(
          (line, i) =>
            Math.abs(line.documentDiscountMinor - ((open[i] ?? 0) * whole) / (sum(open) || 1)) <
            1.001
        )
        return whole === expected && near
      })
    )
  )
})

t.test(
  'a tax is within half a minor unit of its exact value: per line, or per document and rate',
  async t => {
    // One tax a line, so that its exact value is a fraction of what is charged and nothing else;
    // compared crosswise.
    const single = orders.map(order => ({
      ...order,
      lines: order.lines.map(line => ({ ...line, taxes: line.taxes.slice(0, 1) }))
    }))
    t.doesNotThrow(() =>
      fc.assert(
        fc.property(single, order => {
          const { lines, taxes } = priceOrder(order)
          const near = (tax: number, charged: number, rate: number) => {
            const whole = order.taxMode === 'inclusive' ? 1_000_000 + rate : 1_000_000
            const error = 2n * (BigInt(tax) * BigInt(whole) - BigInt(charged) * BigInt(rate))
            return error <= BigInt(whole) && -error <= BigInt(whole)
          }
          const charged = (line: RungUpLine) =>
            order.taxMode === 'inclusive' ? line.totalMinor : line.netMinor
          if (order.rounding.tax === 'line') {
            return lines.every(line =>
              line.taxes.every(tax => near(tax.taxMinor, charged(line), tax.ratePpm))
            )
          }
          return taxes.every(row =>
            near(
              row.taxMinor,
              sum(
                lines
                  .filter(line =>
                    line.taxes.some(tax => tax.code === row.code && tax.ratePpm === row.ratePpm)
                  )
                  .map(charged)
              ),
              row.ratePpm
            )
          )
        })
      )
    )
  }
)

/**
 * Brings a sale back in steps drawn by `cuts`: per step and line a share of what is left; the last
 * step takes the rest.
 */
function bringBack(
  sale: RungUpSale,
  cuts: readonly number[],
  tendersOf: (owed: number) => Tender[],
  cash?: { toMinor: number }
): RungUpSale[] {
  const done: RungUpSale[] = []
  const before: { lines: LineQuantity[]; dueMinor: number } = { lines: [], dueMinor: 0 }
  for (let step = 0; step <= cuts.length; step++) {
    const lines = sale.lines
      .map(({ lineNo, quantityMilli }) => {
        const left =
          quantityMilli -
          sum(before.lines.filter(line => line.lineNo === lineNo).map(line => line.quantityMilli))
        return {
          lineNo,
          quantityMilli:
            step === cuts.length
              ? left
              : Math.floor((left * (((cuts[step] ?? 0) * lineNo) % 101)) / 100)
        }
      })
      .filter(({ quantityMilli }) => quantityMilli > 0)
    if (lines.length === 0) continue
    const request = { sale, refundedBefore: before, lines, cash }
    const refunded = refund({ ...request, tenders: tendersOf(priceRefund(request).owedMinor) })
    done.push(refunded)
    before.lines.push(...refunded.lines)
    before.dueMinor += refunded.totals.due
  }
  return done
}

const cuts = fc.array(fc.nat({ max: 100 }), { maxLength: 6 })
const toCard = (owed: number): Tender[] => [{ type: 'card', amountMinor: owed }]

t.test('refunds in any steps sum to the sale: each line, each tax, and what was paid', async t => {
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(orders, cardShare, cuts, (order, card, cuts) => {
        const sale = ringUp({ ...order, tenders: tendersFor(priceOrder(order).totals.total, card) })
        const refunds = bringBack(sale, cuts, toCard)
        refunds.forEach(mustAgree)
        const linesMatch = sale.lines.every(line => {
          const back = refunds
            .flatMap(({ lines }) => lines)
            .filter(({ lineNo }) => lineNo === line.lineNo)
          return (
            figures.every(figure => sum(back.map(part => part[figure])) === line[figure]) &&
            line.taxes.every(
              (tax, i) => sum(back.map(part => part.taxes[i]?.taxMinor ?? NaN)) === tax.taxMinor
            )
          )
        })
        return linesMatch && sum(refunds.map(({ totals }) => totals.due)) === sale.totals.due
      })
    )
  )
})

t.test('what was paid in rounded cash comes back in coins, all of it', async t => {
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(orders, cuts, (order, cuts) => {
        const cash = order.rounding.cash
        const sale = ringUp({ ...order, tenders: tendersFor(priceOrder(order).totals.total, 0) })
        const inCoins = (owed: number): Tender[] => [
          { type: 'cash', amountMinor: dueWith(owed, [{ type: 'cash', amountMinor: 0 }], cash) }
        ]
        const refunds = bringBack(sale, cuts, inCoins, cash)
        return (
          refunds.every(
            ({ totals }) => totals.due >= 0 && totals.due % (cash?.toMinor ?? 1) === 0
          ) && sum(refunds.map(({ totals }) => totals.due)) === sale.totals.due
        )
      })
    )
  )
})

t.test('a refund of a part is within one minor unit of its proportion', async t => {
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(orders, fc.integer({ min: 1, max: 1000 }), (order, permille) => {
        const sale = ringUp({ ...order, tenders: toCard(priceOrder(order).totals.total) })
        const [line] = sale.lines
        if (!line) return false
        const quantityMilli = Math.ceil((line.quantityMilli * permille) / 1000)
        const { totals } = priceRefund({
          sale,
          refundedBefore: { lines: [], dueMinor: 0 },
          lines: [{ lineNo: 1, quantityMilli }]
        })
        const near = (part: number, whole: number) =>
          Math.abs(part - (whole * quantityMilli) / line.quantityMilli) <= 1.001
        return near(totals.total, line.totalMinor) && near(totals.tax, line.taxMinor)
      })
    )
  )
})
