import t from 'tap'
import { suggest, toOrder } from './rules.ts'

const demand = { soldMilli: 28_000, days: 28, supplyDays: 7, coverDays: 28 }

// Worked by hand: one a day for 7 days is 7, half as much again 10.5, so 11; and 28 to last 28 days.
t.strictSame(suggest(demand), { pointMilli: 11_000, upToMilli: 39_000 })
t.strictSame(suggest({ ...demand, soldMilli: 14_000, supplyDays: 14 }), {
  pointMilli: 11_000,
  upToMilli: 25_000
})
// 0.75 kg in 28 days: a whole one is kept, and one more is ordered.
t.strictSame(suggest({ ...demand, soldMilli: 750 }), { pointMilli: 1_000, upToMilli: 2_000 })
t.equal(suggest({ ...demand, soldMilli: 0 }), null)
t.equal(suggest({ ...demand, soldMilli: -2_000 }), null, 'more came back than was sold')

t.equal(toOrder(39_000, { availableMilli: 4_000, incomingMilli: 0 }), 35_000)
t.equal(toOrder(39_000, { availableMilli: 4_000, incomingMilli: 12_500 }), 23_000)
t.equal(toOrder(39_000, { availableMilli: -3_000, incomingMilli: 0 }), 42_000)
t.equal(toOrder(39_000, { availableMilli: 30_000, incomingMilli: 20_000 }), 0)
t.equal(toOrder(null, { availableMilli: 0, incomingMilli: 0 }), null)
