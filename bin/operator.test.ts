import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { testInstance } from '../test/support/instance.ts'
import { TEST_SECRET } from '../test/support/postgres.ts'
import { runStoa, type Ended } from '../test/support/run-stoa.ts'
import { runStoaHere } from '../test/support/run-stoa-here.ts'

const folder = await mkdtemp(join(tmpdir(), 'stoa-operator-'))
const instance = await testInstance({ STOA_SIGN_UP: 'invitation' })
t.teardown(() => rm(folder, { recursive: true, force: true }))
const operator = {
  DATABASE_URL: instance.database.adminUrl,
  STOA_SECRET: TEST_SECRET,
  STOA_DATA_DIR: folder,
  STOA_PASSWORD: 'correct horse battery'
}

const stoa = (args: string[], env: Record<string, string> = {}): Promise<Ended> =>
  runStoa(args, { cwd: folder, env: { ...operator, ...env } })
const stoaHere = (args: string[], env: Record<string, string> = {}): Promise<Ended> =>
  runStoaHere(args, { env: { ...operator, ...env } })

t.test('the operator looks after the instance', async t => {
  const invitation = await stoa(['invitation', 'create', '--days', '2', '--json'])
  const { token, expiresAt } = JSON.parse(invitation.out) as { token: string; expiresAt: string }
  t.match(token, /^[\w-]{32}$/)
  t.ok(Math.abs(Date.parse(expiresAt) - Date.now() - 2 * 86_400_000) < 60_000)
  const { slug } = await instance.signUp({ invitation: token })
  await t.rejects(
    instance.signUp({ invitation: token }),
    /invitation/,
    'it is good for one sign-up'
  )
  const [tenants, usage, check, doctor] = await Promise.all([
    stoaHere(['tenant', 'list', '--json']),
    stoaHere(['tenant', 'list', '--limit', 'many']),
    stoaHere(['migrate', '--check', '--json']),
    stoa(['doctor', '--json'])
  ])
  t.match(JSON.parse(tenants.out), [{ slug, placement: 'pool', status: 'active' }])
  t.match(usage, { code: 1, out: '', err: /must be a whole number from 1 to 100000/ })
  t.equal(check.code, 0, check.err)
  t.strictSame(JSON.parse(check.out), { missing: [] })
  const findings = new Map(
    (JSON.parse(doctor.out) as Array<{ check: string; state: string; description: string }>).map(
      f => [f.check, f]
    )
  )
  for (const name of [
    'node',
    'configuration',
    'plugins',
    'database',
    'migrations',
    'serving role',
    'isolation',
    'redis',
    'clock'
  ]) {
    t.equal(findings.get(name)?.state, 'ok', `${name}: ${findings.get(name)?.description}`)
  }
  t.ok(findings.has('disk'))
})

t.test(
  'the operator signs a company up beside the running server, also when sign-up is closed',
  async t => {
    const made = await stoaHere(
      [
        'bootstrap',
        '--local',
        '--company',
        'Second',
        '--currency',
        'EUR',
        '--time-zone',
        'Europe/Berlin',
        '--name',
        'Bea',
        '--email',
        'bea@second.test',
        '--json'
      ],
      { STOA_SIGN_UP: 'closed' }
    )
    t.equal(made.code, 0, made.err)
    const { items } = await instance.ok('GET', '/api/v1/tenants/companies', {
      token: JSON.parse(made.out).access_token
    })
    t.match(
      items,
      [{ name: 'Second', currency: 'EUR' }],
      'the running instance takes the token and knows the company'
    )
    const both = await stoaHere([
      'bootstrap',
      '--local',
      '--url',
      'http://127.0.0.1:9',
      '--company',
      'C',
      '--currency',
      'EUR',
      '--time-zone',
      'Europe/Berlin',
      '--name',
      'B',
      '--email',
      'b@c.test'
    ])
    t.match(both, { code: 1, out: '', err: /^Give either --local or --url/ })
  }
)

t.test('what is wrong is said with its fix', async t => {
  const [secret, empty, redis, readOnly] = await Promise.all([
    stoaHere(['doctor'], { STOA_SECRET: 'another secret than the one of the roles' }),
    stoaHere(['migrate', '--check'], {
      DATABASE_URL: operator.DATABASE_URL.replace(/\/[^/]+$/, '/postgres')
    }),
    stoaHere(['doctor'], { REDIS_URL: 'redis://127.0.0.1:9' }),
    stoaHere(['migrate'], {
      DATABASE_URL: '',
      DATABASE_APP_URL: operator.DATABASE_URL,
      DATABASE_RELAY_URL: operator.DATABASE_URL
    })
  ])
  t.match(secret, { code: 1, out: /^fail {2}serving role: .*Check STOA_SECRET/m })
  t.match(empty, { code: 1, out: /^Missing:\n {2}control\/0001-/ })
  t.match(redis, {
    code: 1,
    out: /^fail {2}redis: Redis at 127\.0\.0\.1:9 cannot be reached .* Check REDIS_URL/m
  })
  t.match(readOnly, { code: 1, out: '', err: /^Migrating needs DATABASE_URL/ })
})

t.test('a port that is taken stops the start with a sentence', async t => {
  const port = new URL(await instance.app.listen({ host: '127.0.0.1', port: 0 })).port
  t.match(await stoa(['start', '--port', port, '--json'], { LOG_LEVEL: 'silent' }), {
    code: 1,
    out: '',
    err: `Port ${port} is taken by another program; choose another with --port or PORT.\n`
  })
})
