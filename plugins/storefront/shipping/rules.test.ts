import t from 'tap'
import { scopeRank, rateFor, weightOf } from './rules.ts'

const rates = [
  { upToGrams: 5000, priceMinor: 900 },
  { upToGrams: 1000, priceMinor: 400 }
]

t.test('weights add up; what no one has weighed counts nothing', t => {
  t.equal(
    weightOf([
      { quantityMilli: 2000, weightGrams: 300 },
      { quantityMilli: 1500, weightGrams: 333 },
      { quantityMilli: 9000, weightGrams: null }
    ]),
    1100
  )
  t.end()
})

t.test('the first rate that takes the weight counts, whatever order they stand in', t => {
  t.equal(rateFor(rates, 1000, 0, null), 400)
  t.equal(rateFor(rates, 1001, 0, null), 900)
  t.equal(rateFor(rates, 5001, 0, null), null)
  t.equal(rateFor([...rates, { upToGrams: null, priceMinor: 2000 }], 5001, 0, null), 2000)
  t.equal(rateFor(rates, 5001, 99_999, 1), null, 'free or not, it is too heavy')
  t.equal(rateFor(rates, 10, 4999, 5000), 400)
  t.equal(rateFor(rates, 10, 5000, 5000), 0)
  t.end()
})

t.test('a region beats its country, and that beats everywhere', t => {
  t.equal(scopeRank(['ID', 'ID-JK'], 'ID', 'ID-JK'), 3)
  t.equal(scopeRank(['ID'], 'ID', 'ID-BT'), 2)
  t.equal(scopeRank(['*'], 'BO', null), 1)
  t.equal(scopeRank(['ID-JK'], 'ID', 'ID-BT'), 0)
  t.end()
})
