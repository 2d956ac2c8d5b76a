import t from 'tap'
import { ReconnectPolicy, type Closing, type Step } from './reconnect.ts'

const MINUTE = 60_000

/**
 * Closes a connection again and again with a code, each time as long after the last as was waited.
 */
function closings(
  code: number,
  times: number,
  facts: Partial<Closing> = {},
  policy = new ReconnectPolicy()
): Step[] {
  let at = 0
  return Array.from({ length: times }, () => {
    const step = policy.closed({ code, at, linked: true, unscanned: false, ...facts }, 1)
    at += (step.again ? step.afterMs : 0) + 1
    return step
  })
}
const waits = (steps: Step[]): Array<number | string> =>
  steps.map(step => (step.again ? step.afterMs / 1_000 : step.state))

t.test('after pairing it connects again at once, uncounted', async t => {
  t.same(
    waits(closings(515, 15)),
    Array.from({ length: 15 }, () => 0)
  )
})

t.test('a lost connection is taken up with growing pauses, never given up', async t => {
  t.same(waits(closings(428, 8)), [1, 2, 4, 8, 16, 32, 60, 60])
  t.same(waits(closings(408, 2)), [1, 2], 'linked: the network')
  t.same(waits(closings(503, 8)), [5, 10, 20, 40, 80, 160, 300, 300])
  const half = new ReconnectPolicy().closed(
    { code: 428, at: 0, linked: true, unscanned: false },
    0.25
  )
  t.match(half, { afterMs: 250 }, 'chance spreads them')
})

t.test(
  'one that works in between begins again, but too many in ten minutes rest for fifteen',
  async t => {
    const policy = new ReconnectPolicy()
    const steps = Array.from({ length: 12 }, (_, index) => {
      policy.opened()
      return policy.closed({ code: 428, at: index * 1_000, linked: true, unscanned: false }, 1)
    })
    t.same(waits(steps), [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 900, 1])
    t.match(steps[10], { state: 'degraded' })
  }
)

t.test('it stops where going on makes it worse', async t => {
  t.same(
    closings(401, 1).map(step => [step.state, 'wipe' in step && step.wipe]),
    [['logged_out', true]]
  )
  for (const code of [402, 403, 406]) {
    t.same(
      closings(code, 1).map(step => [step.state, 'wipe' in step && step.wipe]),
      [['banned', false]]
    )
  }
  t.same(waits(closings(405, 1)), ['outdated'])
  t.same(waits(closings(411, 1)), ['needs_relink'])
  t.same(waits(closings(408, 1, { linked: false, unscanned: true })), ['qr_expired'])
  t.same(waits(closings(500, 5)), [1, 2, 4, 8, 'needs_relink'])
})

t.test(
  'replaced by another client it tries once more after a minute, then leaves it to people',
  async t => {
    t.same(waits(closings(440, 2)), [60, 'replaced'])
    const policy = new ReconnectPolicy()
    const at = (time: number): Step =>
      policy.closed({ code: 440, at: time, linked: true, unscanned: false }, 1)
    t.same(waits([at(0), at(11 * MINUTE)]), [60, 60], 'not when it was long ago')
  }
)
