import t from 'tap'
import { isSold } from './is-sold.ts'
import { judgeAnswer, pauseMs } from './judge-answer.ts'

t.test('confirmed is final; a failed one is only ever confirmed', async t => {
  const states = ['pending', 'confirmed', 'failed'] as const
  for (const reported of states) {
    t.equal(judgeAnswer('pending', reported), reported)
    t.equal(judgeAnswer('confirmed', reported), 'confirmed')
  }
  t.equal(judgeAnswer('failed', 'confirmed'), 'confirmed')
  t.equal(judgeAnswer('failed', 'pending'), 'failed')
  t.equal(judgeAnswer('failed', 'failed'), 'failed')
})

t.test('asked again soon, then seldom, then by the look that comes by itself', async t => {
  const minute = 60_000
  t.strictSame(
    [0, 2, 30, 61].map(minutes => pauseMs(minutes * minute)),
    [5_000, 30_000, 5 * minute, null]
  )
})

t.test('what an operator takes', async t => {
  const range = { fixedMinor: [], leastMinor: 500, mostMinor: 1_000 }
  t.strictSame(
    [499, 500, 1_000, 1_001].map(amount => isSold(range, amount)),
    [false, true, true, false]
  )
  const fixed = { fixedMinor: [500, 1_000], leastMinor: null, mostMinor: null }
  t.strictSame(
    [500, 750].map(amount => isSold(fixed, amount)),
    [true, false]
  )
})
