import fc from 'fast-check'
import t from 'tap'
import { mulDiv, sum } from '../../../../core/primitives/money.ts'
import { differenceIn, differenceOf, exchange } from './exchange.ts'
import { refund } from './refund.ts'
import { ringUp } from './ring-up.ts'
import { dueWith } from './settle.ts'
import type { Order, OrderLine, Tender } from './sale.ts'

const line = fc.record({
  quantityMilli: fc.integer({ min: 1, max: 20 }).map(pieces => pieces * 1000),
  unitPriceMinor: fc.oneof(
    fc.nat({ max: 9 }),
    fc.nat({ max: 20_000 }),
    fc.nat({ max: 10_000_000 })
  ),
  ratePpm: fc.constantFrom(0, 50_000, 200_000),
  percentPpm: fc.constantFrom(0, 100_000, 333_333, 1_000_000)
})
/** No decimals, two with and without small coins, three. */
const money = fc.constantFrom(
  { currency: 'JPY' },
  { currency: 'GBP' },
  { currency: 'CHF', toMinor: 5 },
  { currency: 'SEK', toMinor: 100 },
  { currency: 'KWD', toMinor: 5 }
)
const drawn = fc.record({
  money: money as fc.Arbitrary<{ currency: string; toMinor?: number }>,
  taxMode: fc.constantFrom('inclusive' as const, 'exclusive' as const),
  tax: fc.constantFrom('line' as const, 'document' as const),
  sold: fc.array(line, { minLength: 1, maxLength: 5 }),
  taken: fc.array(line, { minLength: 1, maxLength: 5 }),
  /** Of each line of the sale, how much comes back. */
  shares: fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 5, maxLength: 5 }),
  cashPpm: fc.constantFrom(0, 500_000, 1_000_000)
})
type Drawn = typeof drawn extends fc.Arbitrary<infer D> ? D : never

const orderOf = (
  { money: { currency, toMinor }, taxMode, tax }: Drawn,
  lines: Drawn['sold']
): Order => ({
  currency,
  taxMode,
  rounding: { tax, ...(toMinor === undefined ? {} : { cash: { toMinor } }) },
  lines: lines.map(({ quantityMilli, unitPriceMinor, ratePpm, percentPpm }): OrderLine => ({
    variantId: 'v',
    sku: 'S',
    name: 'Thing',
    stocked: true,
    quantityMilli,
    unitPriceMinor,
    taxes: [{ code: 'VAT', ratePpm }],
    ...(percentPpm > 0 && { discount: { percentPpm } })
  }))
})

/** An amount paid partly by card, the rest in the coins there are. */
function paying(amountMinor: number, cashPpm: number, toMinor = 1): Tender[] {
  if (amountMinor === 0) return []
  const byCard = amountMinor - mulDiv(amountMinor, cashPpm, 1_000_000)
  const card: Tender[] = byCard === 0 ? [] : [{ type: 'card', amountMinor: byCard }]
  if (byCard === amountMinor) return card
  const zero: Tender = { type: 'cash', amountMinor: 0 }
  const due = dueWith(amountMinor, [...card, zero], { toMinor })
  return [...card, { type: 'cash', amountMinor: due - byCard }]
}

const paidIn = (tenders: readonly Tender[], type: Tender['type']): number =>
  sum(tenders.filter(tender => tender.type === type).map(({ amountMinor }) => amountMinor))
const moneyIn = (tenders: readonly Tender[]): number =>
  sum(tenders.filter(({ type }) => type !== 'exchange').map(({ amountMinor }) => amountMinor))

t.test(
  'both documents together moved as much money as the difference, and no one loses',
  async t => {
    const must = (holds: boolean, what: string) => {
      if (!holds) throw new Error(what)
    }
    const property = fc.property(drawn, given => {
      const { toMinor } = given.money
      const cash = toMinor === undefined ? {} : { cash: { toMinor } }
      const bought = orderOf(given, given.sold)
      const { totals } = ringUp({ ...bought, tenders: [{ type: 'cash', amountMinor: 10 ** 12 }] })
      const sale = ringUp({ ...bought, tenders: paying(totals.total, given.cashPpm, toMinor) })
      const lines = sale.lines
        .map(({ lineNo, quantityMilli }, i) => ({
          lineNo,
          quantityMilli: Math.max(
            1000,
            mulDiv(quantityMilli, given.shares[i] ?? 1, 1_000_000_000) * 1000
          )
        }))
        .filter((_, i) => i === 0 || (given.shares[i] ?? 0) % 2 === 0)
      const returned = { sale, refundedBefore: { lines: [], dueMinor: 0 }, lines, ...cash }
      const both = { returned, order: orderOf(given, given.taken) }
      const { differenceMinor, exchangeMinor, cashMinor } = differenceIn(both)
      const tenders = paying(Math.abs(differenceMinor), given.cashPpm, toMinor)
      const done = exchange({ ...both, tenders })
      must(
        done.sale.totals.total - differenceMinor ===
          done.refund.totals.due - (differenceMinor < 0 ? moneyIn(tenders) - -differenceMinor : 0),
        'what was owed and the difference make the total'
      )
      for (const { tenders: all } of [done.sale, done.refund]) {
        must(paidIn(all, 'exchange') === exchangeMinor, 'the same goods on both sides')
      }
      const net = done.sale.totals.due - done.refund.totals.due
      must(net === moneyIn(done.sale.tenders) - moneyIn(done.refund.tenders), 'documents = money')
      must(
        Math.abs(net - differenceMinor) * 2 <= (toMinor ?? 1) &&
          (toMinor !== undefined || net === differenceMinor),
        'only the difference is rounded, to the nearest coin'
      )
      must(
        differenceMinor >= 0
          ? moneyIn(done.refund.tenders) === 0
          : moneyIn(done.sale.tenders) === 0,
        'money moves one way'
      )
      must(
        given.cashPpm < 1_000_000 || Math.abs(cashMinor) === paidIn(tenders, 'cash'),
        'cash as announced'
      )
      // What is left of the first sale comes back to the minor unit.
      const rest = sale.lines
        .map(({ lineNo, quantityMilli }) => ({
          lineNo,
          quantityMilli: quantityMilli - (lines.find(l => l.lineNo === lineNo)?.quantityMilli ?? 0)
        }))
        .filter(({ quantityMilli }) => quantityMilli > 0)
      const owed = Math.max(0, sale.totals.due - done.refund.totals.due)
      if (rest.length > 0) {
        const last = refund({
          ...returned,
          lines: rest,
          refundedBefore: { lines, dueMinor: done.refund.totals.due },
          tenders: paying(owed, 0)
        })
        must(last.totals.due === owed, 'the rest is what is left')
      }
      // And the sale of the exchange is given back for all that was paid for it, in goods and money.
      const { lines: all } = done.sale
      const { due } = done.sale.totals
      const undone = refund({
        sale: done.sale,
        refundedBefore: { lines: [], dueMinor: 0 },
        lines: all.map(({ lineNo, quantityMilli }) => ({ lineNo, quantityMilli })),
        tenders: paying(due, 0)
      })
      must(undone.totals.due === due, 'taken back for what was paid')
    })
    t.doesNotThrow(() =>
      fc.assert(property, { numRuns: 1000, seed: Number(process.env.STOA_TEST_SEED ?? 29) })
    )
  }
)

t.test('the difference in coins; a tie goes up, on either side', async t => {
  const of = (owedMinor: number, totalMinor: number, toMinor?: number) =>
    differenceOf({ owedMinor, totalMinor }, toMinor === undefined ? undefined : { toMinor })
  t.strictSame(of(1003, 1505, 5), { exchangeMinor: 1003, differenceMinor: 502, cashMinor: 500 })
  t.strictSame(of(1505, 1003, 5), { exchangeMinor: 1003, differenceMinor: -502, cashMinor: -500 })
  t.strictSame(of(0, 250, 100), { exchangeMinor: 0, differenceMinor: 250, cashMinor: 300 })
  t.strictSame(of(250, 0, 100), { exchangeMinor: 0, differenceMinor: -250, cashMinor: -300 })
  t.strictSame(of(700, 700), { exchangeMinor: 700, differenceMinor: 0, cashMinor: 0 })
})

t.test('another difference than was shown is refused before any money is looked at', async t => {
  const thing: OrderLine = {
    variantId: 'v',
    sku: 'S',
    name: 'Thing',
    stocked: true,
    quantityMilli: 1000,
    unitPriceMinor: 500,
    taxes: []
  }
  const order: Order = {
    currency: 'GBP',
    taxMode: 'inclusive',
    rounding: { tax: 'line' },
    lines: [{ ...thing, unitPriceMinor: 750 }]
  }
  const sale = ringUp({ ...order, lines: [thing], tenders: [{ type: 'cash', amountMinor: 500 }] })
  const returned = {
    sale,
    refundedBefore: { lines: [], dueMinor: 0 },
    lines: [{ lineNo: 1, quantityMilli: 1000 }]
  }
  t.equal(differenceIn({ returned, order }, 250).differenceMinor, 250)
  t.throws(() => differenceIn({ returned, order }, 249), {
    code: 'pos.exchange-differs',
    facts: { differenceMinor: 250, shownMinor: 249 }
  })
  const even = { returned, order: { ...order, lines: [thing] } }
  t.throws(() => exchange({ ...even, tenders: [{ type: 'cash', amountMinor: 100 }] }), {
    code: 'pos.tenders-exceed',
    facts: { dueMinor: 0, paidMinor: 100 }
  })
  t.match(exchange({ ...even, tenders: [] }).sale.totals, { due: 500, paid: 500, change: 0 })
})
