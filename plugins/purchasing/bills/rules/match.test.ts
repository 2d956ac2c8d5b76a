import t from 'tap'
import { differs, matchLine } from './match.ts'

// Worked by hand: what is billed against what was received.

const HOME = { currency: 'GBP', rate: '1' }

t.test(
  'ten pieces at 9.99: billed in parts, each is expected at its share, and all at the whole',
  t => {
    const part = (milli: number, before: number, netMinor: number) =>
      matchLine({ milli, netMinor }, { milli: 10_000, before, costMinor: 999 }, HOME, 'GBP')
    // 3 of 10: 299.7, rounded 300. 3 more: 599.4 → 599, less 300. The last 4: 999 less 599.
    t.strictSame(part(3000, 0, 300), { expectedMinor: 300, differenceMinor: 0, excess: 0 })
    t.strictSame(part(3000, 3000, 300), { expectedMinor: 299, differenceMinor: 1, excess: 0 })
    t.strictSame(part(4000, 6000, 400), { expectedMinor: 400, differenceMinor: 0, excess: 0 })
    t.strictSame(part(10_000, 0, 949), { expectedMinor: 999, differenceMinor: -50, excess: 0 })
    t.end()
  }
)

t.test('more than came is an excess, and no more of it than is billed now', t => {
  const excess = (milli: number, before: number) =>
    matchLine({ milli, netMinor: 0 }, { milli: 5000, before, costMinor: 500 }, HOME, 'GBP').excess
  t.equal(excess(5000, 0), 0)
  t.equal(excess(5001, 0), 1)
  t.equal(excess(2000, 4000), 1000)
  t.equal(excess(2000, 6000), 2000)
  t.equal(excess(1000, 4000), 0)
  t.end()
})

t.test('in another currency: 10.00 at 0.85 are 8.50; 10,000 yen at 0.0053 are 53.00', t => {
  const received = { milli: 1000, before: 0, costMinor: 850 }
  const at = { currency: 'EUR', rate: '0.85' }
  t.equal(matchLine({ milli: 1000, netMinor: 1000 }, received, at, 'GBP').differenceMinor, 0)
  t.equal(matchLine({ milli: 1000, netMinor: 1100 }, received, at, 'GBP').differenceMinor, 85)
  const yen = { currency: 'JPY', rate: '0.0053' }
  t.equal(matchLine({ milli: 1000, netMinor: 10_000 }, received, yen, 'GBP').differenceMinor, 4450)
  t.end()
})

t.test('what differs: nothing received, too much billed, or a cost beyond what is tolerated', t => {
  const of = (differenceMinor: number, excess = 0) => ({
    expectedMinor: 0,
    differenceMinor,
    excess
  })
  t.ok(differs(null, 1000))
  t.notOk(differs(of(0), 0))
  t.ok(differs(of(1), 0))
  t.ok(differs(of(-1), 0), 'also less')
  t.notOk(differs(of(-5), 5))
  t.ok(differs(of(-6), 5))
  t.ok(differs(of(0, 1), 1000))
  t.end()
})
