import t from 'tap'
import { execute } from '../../execution/execute.ts'
import { changeUser } from '../users/users.ts'
import { testInstance } from '../../../test/support/instance.ts'
import { hire, regrant, secondCompany, type Staff } from '../../../test/support/staff.ts'

const stoa = await testInstance()
const ROLES = '/api/v1/access/roles'
interface RoleOf {
  id: string
  name: string
  version: number
  rules: Array<{ permission: string; inverted: boolean; conditions: unknown }>
}
const role = async (token: string, name: string): Promise<RoleOf> =>
  (await stoa.ok('GET', ROLES, { token })).items.find((r: RoleOf) => r.name === name)
const can = async (who: Staff, permission: string): Promise<boolean> =>
  (await stoa.ok('GET', '/api/v1/access/me', { token: who.token })).permissions.includes(permission)

t.test('a set of grants is replaced as a whole and acts on the next request', async t => {
  const owner = await stoa.signUp()
  const staff = await hire(stoa, owner, [{ role: 'cashier' }])
  const put = (grants: unknown[]) =>
    regrant(stoa, owner, staff.userId, grants as object[], owner.token)
  const answer = await put([
    { role: 'manager', companyId: owner.companyId },
    { role: 'accountant', shopId: owner.shopId },
    { role: 'accountant', companyId: owner.companyId, shopId: owner.shopId }
  ])
  t.match(answer.json(), {
    version: 2,
    grants: [
      { role: 'manager', companyId: owner.companyId, shopId: null },
      { role: 'accountant', companyId: owner.companyId, shopId: owner.shopId }
    ]
  })
  t.equal(answer.json().grants.length, 2, 'the same grant twice is one')
  t.match(
    (
      await stoa.call('PUT', `/api/v1/access/users/${staff.userId}/grants`, {
        token: owner.token,
        headers: { 'if-match': '"1"' },
        body: { grants: [] }
      })
    ).json(),
    { code: 'stoa.stale-version', status: 412 },
    'no one overwrites what they have not seen'
  )
  t.ok(await can(staff, 'user.read'))
  t.equal((await put([])).statusCode, 200)
  t.equal(
    (await stoa.call('GET', '/api/v1/access/users', { token: staff.token })).json().code,
    'access.no-role'
  )
  t.strictSame((await stoa.ok('GET', '/api/v1/access/me', { token: staff.token })).permissions, [
    'profile.edit',
    'profile.read'
  ])
})

t.test('custom roles: made, changed, refused', async t => {
  const owner = await stoa.signUp()
  const make = (body: object) => stoa.call('POST', ROLES, { token: owner.token, body })
  const made = await make({
    name: 'Auditor',
    rules: [
      { permission: 'user.*' },
      { permission: 'user.create', inverted: true },
      { permission: 'sale.read', conditions: { currency: { $in: ['EUR'] } } }
    ]
  })
  t.equal(made.statusCode, 201)
  const auditor = await hire(stoa, owner, [{ role: 'Auditor' }])
  t.strictSame(
    [
      await can(auditor, 'user.read'),
      await can(auditor, 'user.create'),
      await can(auditor, 'role.read')
    ],
    [true, false, false]
  )
  t.equal(
    (await make({ name: 'Auditor', rules: [{ permission: '*' }] })).json().code,
    'access.role-name-taken'
  )
  for (const permission of ['user.fly', 'dragon.*']) {
    t.equal(
      (await make({ name: 'X', rules: [{ permission }] })).json().code,
      'access.permission-unknown',
      permission
    )
  }
  for (const conditions of [
    {},
    { a: { $regex: 'x' } },
    { a: { $where: '1' } },
    { 'a.b': 1 },
    { $or: [{ a: 1 }] },
    { a: { $in: 1 } },
    { a: { $gt: true } },
    { a: {} },
    { a: [1] },
    { a: 'x\u0000' },
    { __proto__x: 1 }
  ]) {
    t.equal(
      (await make({ name: 'X', rules: [{ permission: 'user.read', conditions }] })).json().code,
      'stoa.invalid-input',
      JSON.stringify(conditions)
    )
  }
  const put = (version: string, rules: unknown[]) =>
    stoa.call('PUT', `${ROLES}/${made.json().id}`, {
      token: owner.token,
      body: { rules },
      headers: { 'if-match': version }
    })
  const changed = await put('"1"', [{ permission: 'role.read' }])
  t.match(changed.json(), {
    version: 2,
    holders: 1,
    rules: [{ permission: 'role.read', inverted: false, conditions: null }]
  })
  t.strictSame(
    [await can(auditor, 'user.read'), await can(auditor, 'role.read')],
    [false, true],
    'acts on the next request'
  )
  t.equal((await put('"1"', [{ permission: 'user.read' }])).statusCode, 412)
  const ofOwner = await role(owner.token, 'owner')
  t.equal(
    (
      await stoa.call('PUT', `${ROLES}/${ofOwner.id}`, {
        token: owner.token,
        body: { rules: [{ permission: 'user.read' }] },
        headers: { 'if-match': '"1"' }
      })
    ).json().code,
    'access.role-fixed'
  )
  const stranger = await stoa.signUp()
  t.equal(
    (
      await stoa.call('PUT', `${ROLES}/${made.json().id}`, {
        token: stranger.token,
        body: { rules: [{ permission: 'user.read' }] },
        headers: { 'if-match': '"2"' }
      })
    ).statusCode,
    404
  )
})

t.test('no one gives or takes more than they hold at that very place', async t => {
  const owner = await stoa.signUp()
  const second = await secondCompany(stoa, owner)
  const body = {
    name: 'HR',
    rules: [
      { permission: 'user.*' },
      { permission: 'grant.edit' },
      { permission: 'role.*' },
      { permission: 'password.set' },
      { permission: 'company.read' },
      { permission: 'shop.read' },
      { permission: 'sale.read' }
    ]
  }
  await stoa.ok('POST', ROLES, { token: owner.token, body })
  await stoa.ok('POST', ROLES, {
    token: owner.token,
    body: {
      name: 'Looker',
      rules: [
        { permission: 'user.read' },
        { permission: 'sale.read', conditions: { currency: 'EUR' } }
      ]
    }
  })
  await stoa.ok('POST', ROLES, {
    token: owner.token,
    body: {
      name: 'All but adding',
      rules: [{ permission: 'user.*' }, { permission: 'user.create', inverted: true }]
    }
  })
  const hr = await hire(stoa, owner, [{ role: 'HR', companyId: owner.companyId }])
  const person = await hire(stoa, owner, [
    { role: 'Looker', companyId: owner.companyId },
    { role: 'cashier', companyId: second.companyId }
  ])
  const put = async (grants: unknown[], who = person.userId, token = hr.token): Promise<string> => {
    const answer = await regrant(stoa, owner, who, grants as object[], token)
    return answer.statusCode === 200 ? 'ok' : answer.json().code
  }
  const here = { companyId: owner.companyId }
  t.equal(await put([{ role: 'HR', ...here }]), 'ok', 'what one holds oneself')
  t.equal(await put([{ role: 'Looker', ...here }]), 'ok', 'a part of it, on some rows only')
  t.equal(await put([{ role: 'All but adding', ...here }]), 'ok')
  t.equal(
    await put([{ role: 'All but adding', shopId: owner.shopId }]),
    'ok',
    'in a part of the place'
  )
  t.equal(await put([{ role: 'HR' }]), 'access.grant-too-wide', 'not for the whole tenant')
  t.equal(await put([{ role: 'manager', ...here }]), 'access.grant-too-wide', 'not what one lacks')
  t.equal(await put([{ role: 'owner', ...here }]), 'access.grant-too-wide')
  t.equal(
    await put([{ role: 'Looker', companyId: second.companyId }]),
    'stoa.not-found',
    'another company is not there'
  )
  t.equal(await put([{ role: 'Looker', shopId: second.shopId }]), 'stoa.not-found')
  t.equal(await put([], owner.userId), 'access.grant-too-wide', 'nor is a wider one taken away')
  t.equal(
    await put([{ role: 'owner' }], hr.userId),
    'access.own-grants',
    'least of all given to oneself'
  )
  const left = await stoa.ok('GET', `/api/v1/access/users/${person.userId}`, { token: owner.token })
  t.strictSame(
    left.grants.map((g: { role: string; companyId: string }) => [g.role, g.companyId]),
    [
      ['All but adding', owner.companyId],
      ['cashier', second.companyId]
    ],
    'what they hold elsewhere stayed'
  )

  const refusal = async (method: 'PATCH' | 'POST', path: string, sent: object): Promise<string> =>
    (
      await stoa.call(method, `/api/v1/access/users/${path}`, {
        token: hr.token,
        body: sent,
        headers: { 'if-match': '"1"' }
      })
    ).json().code
  t.equal(
    await refusal('POST', `${owner.userId}/password`, { password: 'taking over the shop' }),
    'access.user-out-of-reach'
  )
  t.equal(await refusal('PATCH', owner.userId, { status: 'disabled' }), 'access.user-out-of-reach')
  t.equal(
    await refusal('POST', `${person.userId}/password`, { password: 'taking over the shop' }),
    'access.user-out-of-reach',
    'for they hold a role in another company'
  )
  t.equal(
    (
      await stoa.call('POST', '/api/v1/access/users', {
        token: hr.token,
        body: {
          name: 'Mole',
          email: 'mole@example.test',
          password: 'a quite unusual phrase',
          grants: [{ role: 'owner', ...here }]
        }
      })
    ).json().code,
    'access.grant-too-wide'
  )
  t.equal(
    (
      await stoa.call('POST', ROLES, {
        token: hr.token,
        body: { name: 'Mine', rules: [{ permission: 'user.read' }] }
      })
    ).json().code,
    'access.grant-too-wide',
    'a role acts in the whole tenant'
  )
  const looker = await role(owner.token, 'Looker')
  t.equal(
    (
      await stoa.call('PUT', `${ROLES}/${looker.id}`, {
        token: hr.token,
        body: { rules: [{ permission: '*' }] },
        headers: { 'if-match': '"1"' }
      })
    ).json().code,
    'access.grant-too-wide'
  )
})

t.test('holding a role under conditions, one passes it on only under the same', async t => {
  const owner = await stoa.signUp()
  const own = [
    { permission: 'sale.read', conditions: { currency: 'EUR' } },
    { permission: 'grant.edit' },
    { permission: 'user.read' }
  ]
  for (const [name, rules] of [
    ['Some', own],
    ['Same', own.slice(0, 1)],
    ['Other', [{ permission: 'sale.read', conditions: { currency: 'USD' } }]],
    ['Every', [{ permission: 'sale.read' }]],
    ['Wild', [{ permission: 'grant.*' }]]
  ] as const) {
    await stoa.ok('POST', ROLES, { token: owner.token, body: { name, rules } })
  }
  const some = await hire(stoa, owner, [{ role: 'Some' }])
  const person = await hire(stoa, owner, [{ role: 'cashier' }])
  const give = async (name: string): Promise<string> => {
    await regrant(stoa, owner, person.userId, [], owner.token)
    const answer = await regrant(stoa, owner, person.userId, [{ role: name }], some.token)
    return answer.statusCode === 200 ? 'ok' : answer.json().code
  }
  t.equal(await give('Same'), 'ok')
  t.equal(await give('Other'), 'access.grant-too-wide')
  t.equal(await give('Every'), 'access.grant-too-wide')
  t.equal(await give('Wild'), 'access.grant-too-wide', 'a wildcard covers what plugins will add')
})

t.test("a company's owner does not manage the tenant", async t => {
  const owner = await stoa.signUp()
  await secondCompany(stoa, owner)
  const ofCompany = await hire(stoa, owner, [{ role: 'owner', companyId: owner.companyId }])
  t.notOk(await can(ofCompany, 'tenant.manage'))
  t.ok(await can(ofCompany, 'user.create'))
  const colleague = await hire(
    stoa,
    owner,
    [{ role: 'owner', companyId: owner.companyId }],
    ofCompany.token
  )
  t.ok(await can(colleague, 'user.create'), 'but makes others like themselves')
})

t.test('what one role forbids no other allows', async t => {
  const owner = await stoa.signUp()
  await stoa.ok('POST', ROLES, {
    token: owner.token,
    body: {
      name: 'A ban',
      rules: [{ permission: 'role.read', inverted: true }, { permission: 'user.read' }]
    }
  })
  for (const grants of [
    [{ role: 'A ban' }, { role: 'manager' }],
    [{ role: 'manager' }, { role: 'A ban' }]
  ]) {
    const staff = await hire(stoa, owner, grants)
    t.strictSame([await can(staff, 'user.read'), await can(staff, 'role.read')], [true, false])
  }
})

t.test('the last owner stays', async t => {
  const owner = await stoa.signUp()
  const disable = (token: string, userId: string) =>
    stoa.call('PATCH', `/api/v1/access/users/${userId}`, {
      token,
      body: { status: 'disabled' },
      headers: { 'if-match': '"1"' }
    })
  t.equal((await disable(owner.token, owner.userId)).json().code, 'access.last-owner')
  await stoa.ok('POST', ROLES, {
    token: owner.token,
    body: { name: 'All', rules: [{ permission: '*' }] }
  })
  const wildcard = await hire(stoa, owner, [{ role: 'All' }])
  t.equal(
    (await regrant(stoa, owner, owner.userId, [{ role: 'manager' }], wildcard.token)).json().code,
    'access.last-owner'
  )
  t.equal(
    (
      await regrant(
        stoa,
        owner,
        owner.userId,
        [{ role: 'owner', companyId: owner.companyId }],
        wildcard.token
      )
    ).json().code,
    'access.last-owner',
    'one of the whole tenant'
  )
  for (let round = 0; round < 5; round++) {
    const { tenantId, ...alone } = await stoa.signUp()
    const pair = [
      alone.userId,
      (await hire(stoa, { tenantId, ...alone }, [{ role: 'owner' }])).userId
    ]
    const system = await stoa.system(tenantId)
    const both = await Promise.allSettled(
      pair.map(userId => execute(system, changeUser, { userId, version: 1, status: 'disabled' }))
    )
    t.strictSame(
      both.map(one => one.status).sort(),
      ['fulfilled', 'rejected'],
      'nor are two disabled at once'
    )
  }
  const second = await hire(stoa, owner, [{ role: 'owner' }])
  const [first, other] = await Promise.all([
    disable(owner.token, second.userId),
    disable(second.token, owner.userId)
  ])
  t.strictSame(
    [first?.statusCode, other?.statusCode].filter(status => status === 200).length,
    1,
    'two who disable each other at once: one stays'
  )
  t.ok(
    [200, 401, 409].includes(first?.statusCode ?? 0) &&
      [200, 401, 409].includes(other?.statusCode ?? 0)
  )
})

t.test('who is held back by a forbidding role neither takes it off nor rewrites it', async t => {
  const owner = await stoa.signUp()
  const rules = [
    { permission: 'user.*' },
    { permission: 'grant.edit' },
    { permission: 'role.*' },
    { permission: 'refund.*' }
  ]
  await stoa.ok('POST', ROLES, { token: owner.token, body: { name: 'Deputy', rules } })
  const ban = await stoa.ok<RoleOf>('POST', ROLES, {
    token: owner.token,
    body: { name: 'No refunds', rules: [{ permission: 'refund.*', inverted: true }] }
  })
  const [one, other] = [
    await hire(stoa, owner, [{ role: 'Deputy' }, { role: 'No refunds' }]),
    await hire(stoa, owner, [{ role: 'Deputy' }, { role: 'No refunds' }])
  ]
  const free = await hire(stoa, owner, [{ role: 'Deputy' }])
  const put = async (who: Staff, grants: unknown[], by: Staff): Promise<string | number> => {
    const answer = await regrant(stoa, owner, who.userId, grants as object[], by.token)
    return answer.statusCode === 200 ? 200 : answer.json().code
  }
  const rewrite = async (by: Staff, rules: unknown[]): Promise<string | number> => {
    const answer = await stoa.call('PUT', `${ROLES}/${ban.id}`, {
      token: by.token,
      body: { rules },
      headers: { 'if-match': `"${(await role(owner.token, 'No refunds')).version}"` }
    })
    return answer.statusCode === 200 ? 200 : answer.json().code
  }
  t.equal(await put(one, [{ role: 'Deputy' }], one), 'access.own-grants')
  t.equal(
    await put(other, [{ role: 'Deputy' }], one),
    'access.grant-too-wide',
    'nor do two of them for each other'
  )
  t.equal(await rewrite(one, [{ permission: 'user.read' }]), 'access.grant-too-wide')
  t.equal(
    await rewrite(one, [
      { permission: 'refund.post', inverted: true, conditions: { totalMinor: { $gt: 100 } } }
    ]),
    'access.grant-too-wide',
    'not in part'
  )
  t.equal(
    await rewrite(one, [{ permission: 'refund.*', inverted: true }, { permission: 'user.read' }]),
    200,
    'what stays forbidden may stand beside something else'
  )
  t.notOk(await can(one, 'refund.post'))
  t.equal(
    await put(other, [{ role: 'Deputy' }], free),
    200,
    'who holds what it forbids takes it off'
  )
  t.ok(await can(other, 'refund.post'))
})

t.test("a role of one's own is deleted when no one holds it, and no other", async t => {
  const owner = await stoa.signUp()
  const made = await stoa.ok('POST', ROLES, {
    token: owner.token,
    body: { name: 'Passing', rules: [{ permission: 'user.read' }] }
  })
  const remove = (id: string, token = owner.token) =>
    stoa.call('DELETE', `${ROLES}/${id}`, { token, headers: { 'if-match': '"1"' } })
  const staff = await hire(stoa, owner, [{ role: 'Passing' }])
  t.match((await remove(made.id)).json(), { code: 'access.role-held', facts: { holders: 1 } })
  await regrant(stoa, owner, staff.userId, [], owner.token)
  t.equal((await remove(made.id, staff.token)).json().code, 'access.no-role')
  t.equal((await remove(made.id, (await stoa.signUp()).token)).statusCode, 404)
  t.strictSame((await remove(made.id)).json(), { id: made.id })
  t.equal((await remove(made.id)).statusCode, 404)
  const cashier = await role(owner.token, 'cashier')
  t.equal((await remove(cashier.id)).json().code, 'access.role-built-in')
})
