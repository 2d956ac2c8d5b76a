import t from 'tap'
import { newId } from 'stoa/plugin'
import { hire, testInstance } from 'stoa/testing'

const stoa = await testInstance()
const [us, others] = [await stoa.signUp(), await stoa.signUp()]
const { token } = us
const url = '/api/v1/agents/agents'
const version = (n: number) => ({ 'if-match': `"${n}"` })
const add = (body: object, as = token) => stoa.ok('POST', url, { token: as, body })
const names = async (query: string): Promise<string[]> =>
  (await stoa.ok('GET', `${url}?${query}`, { token })).items.map((a: { name: string }) => a.name)
const staff = await hire(stoa, us, [{ role: 'sales-agent', companyId: us.companyId }])

t.test('an agent is added, read, changed, archived and restored', async t => {
  const made = await add({
    code: ' a1 ',
    name: ' Ann Archer ',
    phone: '+44 7700 900123',
    email: 'Ann@Example.test',
    userId: staff.userId
  })
  t.match(made, {
    code: 'A1',
    name: 'Ann Archer',
    email: 'ann@example.test',
    userId: staff.userId,
    active: true,
    version: 1
  })
  t.strictSame(await stoa.ok('GET', `${url}/${made.id}`, { token }), made)
  const patch = (n: number, body: object) =>
    stoa.call('PATCH', `${url}/${made.id}`, { token, headers: version(n), body })
  t.match((await patch(1, { note: 'Mondays only', active: false })).json(), {
    note: 'Mondays only',
    active: false,
    version: 2
  })
  t.match((await patch(1, { note: 'x' })).json(), { status: 412, code: 'stoa.stale-version' })
  t.strictSame(await names('active=true'), [])
  t.match((await patch(2, { active: true, phone: null })).json(), { active: true, phone: null })
})

t.test(
  'codes and members of staff are unique in the company; who is named must be there',
  async t => {
    const refused = async (body: object) => (await stoa.call('POST', url, { token, body })).json()
    t.match(await refused({ code: 'a1', name: 'B' }), { status: 409, code: 'agents.code-taken' })
    t.match(await refused({ code: 'B1', name: 'B', userId: staff.userId }), {
      status: 409,
      code: 'agents.user-taken'
    })
    for (const userId of [newId(), others.userId]) {
      t.match(await refused({ code: 'B1', name: 'B', userId }), {
        status: 404,
        code: 'stoa.not-found'
      })
    }
    t.match(await refused({ code: 'B1', name: '' }), { status: 400, errors: [{ field: '/name' }] })
    await add({ code: 'A1', name: 'Theirs' }, others.token)
  }
)

t.test('they are searched, filtered, sorted and walked by cursor', async t => {
  await add({ code: 'Z9', name: 'Bea Zimmer' })
  await add({ code: 'B2', name: 'cid berg', email: 'cid@berg.test' })
  t.strictSame(await names('sort=name'), ['Ann Archer', 'Bea Zimmer', 'cid berg'])
  t.strictSame(await names('sort=-code'), ['Bea Zimmer', 'cid berg', 'Ann Archer'])
  t.strictSame(await names('search=zim'), ['Bea Zimmer'])
  t.strictSame(await names('search=b2'), ['cid berg'])
  t.strictSame(await names('search=CID@'), ['cid berg'])
  t.strictSame(await names('search=imm'), [])
  const first = await stoa.ok('GET', `${url}?limit=2`, { token })
  t.strictSame(await names(`limit=2&after=${first.next}`), ['cid berg'])
  const csv = await stoa.call('GET', `${url}.csv?sort=code`, { token })
  t.equal(csv.headers['content-type'], 'text/csv; charset=utf-8')
  t.strictSame(
    csv.body.split('\r\n').map(line => line.split(',')[0]),
    ['\ufeffcode', 'A1', 'B2', 'Z9', '']
  )
})

t.test('a cashier sees who they are, and not how they are reached', async t => {
  const cashier = await hire(stoa, us, [{ role: 'cashier', companyId: us.companyId }])
  const { items } = await stoa.ok('GET', `${url}?active=true&search=cid`, { token: cashier.token })
  t.match(items, [{ code: 'B2', name: 'cid berg', email: null, phone: null, userId: null }])
  const one = await stoa.ok('GET', `${url}/${items[0].id}`, { token: cashier.token })
  t.equal(one.email, null)
  for (const [method, path] of [
    ['POST', url],
    ['GET', `${url}.csv`],
    ['GET', '/api/v1/agents/commission-rules']
  ] as const) {
    const answer = await stoa.call(method, path, {
      token: cashier.token,
      ...(method === 'POST' ? { body: { code: 'X', name: 'X' } } : {})
    })
    t.equal(answer.statusCode, 403, `${method} ${path}`)
  }
})

t.test('another tenant sees none of it', async t => {
  const [mine] = (await stoa.ok('GET', url, { token })).items
  for (const id of [mine.id, newId()]) {
    t.equal((await stoa.call('GET', `${url}/${id}`, { token: others.token })).statusCode, 404)
  }
  t.strictSame(
    (await stoa.ok('GET', url, { token: others.token })).items.map((a: { name: string }) => a.name),
    ['Theirs']
  )
})

t.test('what changes is said, by ids alone', async t => {
  const post = (path: string, body: object) =>
    stoa.ok('POST', `/api/v1/agents/${path}`, { token, body })
  const agent = await add({ code: 'EV', name: 'Eve' })
  const territory = await post('territories', { name: 'East' })
  const assignment = await post('assignments', {
    agentId: agent.id,
    territoryId: territory.id,
    fromDay: '2026-01-01'
  })
  const rule = await post('commission-rules', { base: 'net', ratePpm: 1, fromDay: '2026-01-01' })
  await stoa.ok('DELETE', `/api/v1/agents/assignments/${assignment.id}`, { token })
  const customer = await stoa.ok('POST', '/api/v1/customers/customers', {
    token,
    body: { name: 'Cora' }
  })
  await stoa.ok('PUT', `/api/v1/agents/customers/${customer.id}`, {
    token,
    body: { agentId: agent.id, territoryId: null }
  })
  await post(`accounts/${agent.id}/adjustments`, { amountMinor: 5, reason: 'A bonus' })
  const statement = await post('statements', { agentId: agent.id, to: '2026-01-31' })
  const { rows } = await stoa.instance.relayPool.query<{ name: string; data: object }>(
    "SELECT name, data FROM pool.outbox WHERE tenant_id = $1 AND name LIKE 'agents.%' ORDER BY id DESC LIMIT 8",
    [us.tenantId]
  )
  const { companyId } = us
  t.strictSame(rows.reverse(), [
    { name: 'agents.agent-changed', data: { companyId, agentId: agent.id } },
    { name: 'agents.territory-changed', data: { companyId, territoryId: territory.id } },
    { name: 'agents.assignment-changed', data: { companyId, assignmentId: assignment.id } },
    { name: 'agents.commission-rule-changed', data: { companyId, commissionRuleId: rule.id } },
    { name: 'agents.assignment-changed', data: { companyId, assignmentId: assignment.id } },
    { name: 'agents.customer-assigned', data: { companyId, customerId: customer.id } },
    { name: 'agents.commission-recorded', data: { companyId, agentId: agent.id } },
    {
      name: 'agents.statement-closed',
      data: { companyId, agentId: agent.id, statementId: statement.id }
    }
  ])
})
