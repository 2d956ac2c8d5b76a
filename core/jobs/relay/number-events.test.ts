import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import t from 'tap'
import { adminOf } from '../../../test/support/admin.ts'
import { ProbeLaunched } from '../../../test/support/job-probe/plugin.ts'
import {
  effects,
  kill,
  probeInstance,
  startBeside,
  until
} from '../../../test/support/job-probe/processes.ts'
import { TEST_SECRET } from '../../../test/support/postgres.ts'
import { RELAY, roleUrl } from '../../database/roles.ts'
import { newId } from '../../primitives/ids.ts'
import { numberEvents } from './number-events.ts'

/** `npm run nightly` asks for more. */
const KILLS = Number(process.env.STOA_TEST_ROUNDS ?? 6)
/** Whether a line is cut while it is at it is up to the machine: tried until one was. */
const MOST_KILLS = Math.max(KILLS, 40)
const WRITERS = 32
const PATIENCE_MS = 120_000

const stoa = await probeInstance({ STOA_ROLE: 'web' })
const admin = await adminOf(stoa)
const relayUrl = roleUrl(stoa.database.adminUrl, TEST_SECRET, RELAY)

/** A process that gives numbers, and two lines at a time. */
async function forkNumbering(): Promise<ReturnType<typeof fork>> {
  const run = join(import.meta.dirname, '../../../bin/run.mjs')
  const child = fork(run, [join(import.meta.dirname, '../../../test/support/numbering.ts')], {
    execArgv: [],
    env: { PATH: process.env.PATH, RELAY_URL: relayUrl }
  })
  t.teardown(() => child.kill('SIGKILL'))
  await once(child, 'message')
  return child
}

/** The events of a tenant as the feed shows them. */
async function readAll(token: string, names = ''): Promise<string[]> {
  const ids: string[] = []
  for (let [after, more] = ['', true]; more;) {
    const page = await stoa.ok('GET', `/api/v1/events/events?limit=100${names}${after}`, { token })
    ids.push(...page.items.map(({ id }: { id: string }) => id))
    after = `&after=${page.next}`
    more = page.more
  }
  return ids
}

t.test(
  `${WRITERS} writers, and whoever gives numbers is killed ${KILLS} times: 1 to n, none missing, none twice`,
  async t => {
    const owners = [await stoa.signUp(), await stoa.signUp(), await stoa.signUp()]
    let isWriting = true
    const writers = Array.from({ length: WRITERS }, async (_, writer) => {
      const owner = owners[writer % owners.length]
      const system = await stoa.system(String(owner?.tenantId))
      while (isWriting) {
        await system
          .unitOfWork(async ctx => {
            for (let n = 0; n <= writer % 3; n++) await ctx.emit(ProbeLaunched, { mark: `${n}` })
            // Some begin early and commit late.
            await new Promise(resolve => setTimeout(resolve, Math.random() * 20))
            if (writer % 8 === 0 && Math.random() < 0.3) throw new Error('rolled back')
          })
          .catch((error: Error) => {
            if (error.message !== 'rolled back') throw error
          })
      }
    })
    // One who follows the feed meanwhile never finds anything behind them.
    const [first] = owners
    const followed: string[] = []
    const reader = (async () => {
      for (let after = ''; isWriting;) {
        const page = await stoa.ok('GET', `/api/v1/events/events?limit=100${after}`, {
          token: String(first?.token)
        })
        followed.push(...page.items.map(({ id }: { id: string }) => id))
        after = `&after=${page.next}`
      }
    })()
    let cut = 0
    for (let round = 0; round < KILLS || (cut === 0 && round < MOST_KILLS); round++) {
      const child = await forkNumbering()
      await new Promise(resolve => setTimeout(resolve, (round * 37) % 200))
      // Once the lines are cut by the server, in the middle of what they do, once the process ends.
      if (round % 2 === 1) {
        const { rowCount } = await admin.query(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'numbering' AND state = 'active'"
        )
        cut += rowCount ?? 0
        await new Promise(resolve => setTimeout(resolve, 50))
      }
      await kill(child)
    }
    isWriting = false
    await Promise.all([...writers, reader])
    while ((await numberEvents(stoa.instance.relayPool, 'pool')).numbered > 0);
    for (const { tenantId, token } of owners) {
      const { rows } = await admin.query<{ id: string; number: number }>(
        'SELECT id, number FROM pool.outbox WHERE tenant_id = $1 ORDER BY number',
        [tenantId]
      )
      t.strictSame(
        rows.map(row => row.number),
        rows.map((_, n) => n + 1),
        `1 to ${rows.length}`
      )
      const {
        rows: [counter]
      } = await admin.query<{ last: number }>(
        'SELECT last_number AS last FROM pool.event_counter WHERE tenant_id = $1',
        [tenantId]
      )
      t.equal(counter?.last, rows.length, 'and the counter is at the last')
      t.strictSame(
        await readAll(token),
        rows.map(row => row.id),
        'so the feed has all of them'
      )
    }
    const whole = await readAll(String(first?.token))
    t.strictSame(
      followed,
      whole.slice(0, followed.length),
      `who followed it meanwhile saw ${followed.length} of ${whole.length}, in the same order`
    )
    t.ok(cut > 0, `${cut} lines were cut while they gave numbers`)
  }
)

t.test('a write transaction that stays open holds back no one else', async t => {
  const [loud, quiet] = [await stoa.signUp(), await stoa.signUp()]
  const beside = await adminOf(stoa)
  await beside.query('BEGIN')
  await beside.query(
    `INSERT INTO pool.outbox (tenant_id, id, name, version, data, occurred_at)
     SELECT tenant_id, id, 'probe.launched', 1, '{"mark": "late"}', now() FROM unnest($1::uuid[], $2::uuid[]) AS e (tenant_id, id)`,
    [
      [loud.tenantId, quiet.tenantId],
      [newId(), newId()]
    ]
  )
  const worker = await startBeside(stoa)
  const begun = Date.now()
  const mark = newId()
  for (const { tenantId } of [loud, quiet]) {
    await (await stoa.system(tenantId)).unitOfWork(ctx => ctx.emit(ProbeLaunched, { mark }))
  }
  for (const { token } of [quiet, loud]) {
    await until(
      'the feed has it',
      async () => (await readAll(token, '&names=probe.launched')).length === 1,
      PATIENCE_MS
    )
    t.comment(`after ${Date.now() - begun} ms`)
  }
  for (const { tenantId } of [quiet, loud]) {
    await until(
      'and its reaction has run',
      async () => (await effects(stoa, tenantId))[mark] === 1,
      PATIENCE_MS
    )
    t.comment(`after ${Date.now() - begun} ms`)
  }
  await beside.query('COMMIT')
  for (const { token } of [quiet, loud]) {
    await until(
      'what was late comes behind',
      async () => (await readAll(token, '&names=probe.launched')).length === 2,
      PATIENCE_MS
    )
  }
  await worker.stop()
})

t.test('a commit that wakes no relay is numbered at once by its own process', async () => {
  const owner = await stoa.signUp()
  await until(
    'the sign-up is in the feed, though no worker is there',
    async () => (await readAll(owner.token)).length > 0,
    PATIENCE_MS
  )
})
