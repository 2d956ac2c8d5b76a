import t from 'tap'
import { mayMove, STATES } from './intent-state.ts'
import { judgeToldState, type Held, type Told } from './judge-told-state.ts'

const held = (over: Partial<Held> = {}): Held => ({
  state: 'requires-action',
  amountMinor: 1250,
  currency: 'GBP',
  captureMinor: null,
  capturedMinor: 0,
  ref: 'r1',
  ...over
})
const told = (over: Partial<Told> = {}): Told => ({
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
        const verdict = judgeToldState(
          held({ state: from, capturedMinor: from === 'captured' ? 1250 : 0 }),
          told({ state: to, capturedMinor })
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
  t.match(judgeToldState(held(), told({ currency: 'USD' })), {
    kind: 'differs',
    what: { kind: 'currency', ours: 'GBP', theirs: 'USD' }
  })
  t.match(judgeToldState(held(), told({ amountMinor: 1, capturedMinor: 1 })), {
    kind: 'differs',
    what: { kind: 'amount', ours: '1250', theirs: '1' }
  })
  t.match(judgeToldState(held(), told({ capturedMinor: 1249 })), {
    kind: 'differs',
    what: { kind: 'captured', ours: '1250', theirs: '1249' }
  })
  t.match(
    judgeToldState(held(), told({ state: 'requires-action', capturedMinor: 0, amountMinor: 99 })),
    { kind: 'differs' },
    'before it is paid, too'
  )
  t.match(
    judgeToldState(held({ state: 'captured', capturedMinor: 1250 }), told({ capturedMinor: 900 })),
    { kind: 'differs', what: { kind: 'captured' } }
  )
})

t.test('of an authorized payment that much is captured as staff wanted', async t => {
  t.strictSame(
    judgeToldState(
      held({ state: 'authorized', captureMinor: 1000 }),
      told({ capturedMinor: 1000 })
    ),
    { kind: 'move', to: 'captured', capturedMinor: 1000 }
  )
  t.match(judgeToldState(held({ state: 'authorized', captureMinor: 1000 }), told()), {
    kind: 'differs'
  })
})

t.test('a second payment under our reference counts when it is the one that was paid', async t => {
  t.strictSame(judgeToldState(held(), told({ ref: 'r2' })), {
    kind: 'move',
    to: 'captured',
    capturedMinor: 1250
  })
  t.strictSame(judgeToldState(held(), told({ ref: 'r2', state: 'expired', capturedMinor: 0 })), {
    kind: 'nothing'
  })
  t.strictSame(
    judgeToldState(
      held({ state: 'captured', capturedMinor: 1250 }),
      told({ ref: 'r2', state: 'expired', capturedMinor: 0 })
    ),
    { kind: 'nothing' }
  )
  t.match(judgeToldState(held({ state: 'captured', capturedMinor: 1250 }), told({ ref: 'r2' })), {
    kind: 'differs',
    what: { kind: 'paid-twice' }
  })
})
