import { fork, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import t from 'tap'
import { newId } from '../primitives/ids.ts'
import { ProbeLaunched } from '../../test/support/job-probe/plugin.ts'
import {
  effects,
  jobsOf,
  probeInstance,
  startBeside,
  until
} from '../../test/support/job-probe/processes.ts'
import { hold, runsOf } from '../../test/support/job-probe/seen.ts'
import { freePort } from '../../test/support/test-servers.ts'
import { act, actBeside } from '../../test/support/job-probe/jobs.ts'

/** A Redis of this file's own, to be killed and brought back empty. */
function redisOn(port: number): ChildProcess {
  const server = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    { stdio: 'ignore' }
  )
  t.teardown(() => server.kill('SIGKILL'))
  return server
}
async function kill(server: ChildProcess): Promise<void> {
  const gone = once(server, 'exit')
  server.kill('SIGKILL')
  await gone
}

if (spawnSync('redis-server', ['--version']).status === 0) {
  t.test(
    'Redis may die and come back empty: every job is done, none loses a try to it',
    async t => {
      const port = await freePort()
      const first = redisOn(port)
      const stoa = await probeInstance({ REDIS_URL: `redis://127.0.0.1:${port}` })
      const owner = await stoa.signUp()
      const system = await stoa.system(owner.tenantId)
      await stoa.settled()
      const [before, during] = [newId(), newId()]
      const release = hold(before)
      await system.unitOfWork(async ctx => {
        for (let i = 0; i < 3; i++) {
          ctx.enqueue(act, { mark: before }, { maxAttempts: 1 })
        }
      })
      await until('three are at work', () => runsOf(before).length === 3)
      await kill(first)
      await system.unitOfWork(async ctx => {
        for (let i = 0; i < 5; i++) {
          ctx.enqueue(act, { mark: during }, { maxAttempts: 1 })
        }
      })
      // Many rounds, in which none may begin.
      await new Promise(resolve => setTimeout(resolve, 2_000))
      t.equal(runsOf(during).length, 0)
      release()
      await until(
        'what was at work is done without Redis',
        async () => (await effects(stoa, owner.tenantId))[before] === 3
      )
      redisOn(port)
      await stoa.settled()
      t.equal((await effects(stoa, owner.tenantId))[during], 5)
      t.ok((await jobsOf(stoa, owner.tenantId)).every(job => job.state !== 'dead'))
      await stoa.stop()
    }
  )

  t.test(
    'a Redis that hangs stops no outbox, no claim and no stopping; what waits goes on at once',
    async t => {
      const port = await freePort()
      const server = redisOn(port)
      const stoa = await probeInstance({ REDIS_URL: `redis://127.0.0.1:${port}` })
      const owner = await stoa.signUp()
      const system = await stoa.system(owner.tenantId)
      const query = async <R extends object>(text: string, values: unknown[] = []): Promise<R[]> =>
        (await stoa.instance.relayPool.query<R>(text, values)).rows
      await stoa.settled()
      const [working, launched] = [newId(), newId()]
      const release = hold(working)
      await system.unitOfWork(async ctx => ctx.enqueue(act, { mark: working }))
      await until('one is at work', () => runsOf(working).length === 1)
      server.kill('SIGSTOP')
      for (let event = 0; event < 3; event++) {
        await system.unitOfWork(ctx => ctx.emit(ProbeLaunched, { mark: launched }))
        await until(
          'the outbox is empty',
          async () =>
            (await query('SELECT 1 FROM pool.outbox WHERE dispatched_at IS NULL')).length === 0,
          4_000
        )
        // Longer than the pause after the driver took no jobs.
        await new Promise(resolve => setTimeout(resolve, 2_000))
      }
      await query(
        "UPDATE pool.job SET locked_until = now() + interval '10 seconds' WHERE state = 'active'"
      )
      await until(
        'the claim is renewed',
        async () =>
          (
            await query(
              "SELECT 1 FROM pool.job WHERE data ->> 'mark' = $1 AND locked_until > now() + interval '12 seconds'",
              [working]
            )
          ).length === 1,
        10_000
      )
      t.ok(
        ((await query<{ n: number }>('SELECT max(given_back) AS n FROM pool.job'))[0]?.n ?? 99) < 6,
        'nothing goes round in circles'
      )
      release()
      await until(
        'what was at work is done',
        async () => (await effects(stoa, owner.tenantId))[working] === 1
      )
      server.kill('SIGCONT')
      await until(
        'what waited is done',
        async () => (await effects(stoa, owner.tenantId))[launched] === 3,
        10_000
      )
      server.kill('SIGSTOP')
      const began = Date.now()
      await stoa.worker?.stop(1_000)
      t.ok(Date.now() - began < 6_000, 'two seconds, on a machine that has time')
      await stoa.stop()
    }
  )

  t.test('Redis may forget everything: what waited there is carried again at once', async t => {
    const port = await freePort()
    redisOn(port)
    const stoa = await probeInstance({
      REDIS_URL: `redis://127.0.0.1:${port}`,
      STOA_JOB_SLOTS: '1'
    })
    const tenants = [await stoa.signUp(), await stoa.signUp()]
    await stoa.settled()
    const mark = newId()
    const release = hold(mark)
    for (const { tenantId } of tenants) {
      await (
        await stoa.system(tenantId)
      ).unitOfWork(async ctx => {
        for (const job of [act, actBeside]) {
          ctx.enqueue(job, { mark }, { maxAttempts: 1 })
        }
      })
    }
    const active = async (): Promise<number> =>
      (
        await stoa.instance.relayPool.query<{ n: number }>(
          "SELECT count(*) AS n FROM pool.job WHERE data ->> 'mark' = $1 AND state = 'active'",
          [mark]
        )
      ).rows[0]?.n ?? 0
    await until(
      'one works and one waits',
      async () => runsOf(mark).length === 1 && (await active()) === 2
    )
    const asked = new Redis({ port, host: '127.0.0.1' })
    await asked.flushall()
    asked.disconnect()
    release()
    const began = Date.now()
    await until(
      'all are done',
      async () => runsOf(mark).filter(run => run.to !== null).length === 4
    )
    t.ok(Date.now() - began < 20_000, 'long before a claim ends')
    await stoa.settled()
    t.ok((await jobsOf(stoa, tenants[0]?.tenantId ?? '')).every(job => job.state === 'done'))
    await stoa.stop()
  })

  t.test('a process stops although Redis is away', async t => {
    const port = await freePort()
    const server = redisOn(port)
    const stoa = await probeInstance({ REDIS_URL: `redis://127.0.0.1:${port}` })
    await stoa.signUp()
    await stoa.settled()
    server.kill('SIGKILL') // and no one waits until the connections have noticed
    const began = Date.now()
    await stoa.stop()
    t.ok(Date.now() - began < 15_000)
    redisOn(port)
    const asked = new Redis({ port, host: '127.0.0.1' })
    asked.on('error', () => {}) // it is still starting
    await new Promise(resolve => setTimeout(resolve, 3_000)) // longer than a connection waits before it tries again
    const clients = (await asked.client('LIST')) as string
    t.equal(clients.trim().split('\n').length, 1, 'no connection of the stopped process came back')
    asked.disconnect()
  })

  t.test('stopped drivers leave nothing behind, however their Redis comes and goes', async t => {
    const root = join(import.meta.dirname, '..', '..')
    const child = fork(
      join(root, 'bin', 'run.mjs'),
      [join(root, 'test', 'support', 'job-probe', 'stopped-drivers.ts')],
      { execArgv: [] }
    )
    t.teardown(() => child.kill('SIGKILL'))
    const late = setTimeout(() => child.kill('SIGKILL'), 60_000)
    t.same(await once(child, 'exit'), [0, null], 'the process ended by itself')
    clearTimeout(late)
  })

  t.test('two instances may share a Redis', async t => {
    const port = await freePort()
    redisOn(port)
    const environment = { REDIS_URL: `redis://127.0.0.1:${port}` }
    const [one, two] = [await probeInstance(environment), await probeInstance(environment)]
    const beside = await startBeside(two, environment)
    const owner = await one.signUp()
    const mark = newId()
    await (
      await one.system(owner.tenantId)
    ).unitOfWork(async ctx => {
      for (let i = 0; i < 20; i++) ctx.enqueue(act, { mark })
    })
    await one.settled()
    t.equal(runsOf(mark).filter(run => run.instance === one.instance).length, 20)
    await Promise.all([beside.stop(), one.stop()])
    await two.stop()
  })
}
