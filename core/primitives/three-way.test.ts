import t from 'tap'
import { differences, threeWay, withValue } from './three-way.ts'

const lamp = (id: string, priceMinor: number, barcodes: string[] = []) => ({
  id,
  priceMinor,
  barcodes
})
const before = { name: 'Lamp', note: null as string | null, rows: [lamp('a', 100), lamp('b', 200)] }

t.test('what differs is counted field by field', async t => {
  t.strictSame(differences(before, before), [])
  t.strictSame(differences(before, { ...before, name: 'Lamps', note: '' }), [['name'], ['note']])
  t.strictSame(
    differences(before, { ...before, rows: [lamp('b', 250, ['1']), lamp('c', 300)] }),
    [
      ['rows', 'a'],
      ['rows', 'b', 'priceMinor'],
      ['rows', 'b', 'barcodes'],
      ['rows', 'c']
    ],
    'rows by their id'
  )
  t.strictSame(differences({ price: null }, { price: Number.NaN }), [['price']])
})

t.test('what one side changed is taken, what both changed is asked', async t => {
  const mine = { ...before, name: 'Mine', rows: [lamp('a', 150), lamp('b', 200), lamp('c', 1)] }
  const theirs = { ...before, note: 'Theirs', rows: [lamp('a', 100, ['7']), lamp('b', 220)] }
  t.strictSame(threeWay(before, mine, theirs), {
    merged: {
      name: 'Mine',
      note: 'Theirs',
      rows: [lamp('a', 150, ['7']), lamp('b', 220), lamp('c', 1)]
    },
    conflicts: []
  })
  const { merged, conflicts } = threeWay(before, mine, {
    ...theirs,
    name: 'Theirs',
    rows: [lamp('a', 175), lamp('b', 200)]
  })
  t.strictSame(conflicts, [
    { path: ['name'], before: 'Lamp', mine: 'Mine', theirs: 'Theirs' },
    { path: ['rows', 'a', 'priceMinor'], before: 100, mine: 150, theirs: 175 }
  ])
  t.equal(withValue(merged, ['rows', 'a', 'priceMinor'], 175).rows[0]?.priceMinor, 175)
  t.strictSame(threeWay(before, mine, mine).conflicts, [], 'the same change is none')
})

t.test('rows that came and went', async t => {
  const without = { ...before, rows: [lamp('b', 200)] }
  t.strictSame(threeWay(before, without, before).merged.rows, [lamp('b', 200)])
  const changed = { ...before, rows: [lamp('a', 101), lamp('b', 200)] }
  t.strictSame(threeWay(before, without, changed).merged.rows, changed.rows, 'theirs stays')
  t.strictSame(threeWay(before, changed, without).merged.rows, without.rows)
  const more = { ...before, rows: [...before.rows, lamp('z', 9)] }
  t.strictSame(threeWay(before, before, more).merged.rows, more.rows)
})
