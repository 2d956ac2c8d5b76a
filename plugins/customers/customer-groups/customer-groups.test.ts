import t from 'tap'
import { newId } from 'stoa/plugin'
import { hire, testInstance } from 'stoa/testing'

const stoa = await testInstance()
const [us, others] = [
  await stoa.signUp({ plugins: ['customers'] }),
  await stoa.signUp({ plugins: ['customers'] })
]
const url = '/api/v1/customers/customer-groups'
const first = { name: 'First' }
const second = { name: 'Second' }
const headers = (version: number) => ({ 'if-match': `"${version}"` })
const all = async (query = '', token = us.token) =>
  (await stoa.ok('GET', `${url}${query}`, { token })).items

t.test('a customer group is created, read, changed, archived and restored', async t => {
  const { token } = us
  const made = await stoa.ok('POST', url, { token, body: first })
  t.match(made, { ...first, archived: false, version: 1 })
  const one = `${url}/${made.id}`
  t.strictSame(await stoa.ok('GET', one, { token }), made)
  const changed = await stoa.ok('PATCH', one, { token, headers: headers(1), body: second })
  t.match(changed, { ...second, version: 2 })
  t.match((await stoa.call('PATCH', one, { token, headers: headers(1), body: first })).json(), {
    status: 412,
    code: 'stoa.stale-version'
  })
  t.match((await stoa.call('POST', url, { token: us.token, body: second })).json(), {
    status: 409,
    code: 'customers.customer-group-name-taken'
  })
  const archived = await stoa.ok('POST', `${one}/archive`, { token, headers: headers(2) })
  t.match(archived, { archived: true, version: 3 })
  t.strictSame(await all('?archived=false'), [])
  const restored = await stoa.ok('POST', `${one}/restore`, { token, headers: headers(3) })
  t.strictSame(restored, { ...changed, version: 4 })
  t.strictSame(await all(), [restored])
})

t.test('another tenant sees none of it', async t => {
  const [mine] = await all()
  t.strictSame(await all('', others.token), [])
  for (const id of [mine.id, newId()]) {
    t.equal((await stoa.call('GET', `${url}/${id}`, { token: others.token })).statusCode, 404)
  }
})

t.test('who is in a group is said by who may, and not by a cashier', async t => {
  const { token, companyId } = us
  const group = await stoa.ok('POST', url, { token, body: { name: 'Trade' } })
  const cashier = await hire(stoa, us, [{ role: 'cashier', companyId }])
  const customers = '/api/v1/customers/customers'
  const body = { name: 'Bo', groupId: group.id }
  const refused = { status: 403, facts: { permission: 'customer-group.assign' } }
  t.match((await stoa.call('POST', customers, { token: cashier.token, body })).json(), refused)
  const bo = await stoa.ok('POST', customers, { token, body })
  const put = async (who: string, change: object, version: number) =>
    (
      await stoa.call('PATCH', `${customers}/${bo.id}`, {
        token: who,
        headers: headers(version),
        body: change
      })
    ).json()
  t.match(await put(cashier.token, { groupId: null }, 1), refused)
  t.match(await put(cashier.token, { groupId: group.id, note: 'x' }, 1), { version: 2 })
  t.equal((await all(`?limit=9`)).length > 0, true)
  const inGroup = await stoa.ok('GET', `${customers}?groupId=${group.id}`, { token })
  t.match(inGroup.items, [{ id: bo.id, groupId: group.id }])
  t.match(await put(token, { groupId: newId() }, 2), { status: 404 })
  await stoa.ok('POST', `${url}/${group.id}/archive`, { token, headers: headers(1) })
  t.match((await stoa.call('POST', customers, { token, body })).json(), {
    code: 'customers.customer-group-archived'
  })
  t.match(await put(token, { groupId: null }, 2), { groupId: null, version: 3 })
})
