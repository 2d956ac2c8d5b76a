import t from 'tap'
import { asAdmin, hire, sellOne, testInstance } from 'stoa/testing'
import { newId } from 'stoa/plugin'

const stoa = await testInstance()
const us = await stoa.signUp()
const others = await stoa.signUp()
const url = '/api/v1/customers/customers'

interface Customer {
  id: string
  version: number
}
const add = (body: object, token = us.token): Promise<Customer> =>
  stoa.ok('POST', url, { token, body: { name: 'Ann Lee', ...body } })
const read = (id: string) => stoa.ok('GET', `${url}/${id}`, { token: us.token })
const merge = (kept: Customer, from: Customer, token = us.token) =>
  stoa.call('POST', `${url}/${kept.id}/merge`, {
    token,
    headers: { 'if-match': `"${kept.version}"` },
    body: { from: from.id, fromVersion: from.version }
  })
const salesOf = async (customerId: string): Promise<string[]> =>
  (
    await stoa.ok('GET', `/api/v1/pos/sales?customerId=${customerId}`, { token: us.token })
  ).items.map((sale: { id: string }) => sale.id)
const eventsOf = async (customerId: string): Promise<Array<{ name: string; data: object }>> =>
  (
    await stoa.instance.relayPool.query<{ name: string; data: object }>(
      "SELECT name, data FROM pool.outbox WHERE tenant_id = $1 AND data->>'customerId' = $2 ORDER BY id",
      [us.tenantId, customerId]
    )
  ).rows

t.test('two become one: the kept one has what it lacked, the other says where it is', async t => {
  const kept = await add({ phone: '+447700900001', note: 'Likes lamps.' })
  const from = await add({ code: 'B-1', email: 'ann@example.test', note: 'Tall.', name: 'A. Lee' })
  const answer = await merge(kept, from)
  t.equal(answer.statusCode, 200, answer.body)
  t.match(answer.json(), {
    id: kept.id,
    name: 'Ann Lee',
    code: 'B-1',
    phone: '+447700900001',
    email: 'ann@example.test',
    note: 'Likes lamps.\n\nTall.',
    mergedInto: null,
    version: 2
  })
  t.strictSame(await read(kept.id), answer.json())
  t.match(await read(from.id), {
    id: from.id,
    name: 'A. Lee',
    code: null,
    active: false,
    mergedInto: kept.id
  })
  for (const query of ['', '?search=A. Lee', '?email=ann@example.test', '?active=false']) {
    const { items } = await stoa.ok('GET', url + query, { token: us.token })
    t.notOk(
      items.some(({ id }: Customer) => id === from.id),
      `not listed: ${query}`
    )
  }
  t.strictSame((await eventsOf(kept.id)).slice(1), [
    {
      name: 'customers.customers-merged',
      data: { companyId: us.companyId, customerId: kept.id, mergedId: from.id }
    },
    {
      name: 'customers.customer-changed',
      data: { companyId: us.companyId, customerId: kept.id }
    }
  ])
  const changed = await stoa.call('PATCH', `${url}/${from.id}`, {
    token: us.token,
    headers: { 'if-match': '"2"' },
    body: { note: 'x' }
  })
  t.match(changed.json(), { status: 409, code: 'customers.merged', facts: { into: kept.id } })
  const audit = await stoa.ok('GET', '/api/v1/audit/entries?limit=1', { token: us.token })
  t.match(audit.items[0], {
    subjectId: kept.id,
    facts: { mergedId: from.id, fields: ['code', 'email', 'note'] }
  })
})

t.test('again, and the other way round, it answers with the one that was kept', async t => {
  const [kept, from] = [await add({}), await add({ note: 'x' })]
  const first = (await merge(kept, from)).json()
  t.strictSame((await merge(kept, from)).json(), first)
  t.strictSame((await merge(from, kept)).json(), first)
  t.equal((await eventsOf(kept.id)).filter(e => e.name === 'customers.customers-merged').length, 1)
})

t.test('a chain ends at the one that was kept last', async t => {
  const [a, b, c, d] = [await add({}), await add({}), await add({}), await add({})]
  await sellOne(stoa, us, { customerId: c.id })
  await merge(b, c)
  await merge(a, b)
  t.equal((await read(c.id)).mergedInto, a.id, 'whoever was merged before points to them as well')
  t.equal((await merge(b, d)).json().id, a.id, 'merging into a merged one')
  t.equal((await read(d.id)).mergedInto, a.id)
  t.equal((await salesOf(a.id)).length, 1)
  const e = await add({})
  t.match((await merge(e, b)).json(), {
    status: 409,
    code: 'customers.merged-elsewhere',
    facts: { from: b.id, into: a.id }
  })
})

t.test('refused for itself, when either was changed, and across companies', async t => {
  const [a, b] = [await add({}), await add({})]
  const theirs = await add({}, others.token)
  t.match((await merge(a, a)).json(), { status: 422, code: 'customers.merge-with-itself' })
  t.match((await merge({ ...a, version: 7 }, b)).json(), { code: 'stoa.stale-version' })
  t.match((await merge(a, { ...b, version: 7 })).json(), { code: 'stoa.stale-version' })
  t.equal((await merge(a, theirs)).statusCode, 404)
  t.equal((await merge(theirs, a)).statusCode, 404)
  t.equal((await merge(a, { id: newId(), version: 1 })).statusCode, 404)
  t.equal((await read(b.id)).mergedInto, null)
})

t.test('who only sells may not; a manager may', async t => {
  const [a, b] = [await add({}), await add({})]
  const cashier = await hire(stoa, us, [{ role: 'cashier', companyId: us.companyId }])
  t.match((await merge(a, b, cashier.token)).json(), { status: 403, code: 'access.forbidden' })
  const manager = await hire(stoa, us, [{ role: 'manager', companyId: us.companyId }])
  t.equal((await merge(a, b, manager.token)).statusCode, 200)
})

t.test('what was sold to either is found under both, and no document was touched', async t => {
  const [kept, from] = [await add({}), await add({})]
  const [mine, theirs] = [
    await sellOne(stoa, us, { customerId: kept.id }),
    await sellOne(stoa, us, { customerId: from.id })
  ]
  const before = [...(await salesOf(kept.id)), ...(await salesOf(from.id))].sort()
  const report = async () =>
    (await stoa.ok('GET', '/api/v1/reporting/sales?groupBy=day', { token: us.token })).items
  const reported = await report()
  const document = await stoa.ok('GET', `/api/v1/pos/sales/${theirs.id}`, { token: us.token })
  await merge(kept, from)
  t.strictSame((await salesOf(kept.id)).sort(), before)
  t.strictSame((await salesOf(from.id)).sort(), before, 'by the old id as well')
  t.strictSame(before, [mine.id, theirs.id].sort())
  t.strictSame(await report(), reported)
  t.strictSame(
    await stoa.ok('GET', `/api/v1/pos/sales/${theirs.id}`, { token: us.token }),
    document,
    'the document names whom it was posted for'
  )
  const later = await sellOne(stoa, us, { customerId: from.id })
  t.match(
    await stoa.ok('GET', `/api/v1/pos/sales/${later.id}`, { token: us.token }),
    { customerId: kept.id },
    'a till that has the old id still sells to the kept one'
  )
})

t.test('at once: the same merge, both ways, a chain, and a sale meanwhile', async t => {
  for (let round = 0; round < 5; round++) {
    const [a, b, c] = [await add({}), await add({ note: 'b' }), await add({ note: 'c' })]
    const [sale, ...answers] = await Promise.all([
      sellOne(stoa, us, { customerId: c.id }),
      merge(a, b),
      merge(a, b),
      merge(b, a)
    ])
    t.strictSame(
      answers.map(answer => answer.statusCode),
      [200, 200, 200]
    )
    const [{ id }] = answers.map(answer => answer.json()) as [Customer]
    t.ok(answers.every(answer => answer.json().id === id))
    const survivor = (await read(id)) as Customer
    const [one, two] = await Promise.all([merge(survivor, c), add({}).then(d => merge(c, d))])
    t.equal(one.statusCode === 200 || one.json().code === 'stoa.stale-version', true, one.body)
    t.equal(two.statusCode, 200, two.body)
    const end = (await read(c.id)).mergedInto ?? c.id
    t.ok((await salesOf(end)).includes(sale.id))
    const [chained] = await asAdmin<{ n: number }>(
      stoa,
      'SELECT count(*)::int AS n FROM customers_customer c JOIN customers_customer p ON p.tenant_id = c.tenant_id AND p.id = c.merged_into WHERE p.merged_into IS NOT NULL'
    )
    t.equal(chained?.n, 0, 'no one points to one who was merged')
  }
})
