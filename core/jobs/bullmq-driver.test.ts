import { fork, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import t from 'tap'
import { newId } from '../ids.ts'
import { effects, jobsOf, probeInstance, startBeside, until } from '../../test/support/job-probe/processes.ts'
import { hold, runsOf } from '../../test/support/job-probe/seen.ts'
import { freePort } from '../../test/support/test-servers.ts'

/** A Redis of this file's own, to be killed and brought back empty. */
function redisOn (port: number): ChildProcess {
  const server = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { stdio: 'ignore' })
  t.teardown(() => server.kill('SIGKILL'))
  return server
}
async function kill (server: ChildProcess): Promise<void> {
  const gone = once(server, 'exit')
  server.kill('SIGKILL')
  await gone
}

if (spawnSync('redis-server', ['--version']).status === 0) {
  t.test('Redis may die and come back empty: every job is done, none loses a try to it', async t => {
    const port = await freePort()
    const first = redisOn(port)
    const stoa = await probeInstance({ REDIS_URL: `redis://127.0.0.1:${port}` })
    const owner = await stoa.signUp()
    const system = await stoa.system(owner.tenantId)
    await stoa.settled()
    const [before, during] = [newId(), newId()]
    const release = hold(before)
    await system.unitOfWork(async ctx => { for (let i = 0; i < 3; i++) ctx.enqueue({ name: 'probe.act', data: { mark: before }, maxAttempts: 1 }) })
    await until('three are at work', () => runsOf(before).length === 3)
    await kill(first)
    await system.unitOfWork(async ctx => { for (let i = 0; i < 5; i++) ctx.enqueue({ name: 'probe.act', data: { mark: during }, maxAttempts: 1 }) })
    await new Promise(resolve => setTimeout(resolve, 2_000))
    t.equal(runsOf(during).length, 0)
    release()
    await until('what was at work is done without Redis', async () => (await effects(stoa, owner.tenantId))[before] === 3)
    redisOn(port)
    await stoa.settled(60_000)
    t.equal((await effects(stoa, owner.tenantId))[during], 5)
    t.ok((await jobsOf(stoa, owner.tenantId)).every(job => job.state !== 'dead'))
    await stoa.stop()
  })

  t.test('a process stops although Redis is away', async t => {
    const port = await freePort()
    const server = redisOn(port)
    const stoa = await probeInstance({ REDIS_URL: `redis://127.0.0.1:${port}` })
    await stoa.signUp()
    await stoa.settled()
    server.kill('SIGKILL') // and nobody waits until the connections have noticed
    const began = Date.now()
    await stoa.stop()
    t.ok(Date.now() - began < 15_000)
    redisOn(port)
    const asked = new Redis({ port, host: '127.0.0.1' })
    asked.on('error', () => {}) // it is still starting
    await new Promise(resolve => setTimeout(resolve, 3_000)) // longer than a connection waits before it tries again
    const clients = await asked.client('LIST') as string
    t.equal(clients.trim().split('\n').length, 1, 'no connection of the stopped process came back')
    asked.disconnect()
  })

  t.test('stopped drivers leave nothing behind, however their Redis comes and goes', async t => {
    const child = fork(join(import.meta.dirname, '..', '..', 'test', 'support', 'job-probe', 'stopped-drivers.ts'), { execArgv: ['--import=tsx'] })
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
    await (await one.system(owner.tenantId)).unitOfWork(async ctx => { for (let i = 0; i < 20; i++) ctx.enqueue({ name: 'probe.act', data: { mark } }) })
    await one.settled()
    t.equal(runsOf(mark).filter(run => run.instance === one.instance).length, 20)
    await Promise.all([beside.stop(), one.stop()])
    await two.stop()
  })
}
