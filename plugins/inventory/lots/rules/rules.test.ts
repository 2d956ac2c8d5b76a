import t from 'tap'
import type { KnownLot, NamedMilli } from './lot.ts'
import { putIn, type Coming } from './put-in.ts'
import { newLot, takeOut, type Leaving } from './take-out.ts'

// Out of which lots goods leave, and into which they come: the rules by themselves.

const lot = (code: string, milli: number, more: Partial<KnownLot> = {}): KnownLot => ({
  id: code,
  code,
  expiresOn: null,
  isBlocked: false,
  milli,
  ...more
})
const leaving = (more: Partial<Leaving>): string[] | string => {
  const result = takeOut({
    kind: 'lot',
    milli: 1_000,
    named: [],
    lots: [],
    unassigned: 0,
    after: 0,
    as: 'sale',
    mayBeUnnamed: false,
    today: '2026-05-15',
    sellsExpired: false,
    ...more
  })
  return shown(result)
}
const coming = (more: Partial<Coming>): string[] | string =>
  shown(
    putIn({
      kind: 'lot',
      milli: 1_000,
      named: [],
      lots: [],
      outstanding: null,
      mustBeNamed: false,
      mayBeUnnamed: false,
      ...more
    })
  )
function shown(result: ReturnType<typeof takeOut>): string[] | string {
  if ('refusal' in result) return result.refusal.code
  return result.allocations.map(
    ({ lot, milli, assigned }) =>
      `${lot?.code ?? '-'} ${milli}${assigned === undefined ? '' : ` (${assigned} assigned)`}`
  )
}
const named = (code: string, milli: number | null = null): NamedMilli => ({ code, milli })

t.test('one lot without a quantity takes the rest, of two nobody knows how much is of each', t => {
  const lots = [lot('A', 5_000), lot('B', 5_000)]
  t.strictSame(leaving({ milli: 3_000, named: [named('B')], lots }), ['B 3000'])
  t.strictSame(leaving({ milli: 3_000, named: [named('A', 1_000), named('B')], lots }), [
    'A 1000',
    'B 2000'
  ])
  t.equal(leaving({ milli: 3_000, named: [named('A'), named('B')], lots }), 'lots-exceed')
  t.equal(coming({ milli: 3_000, named: [named('A'), named('B')], lots }), 'lots-needed')
  t.end()
})

t.test('what is in no lot may bear the number that is read, and no more of it than there is', t => {
  const of = { lots: [lot('A', 1_000)], unassigned: 5_000, milli: 5_000 }
  t.strictSame(
    leaving({ ...of, named: [named('A', 3_000)] }),
    ['A 3000 (2000 assigned)', '- 2000'],
    'the rest is of what is in no lot, once'
  )
  t.equal(leaving({ ...of, milli: 7_000, named: [named('A', 7_000)] }), 'lot-short')
  t.equal(leaving({ ...of, unassigned: 0, named: [named('NEW', 1_000)] }), 'lot-unknown')
  t.equal(leaving({ ...of, unassigned: -1_000, named: [named('NEW', 1_000)] }), 'lot-unknown')
  t.end()
})

t.test(
  'first expired first out; what does not expire last; its last day is a day to sell it',
  t => {
    const lots = [
      lot('NEVER', 1_000),
      lot('LATE', 1_000, { expiresOn: '2026-06-30' }),
      lot('TODAY', 1_000, { expiresOn: '2026-05-15' }),
      lot('OVER', 1_000, { expiresOn: '2026-05-14' })
    ]
    const of = { lots, unassigned: 1_000, after: 0 }
    t.strictSame(leaving({ ...of, milli: 4_000 }), [
      'TODAY 1000',
      'LATE 1000',
      'NEVER 1000',
      '- 1000'
    ])
    t.equal(leaving({ ...of, milli: 4_001 }), 'lots-not-sellable')
    t.strictSame(leaving({ ...of, milli: 1_000, sellsExpired: true }), ['OVER 1000'])
    t.strictSame(leaving({ ...of, milli: 5_000, as: 'sold' }).at(-1), 'OVER 1000', 'it has left')
    t.strictSame(leaving({ ...of, milli: 2_000, as: 'counted' }), ['- 1000', 'OVER 1000'])
    t.strictSame(leaving({ ...of, milli: 1_000, as: 'other' }), ['OVER 1000'])
    t.equal(leaving({ ...of, named: [named('OVER')] }), 'lot-expired')
    const day = { expiresOn: '2026-06-30' }
    const same = [lot('B', 1_000, day), lot('A', 1_000, day), lot('C', 1_000, day)]
    t.strictSame(
      leaving({ lots: same, milli: 3_000 }),
      ['A 1000', 'B 1000', 'C 1000'],
      'of one day the oldest first'
    )
    t.end()
  }
)

t.test('a blocked lot is not sold, and leaves last where it may', t => {
  const lots = [lot('A', 1_000, { isBlocked: true }), lot('B', 1_000)]
  t.equal(leaving({ lots, named: [named('A')] }), 'lot-blocked')
  t.equal(leaving({ lots, milli: 2_000 }), 'lots-not-sellable')
  t.strictSame(leaving({ lots, milli: 2_000, as: 'other' }), ['B 1000', 'A 1000'])
  t.strictSame(
    leaving({ lots, milli: 2_500, unassigned: 500, as: 'other' }),
    ['B 1000', '- 500', 'A 1000'],
    'behind what is in no lot'
  )
  t.end()
})

t.test('where the shop may go below zero, what nobody has is of no lot', t => {
  const of = { lots: [lot('A', 1_000)], milli: 3_000 }
  t.strictSame(leaving({ ...of, after: -2_000 }), ['A 1000', '- 2000'])
  t.equal(leaving({ ...of, after: -1_999 }), 'lots-not-sellable')
  t.strictSame(leaving({ ...of, milli: 1_001, after: -1 }), ['A 1000', '- 1'], 'to the thousandth')
  t.end()
})

t.test('a piece is one, and has to be named', t => {
  const lots = [lot('S1', 1_000), lot('S2', 1_000)]
  const of = { kind: 'serial', lots, milli: 2_000 } as const
  t.equal(leaving({ ...of, named: [named('S1')] }), 'serial-needed')
  t.strictSame(leaving({ ...of, named: [named('S1'), named('S2')] }), ['S1 1000', 'S2 1000'])
  t.equal(leaving({ ...of, named: [named('S1', 2_000)] }), 'serial-of-one')
  t.strictSame(leaving({ ...of, named: [named('S2')], mayBeUnnamed: true }), ['S2 1000', '- 1000'])
  t.equal(coming({ kind: 'serial', milli: 2_000, named: [named('S1')] }), 'serial-needed')
  t.equal(coming({ kind: 'serial', milli: 2_000, named: [named('S1', 2_000)] }), 'serial-of-one')
  t.end()
})

t.test('what is received has to be in lots, all of it and no more', t => {
  const of = { milli: 2_000, lots: [lot('A', 1_000)] }
  t.strictSame(coming({ ...of, mustBeNamed: true, named: [named('A')] }), ['A 2000'])
  t.equal(coming({ ...of, mustBeNamed: true, named: [named('A', 1_999)] }), 'lots-needed')
  t.equal(coming({ ...of, mustBeNamed: true }), 'lots-needed')
  t.equal(coming({ ...of, named: [named('A', 2_001)] }), 'lots-exceed')
  t.strictSame(coming({ ...of, named: [named('A', 500)] }), ['A 500', '- 1500'])
  t.end()
})

t.test('what comes back goes into the lots it was taken from, and into none of the others', t => {
  const early = { lot: lot('EARLY', 0, { expiresOn: '2026-05-20' }), milli: 1_000 }
  const late = { lot: lot('LATE', 0, { expiresOn: '2026-09-01' }), milli: 1_000 }
  const of = { outstanding: [early, late, { lot: null, milli: 1_000 }] }
  t.strictSame(
    coming({ ...of, milli: 1_500 }),
    ['LATE 1000', 'EARLY 500'],
    'the last that left first'
  )
  t.strictSame(coming({ ...of, milli: 3_000 }), ['LATE 1000', 'EARLY 1000', '- 1000'])
  t.strictSame(coming({ ...of, named: [named('EARLY')] }), ['EARLY 1000'])
  t.strictSame(coming({ ...of, named: [named('NEW')] }), ['NEW 1000'], 'what left in no lot')
  t.strictSame(coming({ outstanding: [early], named: [named('EARLY')] }), ['EARLY 1000'])
  t.strictSame(
    coming({ outstanding: [], named: [named('NEW')] }),
    ['NEW 1000'],
    'of what went by in no lot that anybody knows whoever holds it reads the number'
  )
  const known = lot('KNOWN', 0, { id: 'id-7', expiresOn: '2026-07-01' })
  const none = { outstanding: [{ lot: null, milli: 1_000 }], lots: [known] }
  const back = putIn({
    ...{ kind: 'lot', milli: 1_000, mustBeNamed: false, mayBeUnnamed: false, ...none },
    named: [named('KNOWN')]
  })
  t.match(back, { allocations: [{ lot: { id: 'id-7' } }] }, 'a lot that is known is that lot')
  t.equal(newLot('X').expiresOn, null, 'of a new one nobody said how long it is good')
  const bare = { outstanding: [early, { lot: late.lot, milli: 0 }] }
  t.equal(coming({ ...bare, named: [named('NEW')] }), 'lot-not-of-document')
  t.equal(coming({ ...bare, milli: 1, named: [named('NEW')] }), 'lot-not-of-document')
  t.equal(coming({ ...bare, named: [named('LATE')] }), 'lot-not-of-document', 'it is back already')
  t.equal(coming({ ...of, milli: 3_000, named: [named('EARLY', 3_000)] }), 'lot-not-of-document')
  t.strictSame(
    coming({ ...of, milli: 2_000, named: [named('EARLY', 2_000)] }),
    ['EARLY 2000'],
    'one of it left in no lot'
  )
  const pieces = [
    { lot: lot('S1', 0), milli: 1_000 },
    { lot: lot('S2', 0), milli: 1_000 }
  ]
  const serial = { kind: 'serial', outstanding: pieces } as const
  t.equal(coming(serial), 'serial-needed', 'which of two it is nobody else can say')
  t.strictSame(coming({ ...serial, mayBeUnnamed: true }), ['- 1000'])
  t.strictSame(coming({ ...serial, milli: 2_000 }), ['S2 1000', 'S1 1000'])
  t.end()
})
