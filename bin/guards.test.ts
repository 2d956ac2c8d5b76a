import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import t from 'tap'
import { testInstance, type SignedUp } from '../test/support/instance.ts'
import { until } from '../test/support/job-probe/processes.ts'
import { TEST_SECRET } from '../test/support/postgres.ts'
import { rejectUnheard, standStillJob } from '../test/support/hostile-plugin/jobs.ts'

// What plugin code leaves behind in timers and forgotten promises, and loops without end: in a real
// process of its own, beside an instance in this one that looks after the same database and runs no
// jobs.

const STOA = resolve(import.meta.dirname, 'stoa.mjs')
const HOSTILE = { STOA_PLUGINS: resolve(import.meta.dirname, '../test/support/hostile-plugin') }
t.setTimeout(240_000)

const beside = await testInstance({ ...HOSTILE, STOA_ROLE: 'web' })
const folder = await mkdtemp(join(tmpdir(), 'stoa-guards-'))
t.teardown(() => rm(folder, { recursive: true, force: true }))

interface Served {
  url: string
  child: ChildProcess
  lines: () => Array<Record<string, unknown>>
  ended: Promise<number | null>
}

const FIGURES = 'who may see the figures'

async function serve(environment: Record<string, string> = {}): Promise<Served> {
  const { PATH } = process.env
  const child = spawn(process.execPath, [STOA, 'start', '--json'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH,
      DATABASE_URL: beside.database.adminUrl,
      STOA_SECRET: TEST_SECRET,
      STOA_DATA_DIR: folder,
      PORT: '0',
      LOG_LEVEL: 'error',
      STOA_MIGRATE: 'by-hand',
      STOA_METRICS_TOKEN: FIGURES,
      ...HOSTILE,
      ...environment
    }
  })
  t.teardown(() => child.kill('SIGKILL'))
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    out += chunk.toString()
  })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const lines = () =>
    out
      .split('\n')
      .filter(line => line.startsWith('{'))
      .map(line => JSON.parse(line) as Record<string, unknown>)
  await until('it serves', () => lines().some(line => 'address' in line), 90_000)
  return { url: String(lines().find(line => 'address' in line)?.address), child, lines, ended }
}

const misdo = (served: Served, shop: SignedUp, name: string, body: object = {}) =>
  fetch(`${served.url}/api/v1/hostile/misdeeds/${name}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${shop.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(20_000)
  })
const strays = (served: Served) =>
  served.lines().filter(line => /no one waited for/.test(String(line.msg)))

t.test(
  'stray errors of a plugin are named and counted, the process goes on, and the plugin is paused where it does it often',
  async t => {
    const [mine, other] = [await beside.signUp(), await beside.signUp()]
    const served = await serve()
    for (const [i, misdeed] of [
      'reject-unheard',
      'throw-later',
      'throw-null-later',
      'float-refused-statement',
      'write-late'
    ].entries()) {
      t.equal((await misdo(served, mine, misdeed)).status === 503, false, misdeed)
      if (misdeed === 'float-refused-statement') continue // the unit of work answers for what was begun in it
      await until(
        `${misdeed} is told`,
        () =>
          strays(served).length > 0 &&
          strays(served).some(line => line.work === `hostile.${misdeed}`)
      )
      t.match(
        strays(served).find(line => line.work === `hostile.${misdeed}`),
        { plugin: 'hostile', tenant: mine.tenantId, level: 50 },
        String(i)
      )
    }
    for (let i = 0; i < 5; i++) await misdo(served, mine, 'reject-unheard')
    await until(
      'it is paused for this tenant',
      async () => (await misdo(served, mine, 'look')).status === 503
    )
    t.match(await (await misdo(served, mine, 'look')).json(), {
      code: 'stoa.plugin-paused',
      facts: { plugin: 'hostile' }
    })
    t.equal((await misdo(served, other, 'look')).status, 200, 'the other tenant has it')
    await until(
      'every process knows',
      async () =>
        (
          await beside.call('POST', '/api/v1/hostile/misdeeds/look', {
            token: mine.token,
            body: {}
          })
        ).statusCode === 503
    )

    const metrics = await (
      await fetch(`${served.url}/metrics`, { headers: { authorization: `Bearer ${FIGURES}` } })
    ).text()
    t.ok(
      Number(/stoa_plugin_stray_errors_total\{plugin="hostile"\} (\d+)/.exec(metrics)?.[1]) >= 5,
      'counted'
    )

    await (
      await beside.system(other.tenantId)
    ).unitOfWork(async ctx => {
      ctx.enqueue(rejectUnheard, {})
    })
    await until('the job is named', () =>
      strays(served).some(
        line => line.work === 'job:hostile.reject-unheard' && line.tenant === other.tenantId
      )
    )
    await (
      await beside.system(other.tenantId)
    ).unitOfWork(ctx => ctx.setLeasedTask('hostile.throw', other.tenantId, true))
    await until('the leased task is named', () =>
      strays(served).some(line => line.work === 'task:hostile.throw')
    )
    await until(
      'it is paused for the other tenant too',
      async () => (await misdo(served, other, 'look')).status === 503
    )
    const known = strays(served).filter(line => line.work === 'task:hostile.throw').length
    await new Promise(resolve => setTimeout(resolve, 4_000))
    t.ok(
      strays(served).filter(line => line.work === 'task:hostile.throw').length <= known + 2,
      'its leased task has ended'
    )

    t.equal(served.child.exitCode, null, 'it still runs')
    served.child.kill('SIGTERM')
    t.equal(await served.ended, 0)
  }
)

t.test(
  'a process that stands still names what is at work, ends itself, and is started again with its jobs',
  async t => {
    const [mine, other] = [await beside.signUp(), await beside.signUp()]
    const served = await serve({ STOA_STALL_SECONDS: '3' })
    t.equal((await misdo(served, other, 'look')).status, 200)
    const begun = Date.now()
    const answer = misdo(served, mine, 'stand-still').catch((error: Error) => error)
    t.not(await served.ended, 0)
    t.ok(Date.now() - begun > 2_500, 'not before its time')
    await answer
    t.match(
      served.lines().find(line => line.level === 60),
      {
        plugin: 'hostile',
        work: 'hostile.stand-still',
        tenant: mine.tenantId,
        at: [/^standStill .*misdeeds\.ts/]
      }
    )

    await (
      await beside.system(mine.tenantId)
    ).unitOfWork(async ctx => {
      ctx.enqueue(standStillJob, {})
    })
    const again = await serve({ STOA_STALL_SECONDS: '3' })
    t.not(await again.ended, 0)
    t.match(
      again.lines().find(line => line.level === 60),
      { plugin: 'hostile', work: 'job:hostile.stand-still', tenant: mine.tenantId }
    )
  }
)
