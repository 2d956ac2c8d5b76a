import t from 'tap'
import { dynamicStatement } from '../../database/statement.ts'
import { testInstance } from '../../../test/support/instance.ts'
import { hire, secondCompany } from '../../../test/support/staff.ts'
import { MOST_OF_LIST } from './store.ts'

const stoa = await testInstance()
const PATH = '/api/v1/access/me/list-views'
const tea = { list: '/customers', name: 'Tea drinkers', query: 'search=tea&state=all' }

type Sent = Parameters<typeof stoa.call>[2] & object
const codeOf = async (method: 'POST' | 'PATCH' | 'DELETE', path: string, sent: Sent) => {
  const answer = await stoa.call(method, path, sent)
  return answer.json().code ?? answer.statusCode
}
const names = async (token: string, list = '/customers', headers = {}): Promise<string[]> =>
  (await stoa.ok('GET', `${PATH}?list=${list}`, { token, headers })).items.map(
    ({ name, isDefault }: { name: string; isDefault: boolean }) => (isDefault ? `${name} *` : name)
  )
const at = (version: number) => ({ 'if-match': `"${version}"` })

t.test('a view is saved, found again, changed at its version, and deleted', async t => {
  const { token } = await stoa.signUp()
  const made = await stoa.ok('POST', PATH, { token, body: { ...tea, hiddenColumns: ['phone'] } })
  t.match(made, { ...tea, hiddenColumns: ['phone'], isDefault: false, version: 1 })
  t.strictSame((await stoa.ok('GET', `${PATH}?list=/customers`, { token })).items, [made])
  t.strictSame(await names(token, '/products'), [], 'of its own list alone')
  const change = (version: number, body: object) =>
    stoa.call('PATCH', `${PATH}/${made.id}`, { token, headers: at(version), body })
  const renamed = (await change(1, { name: 'Tea' })).json()
  t.match(renamed, { name: 'Tea', query: tea.query, hiddenColumns: ['phone'], version: 2 })
  t.match((await change(1, { name: 'Coffee' })).json(), {
    code: 'stoa.stale-version',
    facts: { version: 2 }
  })
  const remove = (version: number) =>
    codeOf('DELETE', `${PATH}/${made.id}`, { token, headers: at(version) })
  t.equal(await remove(1), 'stoa.stale-version')
  t.equal(await remove(2), 200)
  t.equal(await remove(2), 'stoa.not-found')
  t.strictSame(await names(token), [])
})

t.test('it is there for who saved it alone, in the company they saved it in', async t => {
  const company = await stoa.signUp()
  const other = await hire(stoa, company, [{ role: 'manager', companyId: company.companyId }])
  const { token } = company
  const { id } = await stoa.ok('POST', PATH, { token, body: tea })
  t.strictSame(await names(other.token), [])
  for (const method of ['PATCH', 'DELETE'] as const) {
    const sent = { token: other.token, headers: at(1), ...(method === 'PATCH' && { body: {} }) }
    t.equal(await codeOf(method, `${PATH}/${id}`, sent), 'stoa.not-found', method)
  }
  const { companyId: second } = await secondCompany(stoa, company)
  const there = { 'x-company-id': second }
  t.strictSame(await names(token, '/customers', there), [])
  const sent = { token, headers: { ...there, ...at(1) } }
  t.equal(await codeOf('DELETE', `${PATH}/${id}`, sent), 'stoa.not-found')
  await stoa.ok('POST', PATH, { token, headers: there, body: tea })
  t.strictSame(await names(token, '/customers', { 'x-company-id': company.companyId }), [tea.name])
})

t.test('one view of a list at most opens it', async t => {
  const { token } = await stoa.signUp()
  const save = (name: string) =>
    stoa.ok('POST', PATH, { token, body: { ...tea, name, isDefault: true } })
  const first = await save('First')
  await save('Second')
  await stoa.ok('POST', PATH, { token, body: { ...tea, list: '/products', isDefault: true } })
  t.strictSame(await names(token), ['First', 'Second *'])
  const choose = (version: number) =>
    codeOf('PATCH', `${PATH}/${first.id}`, {
      token,
      headers: at(version),
      body: { isDefault: true }
    })
  t.equal(await choose(1), 'stoa.stale-version', 'it was changed by the second')
  t.equal(await choose(2), 200)
  t.strictSame(await names(token), ['First *', 'Second'])
  t.strictSame(await names(token, '/products'), ['Tea drinkers *'])
})

t.test('two views of a list are not called the same, however it is written', async t => {
  const { token } = await stoa.signUp()
  const save = (name: string) => codeOf('POST', PATH, { token, body: { ...tea, name } })
  t.equal(await save('Tea'), 201)
  t.equal(await save('TEA'), 'access.list-view-name-taken')
  const { id } = await stoa.ok('POST', PATH, { token, body: { ...tea, name: 'Coffee' } })
  const rename = (name: string) =>
    codeOf('PATCH', `${PATH}/${id}`, { token, headers: at(1), body: { name } })
  t.equal(await rename('tea'), 'access.list-view-name-taken')
  t.equal(await rename('COFFEE'), 200, 'its own name is no other')
  t.strictSame(
    (await Promise.all([save('Milk'), save('Milk')])).map(String).sort(),
    ['201', 'access.list-view-name-taken'],
    'at the same time, too'
  )
})

t.test('views are bounded in number and size', async t => {
  const { token, tenantId, userId, companyId } = await stoa.signUp()
  const save = (body: object) => codeOf('POST', PATH, { token, body: { ...tea, ...body } })
  for (const wrong of [
    { name: ' ' },
    { name: 'x'.repeat(121) },
    { query: 'x'.repeat(2001) },
    { query: 'a=b c' },
    { list: 'customers' },
    { list: '//elsewhere.test' },
    { hiddenColumns: Array.from({ length: 41 }, (_, index) => `c${index}`) }
  ]) {
    t.equal(await save(wrong), 'stoa.invalid-input', JSON.stringify(wrong).slice(0, 60))
  }
  const fill = async (list: string, count: number): Promise<void> => {
    const system = await stoa.system(tenantId)
    await system.unitOfWork(() =>
      dynamicStatement(
        `INSERT INTO list_view (tenant_id, id, user_id, company_id, list, name, query, hidden_columns, is_default)
         SELECT $1, gen_random_uuid(), $2, $3, $4, 'View ' || n, '', '{}', false FROM generate_series(1, $5) n`,
        [tenantId, userId, companyId, list, count]
      )
    )
  }
  await fill('/customers', MOST_OF_LIST - 1)
  t.strictSame(
    (await Promise.all([save({ name: 'A' }), save({ name: 'B' })])).map(String).sort(),
    ['201', 'access.too-many-list-views'],
    'two at once do not get past it'
  )
  t.equal(await save({ list: '/products' }), 201, 'another list has room')
  await fill('/elsewhere', 300 - MOST_OF_LIST - 1)
  t.equal(await save({ list: '/sales' }), 'access.too-many-list-views')
})
