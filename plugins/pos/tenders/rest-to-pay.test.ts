import fc from 'fast-check'
import t from 'tap'
import { pageModule } from 'stoa/testing'
import { applyPayment } from '../pricing/rules/settle.ts'
import type { CashRounding, Tender } from '../pricing/rules/sale.ts'

interface Rest {
  restOf(
    quote: { totalMinor: number; cashRounding: CashRounding | null },
    tenders: Tender[],
    type: string
  ): number
  payableInCash(quote: { cashRounding: CashRounding | null }, amountMinor: number): number
}
const { restOf, payableInCash } = await pageModule<Rest>(
  new URL('../web/till/pay/rest.ts', import.meta.url)
)

t.test('whatever was paid before, the rest the till asks for is what the server takes', async t => {
  const coin = fc.record({
    toMinor: fc.constantFrom(5, 10, 100),
    half: fc.constantFrom('up' as const, 'down' as const)
  })
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50_000 }),
      fc.option(coin, { nil: null }),
      fc.array(
        fc.record({
          type: fc.constantFrom('cash' as const, 'card' as const, 'voucher' as const),
          part: fc.double({ min: 0, max: 0.9, noNaN: true })
        }),
        { maxLength: 4 }
      ),
      fc.constantFrom('cash' as const, 'card' as const),
      (totalMinor, cashRounding, before, last) => {
        const quote = { totalMinor, cashRounding }
        const tenders: Tender[] = []
        for (const { type, part } of before) {
          const rest = Math.floor(restOf(quote, tenders, type) * part)
          const amountMinor = type === 'cash' ? payableInCash(quote, rest) : rest
          if (amountMinor > 0 && amountMinor < restOf(quote, tenders, type)) {
            tenders.push({ type, amountMinor })
          }
        }
        const amountMinor = restOf(quote, tenders, last)
        const { change } = applyPayment(
          totalMinor,
          [...tenders, { type: last, amountMinor }],
          cashRounding ?? undefined
        )
        return change === 0
      }
    ),
    { numRuns: 1000, seed: Number(process.env.STOA_TEST_SEED ?? 12) }
  )
  t.pass('in 1,000 sales')
})

t.test('a part by card leaves what coins make of the rest', async t => {
  const chf = { totalMinor: 2337, cashRounding: { toMinor: 5, half: 'up' as const } }
  t.equal(restOf(chf, [], 'cash'), 2335)
  t.equal(restOf(chf, [], 'card'), 2337)
  t.equal(restOf(chf, [{ type: 'card', amountMinor: 1001 }], 'cash'), 1335)
  t.equal(restOf(chf, [{ type: 'card', amountMinor: 1001 }], 'card'), 1336)
  t.equal(restOf({ ...chf, totalMinor: 2 }, [], 'cash'), 0, 'less than half a coin costs nothing')
})
