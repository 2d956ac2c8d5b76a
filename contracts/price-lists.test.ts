import fc from 'fast-check'
import t from 'tap'
import { boughtOf, isInForce, listPriceOf, type ListPrice } from './price-lists.ts'

const some = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: null })
const places = fc.subarray(['a', 'b', 'c'], { minLength: 1 })
const instant = fc.integer({ min: 0, max: 20 }).map(n => new Date(n * 1_000).toISOString())
const list = fc.integer({ min: 1, max: 4 }).chain(n =>
  fc.record({
    id: fc.constant(String(n)),
    name: fc.constant(`list ${n}`),
    // Of a list they are the same, whichever of its prices is read.
    priority: fc.constant(n % 2),
    shopIds: fc.constant<string[] | null>(n === 3 ? ['a'] : null),
    groupIds: fc.constant<string[] | null>(n === 4 ? ['b'] : null),
    channel: fc.constant(n === 2 ? ('web' as const) : null),
    from: fc.constant(n === 1 ? new Date(5_000).toISOString() : null),
    until: fc.constant(n === 1 ? new Date(9_000).toISOString() : null)
  })
)
const price: fc.Arbitrary<ListPrice> = fc.record({
  list,
  fromQuantity: fc.integer({ min: 0, max: 12_000 }).map(milli => String(milli / 1_000)),
  priceMinor: fc.integer({ min: 0, max: 20 })
})
const prices = fc.uniqueArray(price, {
  maxLength: 12,
  selector: ({ list: { id }, fromQuantity }) => `${id} ${fromQuantity}`
})
const question = fc.record({
  shopId: fc.constantFrom('a', 'b'),
  channel: fc.constantFrom('till' as const, 'web' as const),
  groupId: some(fc.constantFrom('a', 'b')),
  at: fc.integer({ min: 4_998, max: 9_002 })
})
const quantity = fc.integer({ min: 0, max: 13_000 })
const from = ({ fromQuantity }: ListPrice): number => Math.round(Number(fromQuantity) * 1_000)

/** The same, said slowly: all that could be said is sorted, and the first counts. */
function slowly(all: readonly ListPrice[], milli: number, asked: Parameters<typeof isInForce>[1]) {
  const fits = all.filter(one => isInForce(one.list, asked) && from(one) <= milli)
  const steps = fits.filter(
    one => !fits.some(other => other.list.id === one.list.id && from(other) > from(one))
  )
  const [first = null] = steps.sort(
    (a, b) =>
      b.list.priority - a.list.priority ||
      a.priceMinor - b.priceMinor ||
      a.list.id.localeCompare(b.list.id)
  )
  return first
}

t.test(
  'a price is that of the first list by priority, then by price, at its largest step',
  async () => {
    fc.assert(
      fc.property(prices, quantity, question, (all, milli, asked) => {
        const found = listPriceOf(all, milli, asked)
        const expected = slowly(all, milli, asked)
        return found === expected
      })
    )
  }
)

t.test('in whichever order they are kept', async () => {
  fc.assert(
    fc.property(
      prices.chain(all =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))
      ),
      quantity,
      question,
      ([all, shuffled], milli, asked) =>
        listPriceOf(all, milli, asked) === listPriceOf(shuffled, milli, asked)
    )
  )
})

t.test('a list holds from its first instant on, and not at its last', async t => {
  const one = { id: '1', name: 'x', priority: 0, shopIds: null, groupIds: null, channel: null }
  const until = { ...one, from: '1970-01-01T00:00:01Z', until: '1970-01-01T00:00:02Z' }
  const at = (ms: number) =>
    isInForce(until, { shopId: 'a', channel: 'till', groupId: null, at: ms })
  t.strictSame([999, 1_000, 1_999, 2_000].map(at), [false, true, true, false])
  fc.assert(
    fc.property(places, some(places), instant, (shopIds, groupIds, begins) => {
      const asked = { shopId: 'd', channel: 'till' as const, groupId: null, at: 99_000 }
      return !isInForce({ ...one, shopIds, groupIds, from: begins, until: null }, asked)
    })
  )
})

t.test('what is bought counts over all lines, but for what has its price on its label', async t => {
  t.strictSame(
    boughtOf([
      { variantId: 'a', quantityMilli: 4_000 },
      { variantId: 'b', quantityMilli: 250 },
      { variantId: 'a', quantityMilli: 6_000, scaleCode: null },
      { variantId: 'a', quantityMilli: 500, scaleCode: '2000001' }
    ]),
    new Map([
      ['a', 10_000],
      ['b', 250]
    ])
  )
})
