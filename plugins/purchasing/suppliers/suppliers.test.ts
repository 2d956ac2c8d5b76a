import t from 'tap'
import { newId } from 'stoa/plugin'
import { testInstance } from 'stoa/testing'

const stoa = await testInstance()
const [us, others] = [
  await stoa.signUp({ plugins: ['purchasing'] }),
  await stoa.signUp({ plugins: ['purchasing'] })
]
const url = '/api/v1/purchasing/suppliers'
const first = {
  name: 'First',
  taxNumber: 'First',
  contactName: 'First',
  email: 'ana@example.com',
  phone: 'First',
  address: 'First',
  currency: 'EUR',
  termsDays: 7,
  leadDays: 7,
  note: 'First'
}
const second = {
  name: 'Second',
  taxNumber: 'Second',
  contactName: 'Second',
  email: 'bo@example.com',
  phone: 'Second',
  address: 'Second',
  currency: 'USD',
  termsDays: 8,
  leadDays: 8,
  note: 'Second'
}
const headers = (version: number) => ({ 'if-match': `"${version}"` })
const all = async (query = '', token = us.token) =>
  (await stoa.ok('GET', `${url}${query}`, { token })).items

t.test('a supplier is created, read, changed, archived and restored', async t => {
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
