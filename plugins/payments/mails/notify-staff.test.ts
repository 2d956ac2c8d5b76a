import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { testInstance } from '../../../test/support/instance.ts'
import { callSetting } from '../../../test/support/setting.ts'
import { asAdmin } from '../../../test/support/storefront.ts'

const stoa = await testInstance()
const NAME = 'payments/alertsTo'
const MIGRATION = join(
  import.meta.dirname,
  '../../../migrations/placement/0013-settings-that-are-lists.sql'
)

const inForce = async (token: string): Promise<unknown> =>
  (await stoa.ok('GET', '/api/v1/tenants/settings', { token })).items.find(
    (s: { plugin: string; key: string }) => `${s.plugin}/${s.key}` === NAME
  ).value

t.test('addresses to alert: up to ten, each once', async t => {
  const { token } = await stoa.signUp()
  const set = (value: unknown) => callSetting(stoa, NAME, 'company', value, { token })
  t.strictSame(await inForce(token), [])
  t.match((await set([' Ann@Shop.test ', 'bob@shop.test'])).json(), {
    value: ['ann@shop.test', 'bob@shop.test']
  })
  t.strictSame(await inForce(token), ['ann@shop.test', 'bob@shop.test'])
  const many = (n: number) => Array.from({ length: n }, (_, i) => `a${i}@shop.test`)
  t.equal((await set(many(10))).statusCode, 200)
  for (const [value, field] of [
    [many(11), '/value'],
    [['ann@shop.test', 'ANN@shop.test'], '/value'],
    [['ann@shop.test', 'nobody'], '/value/1'],
    [['ann@shop.test, bob@shop.test'], '/value/0'],
    [[1], '/value/0'],
    [{ to: 'ann@shop.test' }, '/value/0']
  ]) {
    t.match((await set(value)).json(), { status: 400, errors: [{ field }] }, JSON.stringify(value))
  }
  t.match((await set('ann@shop.test')).json(), { value: ['ann@shop.test'] }, 'one is a list of one')
  t.match((await set('')).json(), { value: [] })
})

t.test('the one address that was kept before is read, and becomes a list', async t => {
  const [one, none] = [await stoa.signUp(), await stoa.signUp()]
  const kept = async (tenantId: string, value: string) => {
    await asAdmin(
      stoa,
      "INSERT INTO setting (tenant_id, id, plugin, key, value) VALUES ($1, $1, 'payments', 'alertsTo', $2)",
      [tenantId, JSON.stringify(value)]
    )
    stoa.instance.directory.forget(tenantId)
  }
  await kept(one.tenantId, 'Money@shop.test')
  await kept(none.tenantId, '')
  t.strictSame(await inForce(one.token), ['money@shop.test'])
  await asAdmin(stoa, await readFile(MIGRATION, 'utf8'))
  t.strictSame(
    await asAdmin(
      stoa,
      "SELECT value, version FROM setting WHERE tenant_id = ANY ($1) AND key = 'alertsTo' ORDER BY id",
      [[one.tenantId, none.tenantId]]
    ),
    [
      { value: ['money@shop.test'], version: 2 },
      { value: [], version: 2 }
    ]
  )
})
