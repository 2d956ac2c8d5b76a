import fc from 'fast-check'
import t from 'tap'
import { newId } from 'stoa/plugin'
import { stockedShop, testInstance } from 'stoa/testing'
import { freeze, lineOf, sendFrozen, type FrozenSale } from 'stoa/testing/off-line-till'

// Whatever the rules ring up at the till, the server posts as it was: the document is the content.

const stoa = await testInstance({ STOA_ROLE: 'web' })
const TICKETS = 20 * Number(process.env.STOA_TEST_ROUNDS ?? 1)

const discount = fc.option(
  fc.oneof(
    fc.integer({ min: 0, max: 1000 }).map(tenths => ({ percent: String(tenths / 10) })),
    fc.nat({ max: 300 }).map(amountMinor => ({ amountMinor }))
  ),
  { nil: undefined }
)
const rates = fc.subarray([
  { code: 'A', ratePpm: 200_000 },
  { code: 'B', ratePpm: 88_750 },
  { code: 'C', ratePpm: 0 }
])
const line = fc.record({
  goods: fc.nat({ max: 2 }),
  quantityMilli: fc.oneof(fc.integer({ min: 1, max: 9_000 }), fc.constantFrom(1000, 2000, 5000)),
  unitPriceMinor: fc.oneof(fc.nat({ max: 20_000 }), fc.constantFrom(0, 5, 99, 50_000_000)),
  taxes: rates,
  stocked: fc.boolean(),
  discount
})
const ticket = fc.record({
  lines: fc.array(line, { minLength: 1, maxLength: 8 }),
  discount,
  taxMode: fc.constantFrom('inclusive' as const, 'exclusive' as const),
  tax: fc.constantFrom('line' as const, 'document' as const),
  cashToMinor: fc.constantFrom(0, 5, 100),
  card: fc.integer({ min: 0, max: 100 }),
  extra: fc.nat({ max: 50 })
})
const optional = <K extends string, V>(key: K, value: V | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [k in K]?: V }

for (const currency of ['JPY', 'EUR', 'KWD']) {
  const shop = await stockedShop(stoa, '0', [500, 750, 99], {
    company: { name: 'Any', currency, timeZone: 'Europe/London' }
  })
  t.test(`tickets in ${currency}`, async t => {
    let posted = 0
    await fc.assert(
      fc.asyncProperty(ticket, async drawn => {
        const sale = (tenders: FrozenSale['tenders']): FrozenSale =>
          freeze(shop, {
            currency,
            taxMode: drawn.taxMode,
            rounding: { tax: drawn.tax, cashToMinor: drawn.cashToMinor },
            lines: drawn.lines.map(({ goods, quantityMilli, discount: off, ...rest }) =>
              lineOf(shop, {
                ...rest,
                variantId: shop.variants[goods] as string,
                quantity: (quantityMilli / 1000).toFixed(3),
                ...optional('discount', off)
              })
            ),
            ...optional('discount', drawn.discount),
            tenders
          })
        // What it comes to decides how it can be paid: a part by card, the rest in coins there are.
        const total = totalOf(sale)
        fc.pre(total !== null)
        const byCard = Math.floor((total * drawn.card) / 100)
        const coin = drawn.cashToMinor || 1
        const rest = Math.ceil((total - byCard) / coin) * coin + drawn.extra * coin
        const frozen = sale([
          ...(byCard > 0
            ? [{ type: 'card' as const, amountMinor: byCard, reference: newId() }]
            : []),
          ...(rest > 0 || byCard === 0 ? [{ type: 'cash' as const, amountMinor: rest }] : [])
        ])
        const answer = await sendFrozen(stoa, shop.token, frozen)
        if (answer.json().state !== 'posted') throw new Error(answer.body)
        posted++
        const document = await stoa.ok('GET', `/api/v1/pos/sales/${frozen.id}`, {
          token: shop.token
        })
        const { totalMinor, taxMinor, roundingMinor, dueMinor, paidMinor, changeMinor } = document
        t.strictSame(
          { totalMinor, taxMinor, roundingMinor, dueMinor, paidMinor, changeMinor },
          frozen.totals
        )
        t.strictSame(
          document.lines.map((l: Record<string, unknown>) => [
            l.variantId,
            l.name,
            Number(l.quantity),
            l.unitPriceMinor
          ]),
          frozen.lines.map(l => [l.variantId, l.name, Number(l.quantity), l.unitPriceMinor])
        )
        t.strictSame(
          document.tenders.map(({ type, amountMinor }: FrozenSale['tenders'][0]) => [
            type,
            amountMinor
          ]),
          frozen.tenders.map(({ type, amountMinor }) => [type, amountMinor])
        )
        t.match(document, { currency, taxMode: frozen.taxMode, reference: frozen.reference })
      }),
      { numRuns: TICKETS }
    )
    t.ok(posted >= TICKETS, `${posted} posted`)
  })
}

/** null: a discount is larger than what it is taken off, so no till rings it up. */
function totalOf(sale: (tenders: FrozenSale['tenders']) => FrozenSale): number | null {
  const enough = 9_000_000_000_000
  const { totals } = sale([{ type: 'cash', amountMinor: enough }])
  return totals.paidMinor === 0 ? null : totals.totalMinor
}
