import { join } from 'node:path'
import t from 'tap'
import { startInstance } from '../../bin/instance.ts'
import { switchByOperator } from '../../bin/plugin-switch.ts'
import { readConfig } from '../../core/instance/config.ts'
import { connect } from '../../core/database/connection.ts'
import { pausePlugin } from '../../core/plugins/pause-plugin.ts'
import { testInstance, type SignedUp, type TestInstance } from '../support/instance.ts'
import { TEST_SECRET } from '../support/postgres.ts'
import { tillOf } from '../support/till.ts'
import { jobsOf, until } from '../support/job-probe/processes.ts'
import { set as setSetting } from '../support/setting.ts'
import { idle } from '../support/hostile-plugin/jobs.ts'

// What a plugin does that does everything wrong, and what the tenant beside it feels.

const HOSTILE = { STOA_PLUGINS: join(import.meta.dirname, '../support/hostile-plugin') }
const stoa = await testInstance(HOSTILE)
const operator = connect(stoa.database.adminUrl, 'stoa tests')
await operator.connect()
t.teardown(() => operator.end())

const misdo = (shop: SignedUp, name: string, body: object = {}, at: TestInstance = stoa) =>
  at.call('POST', `/api/v1/hostile/misdeeds/${name}`, { token: shop.token, body })
const auditOf = async (shop: SignedUp): Promise<Array<{ action: string; facts: unknown }>> =>
  (await stoa.ok('GET', '/api/v1/audit/entries', { token: shop.token })).items
const pluginOf = async (shop: SignedUp, name: string) =>
  (await stoa.ok('GET', '/api/v1/tenants/plugins', { token: shop.token })).items.find(
    (p: { name: string }) => p.name === name
  )
const set = (shop: SignedUp, key: string, value: string) =>
  setSetting(stoa, `hostile/${key}`, 'tenant', value, shop)

async function sell(shop: SignedUp) {
  const till = await tillOf(stoa, shop)
  return stoa.call('POST', '/api/v1/pos/sales', {
    token: shop.token,
    body: {
      registerId: till.registerId,
      lines: [{ variantId: till.variantId, quantity: '1' }],
      tenders: [{ type: 'cash', amountMinor: 1000 }]
    }
  })
}

t.test('what the context hands out cannot be written into', async t => {
  const [mine, other] = [await stoa.signUp(), await stoa.signUp()]
  const before = (await misdo(mine, 'look')).json()
  t.strictSame((await misdo(mine, 'scribble')).json(), { taken: [] })
  t.strictSame((await misdo(mine, 'look')).json(), before)
  t.strictSame((await misdo(other, 'look')).json().settings, {
    onSale: 'nothing',
    onGoods: 'nothing',
    colours: ['red']
  })

  const ctx = await stoa.system(mine.tenantId, { companyId: mine.companyId })
  const shared = {
    tenant: ctx.tenant,
    registry: ctx.instance.registry,
    company: ctx.company(),
    shop: ctx.shop(),
    pauses: ctx.tenant.pauses,
    manifest: ctx.instance.registry.plugin('pos')
  }
  const writable: string[] = []
  const walk = (value: unknown, path: string, depth = 0): void => {
    if (typeof value !== 'object' || value === null || depth > 6 || path.endsWith('.derived')) {
      return
    }
    if (value instanceof Map || value instanceof Set) {
      t.throws(
        () => (value instanceof Map ? value.set('scribbled', 1) : value.add('scribbled')),
        path
      )
      if (value instanceof Map) {
        for (const [key, inner] of value as Map<unknown, unknown>) {
          walk(inner, `${path}[${String(key)}]`, depth + 1)
        }
      }
      return
    }
    if (Object.getPrototypeOf(value) !== Object.prototype && !Array.isArray(value)) return
    if (!Object.isFrozen(value)) writable.push(path)
    for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`, depth + 1)
  }
  for (const [name, value] of Object.entries(shared)) walk(value, name)
  t.strictSame(writable, [])
  for (const property of [
    'tenant',
    'tenantId',
    'companyId',
    'shopId',
    'userId',
    'visitor',
    'actor',
    'requestId',
    'now'
  ] as const) {
    t.throws(
      () => {
        ;(ctx as unknown as Record<string, unknown>)[property] = 'scribbled'
      },
      TypeError,
      property
    )
  }
})

t.test(
  'a reaction in the same transaction cannot change what is emitted, and is named when it throws',
  async t => {
    const shop = await stoa.signUp()
    t.equal((await sell(shop)).statusCode, 201)
    await set(shop, 'onGoods', 'scribble')
    t.equal((await sell(shop)).statusCode, 500, 'it tries to write into the goods, and throws')
    await set(shop, 'onGoods', 'throw')
    const [before, pos] = [
      stoa.instance.metrics.plugins.of('hostile').errors,
      stoa.instance.metrics.plugins.of('pos').errors
    ]
    t.match((await sell(shop)).json(), { status: 500, code: 'stoa.internal' })
    t.equal(stoa.instance.metrics.plugins.of('hostile').errors, before + 1)
    t.equal(stoa.instance.metrics.plugins.of('pos').errors, pos, "it is not the till's fault")
    t.match(
      await stoa.instance.metrics.registry.getSingleMetricAsString('stoa_plugin_errors_total'),
      /plugin="hostile"/
    )
    await set(shop, 'onGoods', 'nothing')
  }
)

t.test(
  "the operator's switch stops a plugin for one tenant in every process, and its work waits",
  async t => {
    const second = await startInstance(
      readConfig({
        DATABASE_URL: stoa.database.adminUrl,
        STOA_SECRET: TEST_SECRET,
        LOG_LEVEL: 'fatal',
        PORT: '0',
        STOA_ROLE: 'web',
        STOA_MIGRATE: 'by-hand',
        ...HOSTILE
      })
    )
    t.teardown(() => second.stop())
    const [mine, other] = [await stoa.signUp(), await stoa.signUp()]
    const atSecond = async () =>
      (
        await second.app.inject({
          method: 'POST',
          url: '/api/v1/hostile/misdeeds/look',
          headers: { authorization: `Bearer ${mine.token}` },
          payload: {}
        })
      ).statusCode
    t.equal(await atSecond(), 200)
    t.equal(await switchByOperator(operator, 'hostile', mine.slug, false), true)
    t.equal(await switchByOperator(operator, 'hostile', mine.slug, false), false, 'once is enough')
    const asked = Date.now()
    await until('the second process knows', async () => (await atSecond()) === 503)
    t.ok(Date.now() - asked < 5_000)
    t.match((await misdo(mine, 'look')).json(), {
      status: 503,
      code: 'stoa.plugin-off-by-operator',
      facts: { plugin: 'hostile' }
    })
    t.equal((await misdo(other, 'look')).statusCode, 200, 'the other tenant has it')
    t.equal((await sell(mine)).statusCode, 201, 'the till goes on')
    t.match(await pluginOf(mine, 'hostile'), {
      enabled: true,
      pause: { why: 'operator', until: null }
    })
    const { items: tools } = { items: (await stoa.system(mine.tenantId)).tools.list() }
    t.notOk(tools.some(tool => tool.plugin === 'hostile'))

    const system = await stoa.system(mine.tenantId)
    await system.unitOfWork(async ctx => {
      ctx.enqueue(idle, {})
    })
    await (
      await stoa.system(other.tenantId)
    ).unitOfWork(async ctx => {
      ctx.enqueue(idle, {})
    })
    await until("the other tenant's job is done", async () =>
      (await jobsOf(stoa, other.tenantId)).some(
        job => job.name === 'hostile.idle' && job.state === 'done'
      )
    )
    await until("the sale's event is a job", async () =>
      (await jobsOf(stoa, mine.tenantId)).some(job => job.name === 'hostile.spoil-sale')
    )
    const waiting = (await jobsOf(stoa, mine.tenantId)).filter(job =>
      job.name.startsWith('hostile.')
    )
    t.same(waiting.map(job => [job.name, job.state, job.attempts]).sort(), [
      ['hostile.idle', 'queued', 0],
      ['hostile.spoil-sale', 'queued', 0]
    ])

    t.equal(await switchByOperator(operator, 'hostile', mine.slug, true), true)
    await until('what waited is done', async () =>
      (await jobsOf(stoa, mine.tenantId))
        .filter(job => job.name.startsWith('hostile.'))
        .every(job => job.state === 'done')
    )
    await until('it is served again', async () => (await misdo(mine, 'look')).statusCode === 200)
    t.match(
      (await auditOf(mine)).filter(e => e.action.startsWith('operator.')).map(e => e.action),
      ['operator.switch-plugin-on', 'operator.switch-plugin-off']
    )
    await t.rejects(
      switchByOperator(operator, 'hostile', 'nobody-here', false),
      /There is no tenant nobody-here; stoa tenant list/
    )
  }
)

t.test('switched off everywhere it runs for no one, and a pause ends by itself', async t => {
  const shop = await stoa.signUp()
  await switchByOperator(operator, 'hostile', null, false)
  await until('it is refused', async () => (await misdo(shop, 'look')).statusCode === 503)
  const late = await stoa.signUp()
  t.match(
    await pluginOf(late, 'hostile'),
    { enabled: false, pause: { why: 'operator' } },
    'who signs up meanwhile goes without it'
  )
  t.match(
    (
      await stoa.call('PUT', '/api/v1/tenants/plugins/hostile', {
        token: late.token,
        body: { enabled: true }
      })
    ).json(),
    { status: 503, code: 'stoa.plugin-off-by-operator' }
  )
  await switchByOperator(operator, 'hostile', null, true)
  await until('it is served again', async () => (await misdo(shop, 'look')).statusCode === 200)

  await pausePlugin(stoa.instance, 'hostile', shop.tenantId, 'A test wants it.')
  const refused = await misdo(shop, 'look')
  t.match(refused.json(), { status: 503, code: 'stoa.plugin-paused', facts: { plugin: 'hostile' } })
  t.ok(Number(refused.headers['retry-after']) > 500)
  t.match(await auditOf(shop), [
    { action: 'kernel.pause-plugin', facts: { plugin: 'hostile', reason: 'A test wants it.' } }
  ])
  await operator.query(
    "UPDATE stoa.plugin_pause SET until = now() + interval '1 second' WHERE plugin = 'hostile'"
  )
  stoa.instance.directory.forget(shop.tenantId)
  await until('its time is over', async () => (await misdo(shop, 'look')).statusCode === 200)
})

t.test('an order to a plugin at rest is refused, not taken for done', async t => {
  const shop = await stoa.signUp()
  await sell(shop)
  await switchByOperator(operator, 'inventory', shop.slug, false)
  await until('goods cannot be moved', async () => (await sell(shop)).statusCode === 503)
  t.match((await sell(shop)).json(), {
    code: 'stoa.plugin-off-by-operator',
    facts: { plugin: 'inventory' }
  })
  await switchByOperator(operator, 'inventory', shop.slug, true)
  await until('the till sells again', async () => (await sell(shop)).statusCode === 201)
})

t.test('a job is tried a bounded number of times', async t => {
  const shop = await stoa.signUp()
  t.equal((await misdo(shop, 'enqueue-fail', { n: 1_000_000 })).statusCode, 500)
  t.equal((await misdo(shop, 'enqueue-fail', { n: 1 })).statusCode, 200)
  await until('it is given up', async () =>
    (await jobsOf(stoa, shop.tenantId)).some(
      job => job.name === 'hostile.fail' && job.state === 'dead'
    )
  )
})

for (const how of ['throw', 'query']) {
  t.test(`provisioning that fails (${how}) keeps no one from signing up`, async t => {
    const failing = await testInstance({ ...HOSTILE, HOSTILE_PROVISION: how })
    const shop = await failing.signUp()
    const { items } = await failing.ok('GET', '/api/v1/tenants/plugins', { token: shop.token })
    const on = new Map(items.map((p: { name: string }) => [p.name, p]))
    t.match(on.get('hostile'), {
      enabled: false,
      pause: {
        why: 'provision',
        reason: how === 'throw' ? /its provisioning fails/ : /SQLSTATE 42P01/
      }
    })
    t.match(on.get('pos'), { enabled: true, rest: null })
    t.equal(
      (await failing.call('GET', '/api/v1/pos/registers', { token: shop.token })).statusCode,
      200
    )
    const audit = (await failing.ok('GET', '/api/v1/audit/entries', { token: shop.token })).items
    t.match(audit.find((e: { action: string }) => e.action === 'tenants.bootstrap')?.facts, {
      leftOut: [{ plugin: 'hostile' }]
    })
    t.match(
      (
        await failing.call('PUT', '/api/v1/tenants/plugins/hostile', {
          token: shop.token,
          body: { enabled: true }
        })
      ).json(),
      { code: 'tenants.plugin-not-provisioned', facts: { plugin: 'hostile' } }
    )
    t.equal(failing.instance.metrics.plugins.of('hostile').errors > 0, true)
  })
}

t.test('a plugin can be installed and off until someone asks for it', async t => {
  const quiet = await testInstance({ ...HOSTILE, STOA_PLUGINS_OFF: 'hostile, inventory' })
  const [plain, asking] = [await quiet.signUp(), await quiet.signUp({ plugins: ['hostile'] })]
  const enabled = async (shop: SignedUp): Promise<string[]> =>
    (await quiet.ok('GET', '/api/v1/tenants/plugins', { token: shop.token })).items
      .filter((p: { enabled: boolean }) => p.enabled)
      .map((p: { name: string }) => p.name)
  const without = await enabled(plain)
  t.ok(without.includes('catalog'))
  t.notOk(
    ['hostile', 'inventory', 'pos'].some(name => without.includes(name)),
    'nor what requires it'
  )
  t.ok((await enabled(asking)).includes('hostile'))
  await t.rejects(
    startInstance(readConfig({ STOA_PLUGINS_OFF: 'nobody' })),
    /STOA_PLUGINS_OFF names nobody, which is not installed/
  )
  await t.rejects(
    startInstance(readConfig({ STOA_PLUGINS_OFF: 'access' })),
    /STOA_PLUGINS_OFF names access, which is part of the kernel/
  )
})
