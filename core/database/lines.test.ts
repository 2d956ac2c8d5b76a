import t from 'tap'
import { connect, openPool } from './connection.ts'
import { Lines } from './lines.ts'
import { APP, roleUrl } from './roles.ts'
import { dynamicStatement } from './statement.ts'
import { unitOfWork } from './unit-of-work.ts'
import { newId } from '../primitives/ids.ts'
import { Line } from '../../test/chaos/line.ts'
import { cloneDatabase, stopOwnServer, TEST_SECRET } from '../../test/support/postgres.ts'

t.test(
  'a line that is dead without a word is found by asking the other end; one that is at work is left in peace',
  async t => {
    const database = await cloneDatabase()
    const direct = roleUrl(database.adminUrl, TEST_SECRET, APP)
    const line = await Line.to(Number(new URL(direct).port))
    const through = new URL(direct)
    through.port = String(line.port)
    const pool = openPool(through.href, { max: 3, name: 'lines test', answerMs: 60_000 })
    const lines = new Lines(pool)
    const asker = connect(direct, 'lines test asks')
    await asker.connect()
    t.teardown(async () => {
      line.close()
      await Promise.all([asker.end(), pool.end().catch(() => {})])
      await database.drop()
      await stopOwnServer()
    })
    const idle = async (pids: number[], seconds: number): Promise<number[]> => {
      const { rows } = await asker.query<{ pid: number }>(
        `SELECT w.pid FROM unnest($1::integer[]) AS w (pid) LEFT JOIN pg_stat_activity a ON a.pid = w.pid
      WHERE a.pid IS NULL OR (a.state <> 'active' AND a.state_change < now() - make_interval(secs => $2))`,
        [pids, seconds]
      )
      return rows.map(row => row.pid)
    }
    const scope = {
      placement: 'pool',
      tenantId: newId(),
      companyId: '*',
      shopId: '*',
      userId: null,
      visitorId: '*'
    }
    const closing = async (until: () => boolean): Promise<number> => {
      let closed = 0
      while (!until()) {
        closed += await lines.closeDead(idle)
        await new Promise(resolve => setTimeout(resolve, 200))
      }
      return closed
    }

    let worked = false
    const working = unitOfWork(pool, scope, () =>
      dynamicStatement('SELECT pg_sleep(4.5)', [])
    ).then(() => {
      worked = true
    })
    t.equal(await closing(() => worked), 0, 'PostgreSQL is at work on it')
    await working

    // One in the middle of its work, one idle.
    const others = Promise.all(
      [1, 2].map(() => unitOfWork(pool, scope, () => dynamicStatement('SELECT pg_sleep(0.2)', [])))
    )
    await others
    let reported: unknown
    const lost = unitOfWork(pool, scope, async () => {
      await dynamicStatement('SELECT 1', [])
      t.ok(line.goDead('all') >= 2)
      return dynamicStatement('SELECT 2', [])
    }).catch((error: unknown) => {
      reported = error
    })
    t.equal(await closing(() => reported !== undefined), 1)
    await lost
    t.match(reported, { code: 'stoa.database-away', status: 503 })
    t.strictSame(
      await unitOfWork(pool, scope, () => dynamicStatement('SELECT 3 AS n', [])),
      [{ n: 3 }],
      'the idle ones were closed with it: the next unit of work gets a line that carries'
    )
  }
)
