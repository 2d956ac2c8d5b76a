import t from 'tap'
import { firstContactBudget } from './first-contacts.ts'
import { Pace, type PaceLimits } from './pace.ts'

const limits: PaceLimits = {
  shortestPauseMs: 2_000,
  longestPauseMs: 5_000,
  chatPauseMs: 6_000,
  perMinute: 5,
  perDay: 8
}
const HOUR = 3_600_000

t.test('between two messages lies a pause, longer for the same person', async t => {
  const pace = new Pace([])
  t.equal(pace.wait(limits, 'ana', 0), 0)
  pace.left(limits, 'ana', 0, 0.5)
  t.equal(pace.wait(limits, 'berta', 1_000), 2_500, 'chance chose 3.5 s')
  t.equal(pace.wait(limits, 'ana', 1_000), 5_000)
  t.equal(pace.wait(limits, 'berta', 3_500), 0)
})

t.test('no more than so many a minute and a day', async t => {
  const pace = new Pace([])
  for (const at of [0, 10, 20, 30, 40].map(seconds => seconds * 1_000)) {
    pace.left(limits, 'x', at, 0)
  }
  t.equal(pace.wait(limits, 'berta', 50_000), 10_000, 'until the first is a minute old')
  t.equal(pace.wait(limits, 'berta', 60_000), 0)
  for (const at of [1, 2, 3]) pace.left(limits, 'x', at * HOUR, 0)
  t.equal(pace.wait(limits, 'berta', 4 * HOUR), 20 * HOUR, 'eight today')
  t.equal(pace.wait({ ...limits, perDay: 0 }, 'berta', 30 * HOUR) > 0, true, 'none at all')
})

t.test('what was sent before this process counts', async t => {
  t.equal(
    new Pace([0, 1, 2, 3, 4].map(second => second * 1_000)).wait(limits, 'ana', 10_000),
    50_000
  )
})

t.test('told that it is too fast it goes at half the rate for a while', async t => {
  const pace = new Pace([])
  pace.slowDown(HOUR)
  pace.left(limits, 'ana', 0, 0)
  t.equal(pace.wait(limits, 'berta', 0), 4_000)
  t.equal(pace.wait(limits, 'ana', 0), 12_000)
  t.equal(pace.wait(limits, 'ana', HOUR), 0)
})

t.test('the budget of first contacts grows by a fifth each week, to a limit', async t => {
  const week = 7 * 24 * HOUR
  t.same(
    [0, 6.9, 7, 14, 70, 700].map(days => firstContactBudget(10, 0, (days / 7) * week)),
    [10, 10, 12, 14, 61, 200]
  )
  t.equal(firstContactBudget(0, 0, 52 * week), 0)
  t.equal(firstContactBudget(300, 0, 52 * week), 300, 'who chose more gets it')
})
