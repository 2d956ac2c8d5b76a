import t from 'tap'
import { mayMove, STATES } from './payment-state.ts'
import { judgeReportedState, type Held, type Reported } from './judge-reported-state.ts'

const held = (over: Partial<Held> = {}): Held => ({
  state: 'requires-action',
  amountMinor: 1250,
  currency: 'GBP',
  captureMinor: null,
  capturedMinor: 0,
  ref: 'r1',
  ...over
})
const reported = (over: Partial<Reported> = {}): Reported => ({
  ref: 'r1',
  state: 'captured',
  amountMinor: 1250,
  currency: 'GBP',
  capturedMinor: 1250,
  ...over
})

t.test(
  'every pair of states: moves along the table, stays where it is the same, else nothing',
  async t => {
    for (const from of STATES) {
      for (const to of STATES) {
        const capturedMinor = to === 'captured' ? 1250 : 0
        const verdict = judgeReportedState(
          held({ state: from, capturedMinor: from === 'captured' ? 1250 : 0 }),
          reported({ state: to, capturedMinor })
        )
        t.strictSame(
          verdict,
          from === to
            ? { kind: 'same' }
            : mayMove(from, to)
              ? { kind: 'move', to, capturedMinor }
              : { kind: 'nothing' },
          `${from} → ${to}`
        )
      }
    }
  }
)

t.test('money that is not the money asked for settles nothing', async t => {
  t.match(judgeReportedState(held(), reported({ currency: 'USD' })), {
    kind: 'differs',
    what: { kind: 'currency', ours: 'GBP', theirs: 'USD' }
  })
  t.match(judgeReportedState(held(), reported({ amountMinor: 1, capturedMinor: 1 })), {
    kind: 'differs',
    what: { kind: 'amount', ours: '1250', theirs: '1' }
  })
  t.match(judgeReportedState(held(), reported({ capturedMinor: 1249 })), {
    kind: 'differs',
    what: { kind: 'captured', ours: '1250', theirs: '1249' }
  })
  t.match(
    judgeReportedState(
      held(),
      reported({ state: 'requires-action', capturedMinor: 0, amountMinor: 99 })
    ),
    { kind: 'differs' },
    'before it is paid, too'
  )
  t.match(
    judgeReportedState(
      held({ state: 'captured', capturedMinor: 1250 }),
      reported({ capturedMinor: 900 })
    ),
    { kind: 'differs', what: { kind: 'captured' } }
  )
})

t.test('of an authorized payment that much is captured as staff wanted', async t => {
  t.strictSame(
    judgeReportedState(
      held({ state: 'authorized', captureMinor: 1000 }),
      reported({ capturedMinor: 1000 })
    ),
    { kind: 'move', to: 'captured', capturedMinor: 1000 }
  )
  t.match(judgeReportedState(held({ state: 'authorized', captureMinor: 1000 }), reported()), {
    kind: 'differs'
  })
})

t.test('a second payment under our reference counts when it is the one that was paid', async t => {
  t.strictSame(judgeReportedState(held(), reported({ ref: 'r2' })), {
    kind: 'move',
    to: 'captured',
    capturedMinor: 1250
  })
  t.strictSame(
    judgeReportedState(held(), reported({ ref: 'r2', state: 'expired', capturedMinor: 0 })),
    {
      kind: 'nothing'
    }
  )
  t.strictSame(
    judgeReportedState(
      held({ state: 'captured', capturedMinor: 1250 }),
      reported({ ref: 'r2', state: 'expired', capturedMinor: 0 })
    ),
    { kind: 'nothing' }
  )
  t.match(
    judgeReportedState(held({ state: 'captured', capturedMinor: 1250 }), reported({ ref: 'r2' })),
    {
      kind: 'differs',
      what: { kind: 'paid-twice' }
    }
  )
})
