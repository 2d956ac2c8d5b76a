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

t.test('is found by the beginning of its name, of a word in it, of its tax number', async t => {
  const { token } = us
  for (const [name, taxNumber] of [
    ['Molinos del Sur', 'ES B1'],
    ['Sur y Norte', 'ES C2'],
    ['Ålgård Mill', 'NO 9'],
    ['Mill', 'GB 1']
  ]) {
    await stoa.ok('POST', url, { token, body: { name, taxNumber, currency: 'EUR' } })
  }
  const found = async (search: string, more = '') =>
    (await all(`?search=${encodeURIComponent(search)}${more}`)).map(
      ({ name }: { name: string }) => name
    )
  t.strictSame(await found('sur'), ['Molinos del Sur', 'Sur y Norte'])
  t.strictSame(await found(' DEL  s'), ['Molinos del Sur'])
  t.strictSame(await found('mill'), ['Mill', 'Ålgård Mill'])
  t.strictSame(await found('ÅL'), ['Ålgård Mill'])
  t.strictSame(await found('es b'), ['Molinos del Sur'])
  t.strictSame(await found('linos'), [], 'not in the middle of a word')
  t.strictSame(await found('%'), [])
  t.strictSame(await found('mill', '&archived=true'), [])
  t.strictSame(await all('?search=mill', others.token), [])
})

t.test('more than a hundred are reached: by a cursor, and by search', async t => {
  const many = await stoa.signUp({ plugins: ['purchasing'] })
  const { token } = many
  const names = Array.from({ length: 130 }, (_, i) => `Supplier ${String(i).padStart(3, '0')}`)
  for (const name of names) await stoa.ok('POST', url, { token, body: { name, currency: 'EUR' } })
  const seen: string[] = []
  for (let after = ''; ;) {
    const page = await stoa.ok('GET', `${url}?limit=50&search=supp${after}`, { token })
    seen.push(...page.items.map(({ name }: { name: string }) => name))
    if (page.next === null) break
    after = `&after=${encodeURIComponent(page.next)}`
  }
  t.strictSame(seen, names)
  t.match(await all('?search=supplier%20129', token), [{ name: 'Supplier 129' }])
})
