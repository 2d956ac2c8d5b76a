import t from 'tap'
import { pageModule } from 'stoa/testing'

// What a scanned code says of lot and piece goes on the ticket with the goods, and leaves with them.

const { isOnTicket, withScanned } = await pageModule<
  typeof import('../web/till/ticket/scanned-lots.ts')
>(new URL('../web/till/ticket/scanned-lots.ts', import.meta.url))
const { fitted, numbersOf } = await pageModule<typeof import('../web/till/ticket/fitted-lots.ts')>(
  new URL('../web/till/ticket/fitted-lots.ts', import.meta.url)
)

type Extras = Record<string, unknown>
const none = { lot: null, serial: null }
const scanned = (
  extras: Extras,
  code: { lot?: string; serial?: string },
  { variantId = 'pill', quantity = 1 as number | null } = {}
): Extras => withScanned(extras, variantId, { ...none, ...code }, quantity)
const lotsOf = (extras: Extras): string[] =>
  (
    (extras['inventory'] as { lots?: unknown[] } | undefined)?.lots as
      Array<{ code: string; stoodAs?: string; quantity?: string }> | undefined
  )?.map(({ code, stoodAs, quantity }) => `${stoodAs} ${code} ${quantity}`) ?? []

t.test(
  'lot and piece are carried, each as what it stood as; the lot as often as it was scanned',
  t => {
    let extras = scanned({ other: 1 }, { lot: 'L', serial: 'A' })
    extras = scanned(extras, { lot: 'L', serial: 'B' })
    t.strictSame(lotsOf(extras), ['lot L 2', 'serial A 1', 'serial B 1'])
    extras = scanned(extras, { lot: 'M' }, { quantity: 24 })
    t.strictSame(lotsOf(extras).at(-1), 'lot M 24')
    t.equal(extras['other'], 1, 'what others carry stays')
    extras = scanned(extras, { lot: 'L' }, { variantId: 'other' })
    t.strictSame(lotsOf(extras).at(-1), 'lot L 1', 'of other goods it is another lot')
    t.strictSame(numbersOf(extras, 'pill'), ['L', 'A', 'B', 'M'])
    t.strictSame(numbersOf(undefined, 'pill'), [])
    t.end()
  }
)

t.test('a piece is on the ticket once; another thing may bear the same number', t => {
  const once = scanned({}, { lot: 'L', serial: 'A' })
  t.ok(isOnTicket(once, 'pill', { ...none, serial: 'A' }))
  t.notOk(isOnTicket(once, 'pill', { ...none, lot: 'L' }), 'a lot has many pieces')
  t.notOk(isOnTicket(once, 'pill', { ...none, serial: 'B' }))
  t.notOk(isOnTicket(once, 'phone', { ...none, serial: 'A' }))
  t.end()
})

t.test('what is weighed is all of the lot, however often it is scanned', t => {
  const once = scanned({}, { lot: 'L' }, { quantity: null })
  t.strictSame(lotsOf(once), ['lot L undefined'])
  t.strictSame(lotsOf(scanned(once, { lot: 'L' }, { quantity: null })), ['lot L undefined'])
  t.strictSame(fitted(once, []), {})
  t.strictSame(lotsOf(fitted(once, [{ variantId: 'pill', quantity: 0.2 }])), lotsOf(once))
  t.end()
})

t.test('who takes goods off takes the last lot and the last piece off that were named', t => {
  const both = scanned(scanned({}, { lot: 'L', serial: 'A' }), { lot: 'M', serial: 'B' })
  const left = (quantity: number): string[] =>
    lotsOf(
      fitted(both, [
        { variantId: 'pill', quantity },
        { variantId: 'other', quantity: 9 }
      ])
    )
  t.strictSame(left(1), ['lot L 1', 'serial A 1'])
  t.strictSame(left(2), lotsOf(both))
  t.strictSame(left(5), lotsOf(both), 'what is added is of no lot yet')
  t.strictSame(left(0), [])
  const three = scanned({}, { lot: 'L' }, { quantity: 3 })
  const two = [
    { variantId: 'pill', quantity: 0.5 },
    { variantId: 'pill', quantity: 1.5 }
  ]
  t.strictSame(lotsOf(fitted(three, two)), ['lot L 2'], 'lines of the same goods are added up')
  t.strictSame(fitted({ other: 1 }, []), { other: 1 })
  t.end()
})
