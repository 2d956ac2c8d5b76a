// In a process of its own: it hears of every unit of work, and of rejections no one handles.
import t, { type Test } from 'tap'
import { APP, roleUrl } from './roles.ts'
import { openPool } from './connection.ts'
import { Lines } from './lines.ts'
import { dynamicStatement, statement } from './statement.ts'
import { unitOfWork, watchUnitsOfWork, type DatabaseScope, type Measured } from './unit-of-work.ts'
import { Rank } from '../primitives/fair-queue.ts'
import { newId } from '../primitives/ids.ts'
import { cloneDatabase, stopOwnServer, TEST_SECRET } from '../../test/support/postgres.ts'

// Every message of a unit of work is made to fail, at every place, in every way; then someone
// else's unit of work gets the very same connection, or a new one, and must find nothing of it.

const database = await cloneDatabase()
const pool = openPool(roleUrl(database.adminUrl, TEST_SECRET, APP), {
  max: 1,
  name: 'unit of work test',
  answerMs: 20_000
})
const lines = new Lines(pool)
t.teardown(async () => {
  await pool.end()
  await database.drop()
  await stopOwnServer()
})
const unhandled: unknown[] = []
process.on('unhandledRejection', error => {
  unhandled.push(error)
})

const of = (rank: Rank = Rank.staff): DatabaseScope => ({
  placement: 'pool',
  tenantId: newId(),
  companyId: '*',
  shopId: '*',
  userId: null,
  visitorId: '*',
  rank
})

/** What it answers, or what it fails with: by the value it is given. */
const does = (name: string) =>
  statement<{ said: string }>(
    name,
    `
  SELECT CASE $1::text
    WHEN 'wrong' THEN (1 / ($2::integer))::text
    WHEN 'too-large' THEN (2147483647 + $2::integer)::text
    WHEN 'terminated' THEN pg_terminate_backend(pg_backend_pid())::text || pg_sleep(5)::text
    WHEN 'slow' THEN pg_sleep(0.3)::text ELSE $1 END AS said`
  )
const [first, second, last] = [
  does('unit-of-work-test.first'),
  does('unit-of-work-test.second'),
  does('unit-of-work-test.last')
]
const other = statement<{ tenant: string; n: number }>(
  'unit-of-work-test.other',
  "SELECT current_setting('app.tenant_id') AS tenant, $1::integer AS n"
)

type Way = 'wrong' | 'too-large' | 'terminated' | 'unstorable'
const EXPECTED: Record<Way, Record<string, unknown>> = {
  wrong: { code: '22012' },
  'too-large': {
    name: 'Problem',
    code: 'stoa.number-too-large',
    status: 422,
    cause: { code: '22003' }
  },
  terminated: {
    name: 'Problem',
    code: 'stoa.database-away',
    status: 503,
    headers: { 'retry-after': '2' }
  },
  unstorable: { code: 'stoa.invalid-input' }
}
const valuesOf = (way: Way | 'well'): [string, number] => [
  way === 'unstorable' ? '\ud800' : way,
  way === 'wrong' ? 0 : 1
]

/** Where in a unit of work something fails. */
const PLACES: Record<string, (scope: DatabaseScope, fails: [string, number]) => Promise<unknown>> =
  {
    'the first statement': (scope, fails) => unitOfWork(pool, scope, async () => first(fails)),
    'the second statement': (scope, fails) =>
      unitOfWork(pool, scope, async () => {
        await first(valuesOf('well'))
        return second(fails)
      }),
    'one of two at once': (scope, fails) =>
      unitOfWork(pool, scope, () => Promise.all([first(fails), second(valuesOf('well'))])),
    'the one before a statement made for the call': (scope, fails) =>
      unitOfWork(pool, scope, () =>
        Promise.all([first(fails), Promise.resolve().then(() => dynamicStatement('SELECT 1', []))])
      ),
    'a statement made for the call': (scope, fails) =>
      unitOfWork(pool, scope, () => dynamicStatement(first.text, fails)),
    'one no one waits for': (scope, fails) =>
      unitOfWork(pool, scope, async () => {
        void first(fails)
        return second(valuesOf('well'))
      }),
    'what goes with the commit': (scope, fails) =>
      unitOfWork(
        pool,
        scope,
        async () => {
          await first(valuesOf('well'))
        },
        { beforeCommit: () => [second.with(valuesOf('well')), last.with(fails)] }
      ),
    'the commit of nothing else': (scope, fails) =>
      unitOfWork(pool, scope, async () => {}, { beforeCommit: () => [last.with(fails)] }),
    'the first statement of a read': (scope, fails) =>
      unitOfWork(pool, scope, async () => first(fails), { reads: true }),
    'the second statement of a read': (scope, fails) =>
      unitOfWork(
        pool,
        scope,
        async () => {
          await first(valuesOf('well'))
          return second(fails)
        },
        { reads: true }
      ),
    'the only statement of a read': (scope, fails) =>
      unitOfWork(pool, scope, () => first.alone(fails), { reads: true })
  }

async function nothingIsLeft(t: Test, when: string): Promise<void> {
  const scope = of()
  const read = await unitOfWork(pool, scope, () => other.alone([1]), { reads: true })
  const wrote = await unitOfWork(pool, scope, () => other([2]))
  t.strictSame(
    [...read, ...wrote],
    [
      { tenant: scope.tenantId, n: 1 },
      { tenant: scope.tenantId, n: 2 }
    ],
    `${when}: the next one finds its own tenant and an open road`
  )
  t.equal(pool.idleCount, 1, 'the connection is free again')
}

for (const prepared of [false, true]) {
  t.test(
    prepared ? 'statements the connection knows' : 'statements the connection does not know yet',
    async t => {
      for (const [place, run] of Object.entries(PLACES)) {
        for (const way of Object.keys(EXPECTED) as Way[]) {
          lines.closeIdle()
          if (prepared) {
            await unitOfWork(pool, of(), async () => {
              for (const one of [first, second, last, other]) {
                await one([1, 1].slice(0, one === other ? 1 : 2))
              }
            })
          }
          if (place === 'one no one waits for' && way === 'unstorable') continue // refused to its own asker, who does not listen
          t.match(
            await run(of(), valuesOf(way)).then(
              () => 'done',
              (error: unknown) => error
            ),
            EXPECTED[way],
            `${place}, ${way}`
          )
          await nothingIsLeft(t, `${place}, ${way}`)
        }
      }
    }
  )
}

t.test('a deadline ends what its work does not, and gives the connection back', async t => {
  const waits = unitOfWork(
    pool,
    of(),
    async () => {
      await first(valuesOf('well'))
      await new Promise(() => {})
    },
    { deadlineMs: 200 }
  )
  await t.rejects(waits, { code: 'stoa.timed-out', status: 503 })
  await nothingIsLeft(t, 'after a deadline')
})

t.test('nothing is sent behind a rollback', async t => {
  const late: Array<Promise<unknown>> = []
  await t.rejects(
    unitOfWork(pool, of(), async () => {
      await first(valuesOf('well'))
      const going = (async () => {
        for (;;) await second(valuesOf('well'))
      })()
      late.push(going)
      going.catch(() => {})
      await new Promise(resolve => setImmediate(resolve))
      throw new Error('refused')
    }),
    /refused/
  )
  await t.rejects(Promise.all(late), /outside a unit of work/)
  await nothingIsLeft(t, 'after a refusal')
})

t.test(
  'a write in a unit of work that reads is our own fault, and does not look as if it would pass',
  async t => {
    const writes = statement(
      'unit-of-work-test.writes',
      'UPDATE setting SET value = value WHERE tenant_id = $1'
    )
    const scope = of()
    const error = await unitOfWork(pool, scope, () => writes([scope.tenantId]), {
      reads: true
    }).catch((e: unknown) => e)
    t.match(error, { message: /must be declared without reads/ })
    await nothingIsLeft(t, 'after a write while reading')
  }
)

t.test('what a unit of work cost is told, with whose it was and what it failed with', async t => {
  const reported: Measured[] = []
  watchUnitsOfWork(pool, measured => {
    reported.push(measured)
  })
  const scope = of()
  await unitOfWork(pool, scope, () => other([1]), { owner: 'pos.post-sale' })
  await unitOfWork(pool, scope, () => first(valuesOf('terminated')), {
    owner: 'job:mail.send-mail'
  }).catch(() => {})
  watchUnitsOfWork(pool, undefined)
  t.match(reported, [
    { owner: 'pos.post-sale', tenantId: scope.tenantId, rows: 1, failed: false, failure: null },
    { owner: 'job:mail.send-mail', failed: true, failure: 'away' }
  ])
})

t.test(
  'what is begun behind promises that are kept already travels in the same message',
  async t => {
    const both = async (pause: () => Promise<void>): Promise<Measured | undefined> => {
      let spent: Measured | undefined
      watchUnitsOfWork(pool, measured => {
        spent = measured
      })
      await unitOfWork(pool, of(), async () => {
        const one = first(valuesOf('well'))
        await pause()
        await Promise.all([one, second(valuesOf('well'))])
      }).finally(() => {
        watchUnitsOfWork(pool, undefined)
      })
      return spent
    }
    const resolved = async (): Promise<void> => {
      for (let i = 0; i < 20; i++) await Promise.resolve()
    }
    await both(resolved) // the connection knows both statements from here on
    t.match(await both(resolved), { messages: 2, roundTrips: 2 }, 'both, and the COMMIT')
    const turns = () => new Promise<void>(resolve => setImmediate(resolve))
    t.match(await both(turns), { messages: 3 }, 'a later turn is a message of its own')
  }
)

t.test('what was begun beside a failure is dropped with it', async t => {
  const beside = async (): Promise<unknown> => (await first(valuesOf('well')))[0]
  const failing = unitOfWork(pool, of(), async () => {
    void beside()
    throw new Error('of its own')
  })
  await t.rejects(failing, { message: 'of its own' })
  t.match(await unitOfWork(pool, of(), () => first(valuesOf('well'))), [{ said: 'well' }])
})

t.test('no promise of it all was left without a handler', async t => {
  await new Promise(resolve => setTimeout(resolve, 50))
  t.strictSame(unhandled, [])
})
