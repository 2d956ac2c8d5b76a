import t from 'tap'
import { callSetting, testInstance } from 'stoa/testing'

const stoa = await testInstance()
const NAME = 'payments/alertsTo'

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
